package org.trainingapproval.request;

import java.math.BigDecimal;

/**
 * Why somebody needs training: the gap, tied to a metric that the manager watches.
 *
 * @param skillGap what people can't do yet
 * @param gapFoundBy how that was found
 * @param audience for whom
 * @param kpi name of the metric
 * @param unit unit of the metric
 * @param direction which way is better
 * @param baseline where the metric stands
 * @param target where it should be
 * @param source where it is read from
 */
public record Need(
        String skillGap,
        GapFoundBy gapFoundBy,
        Audience audience,
        String kpi,
        String unit,
        Direction direction,
        BigDecimal baseline,
        BigDecimal target,
        String source) {

    /** How a skill gap was found. */
    public enum GapFoundBy {
        REVIEW("a performance review"),
        SURVEY("a survey"),
        INCIDENT("an incident"),
        NEW_DUTY("a new duty"),
        STRATEGY("a look at the strategy");

        private final String words;

        GapFoundBy(String words) {
            this.words = words;
        }

        /** As it reads in a sentence after “found by”. */
        public String words() {
            return words;
        }
    }

    /** For whom the training is. */
    public enum Audience {
        ME("the requester"),
        TEAM("the requester's team"),
        DEPARTMENT("the whole department");

        private final String words;

        Audience(String words) {
            this.words = words;
        }

        /** As it reads in a sentence after “for”. */
        public String words() {
            return words;
        }
    }

    /** Which way a metric gets better. */
    public enum Direction {
        LOWER,
        HIGHER
    }

    /** The same gap, judged by another metric. */
    public Need judgedBy(
            String name,
            String itsUnit,
            Direction itsDirection,
            BigDecimal itsBaseline,
            BigDecimal itsTarget,
            String itsSource) {
        return new Need(skillGap, gapFoundBy, audience, name, itsUnit, itsDirection, itsBaseline, itsTarget, itsSource);
    }

    /** The gap in one sentence: where the metric stands, and how far from the target that is. */
    public String kpiSentence() {
        BigDecimal distance = baseline.subtract(target);
        return "%s is %s %s, %s %s the target of %s."
                .formatted(
                        kpi,
                        plain(baseline),
                        unit,
                        plain(distance.abs()),
                        distance.signum() > 0 ? "above" : "below",
                        plain(target));
    }

    /** Where the metric stood before the training, and where it should be, in one sentence. */
    public String kpiGoal() {
        return "%s was %s %s, the target is %s.".formatted(kpi, plain(baseline), unit, plain(target));
    }

    /** A number as people read it, without zeros at the end. */
    public static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
