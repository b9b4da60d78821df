package org.trainingapproval.support;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.spin.plugin.variable.SpinValues;
import org.camunda.spin.plugin.variable.value.JsonValue;

/** What people write into the forms: valid unless a test says otherwise. */
public final class Answers {

    private Answers() {}

    /** The need of the walk-through: handling time of 9.5 minutes should become 8. */
    public static Map<String, Object> need() {
        return new HashMap<>(Map.of(
                "skillGap", "Our agents take too long because they do not know the new CRM.",
                "gapFoundBy", "REVIEW",
                "audience", "TEAM",
                "kpiName", "Handling time",
                "kpiUnit", "minutes",
                "kpiDirection", "LOWER",
                "kpiBaseline", "9.5",
                "kpiTarget", "8",
                "kpiSource", "CRM report, page 2"));
    }

    /** A two-day workshop for two people that starts in a month. */
    public static Map<String, Object> training(LocalDate today) {
        Map<String, Object> answers = new HashMap<>(Map.of(
                "trainingTitle", "CRM in practice",
                "trainingProvider", "Workshop House",
                "trainingFormat", "WORKSHOP",
                "trainingPlace", "Hamburg",
                "trainingStart", today.plusDays(30).toString(),
                "trainingEnd", today.plusDays(31).toString(),
                "freeOfCharge", false,
                "cashCost", "1500",
                "alternatives", "NONE"));
        answers.put("furtherParts", "NONE");
        answers.put("trainingContent", "The CRM's short cuts, practised with our own cases.");
        answers.put("objectives", "Find a customer's history within ten seconds\nClose a case without a second call");
        answers.put("participants", people("emma", "sofia"));
        answers.put("hoursAway", 16);
        answers.put("cover", "Jonas takes the phone.");
        return answers;
    }

    /** The reviewer agrees. */
    public static Map<String, Object> approval() {
        return new HashMap<>(Map.of("decision", "APPROVED", "reviewerRole", "NONE"));
    }

    /** The reviewer says no, and why. */
    public static Map<String, Object> denial(String reason) {
        return new HashMap<>(
                Map.of("decision", "DENIED", "denialReasons", list("BAD_TIMING"), "decisionReason", reason));
    }

    /** The estimate of that workshop: one minute saved is worth 11,000 a year. */
    public static Map<String, Object> estimate() {
        Map<String, Object> answers = new HashMap<>(Map.of(
                "strategicGoal", "answer-faster",
                "kpiChoice", "OWN",
                "courseFee", "1500",
                "benefitKind", "UNIT_VALUE",
                "unitValue", "11000",
                "shareDueToTraining", 60,
                "confidence", 80,
                "monthsToEffect", 3));
        answers.put("evidence", "The team in Rotterdam needs 7.8 minutes since its workshop.");
        answers.put("evidenceSource", "CRM report of Rotterdam, January");
        answers.put("intangibles", "Customers are called back less often.");
        return answers;
    }

    /** The same with the costs of the walk-through: fee, travel and materials make 4,950. */
    public static Map<String, Object> walkThroughEstimate() {
        return with(with(with(estimate(), "courseFee", "4200"), "travelCost", "600"), "materialsCost", "150");
    }

    /** What a training of small cost is asked. */
    public static Map<String, Object> shortEstimate() {
        return new HashMap<>(Map.of(
                "strategicGoal", "NONE", "benefitAmount", "300", "evidence", "A colleague was faster after it."));
    }

    /** The same answers with one of them changed. */
    public static Map<String, Object> with(Map<String, Object> answers, String key, Object value) {
        Map<String, Object> changed = new HashMap<>(answers);
        changed.put(key, value);
        return changed;
    }

    /** The same answers with one of them missing. */
    public static Map<String, Object> without(Map<String, Object> answers, String key) {
        Map<String, Object> changed = new HashMap<>(answers);
        changed.remove(key);
        return changed;
    }

    /** People who are chosen from a list, as Tasklist sends them. */
    public static JsonValue people(String... ids) {
        return SpinValues.jsonValue(Stream.of(ids).map(id -> '"' + id + '"').collect(Collectors.joining(",", "[", "]")))
                .create();
    }

    /** The same training with another one that would do as well, a week later. */
    public static Map<String, Object> withAlternative(Map<String, Object> training, LocalDate today) {
        Map<String, Object> changed = new HashMap<>(training);
        changed.putAll(Map.of(
                "alternatives", "ONE",
                "firstAlternativeTitle", "CRM online",
                "firstAlternativeProvider", "Learnwell",
                "firstAlternativeFormat", "ONLINE_COURSE",
                "firstAlternativePlace", "online",
                "firstAlternativeStart", today.plusDays(37).toString(),
                "firstAlternativeEnd", today.plusDays(38).toString(),
                "firstAlternativeFree", false,
                "firstAlternativeCost", "600"));
        return changed;
    }

    /** Answers that are ticked in a list, as Tasklist sends them. */
    public static JsonValue list(String... values) {
        return people(values);
    }

    /** The requester read the assessed case and sends it. */
    public static Map<String, Object> check() {
        return new HashMap<>(Map.of("checkOutcome", "SEND"));
    }

    /** The training is booked at this cost. */
    public static Map<String, Object> booked(String cost) {
        return new HashMap<>(Map.of("bookingOutcome", "BOOKED", "realCost", cost));
    }

    /** The training does not take place. */
    public static Map<String, Object> notTakingPlace() {
        return new HashMap<>(Map.of("bookingOutcome", "NOT_TAKING_PLACE", "bookingNote", "The provider is full."));
    }

    /** A participant would rather have it another way. */
    public static Map<String, Object> otherFormat() {
        return new HashMap<>(Map.of("preferredFormat", "OTHER", "formatWish", "Two half days."));
    }

    /** The manager commits to the goal. */
    public static Map<String, Object> kickOff(LocalDate heldOn) {
        return new HashMap<>(Map.of(
                "heldOn",
                heldOn.toString(),
                "commitment",
                "I keep two hours a week free for trying out.",
                "expectation",
                "Tell the team what you found."));
    }

    /** The same answers with what is done next. */
    public static Map<String, Object> withNextStep(Map<String, Object> answers, String owner, LocalDate date) {
        Map<String, Object> changed = new HashMap<>(answers);
        changed.putAll(Map.of(
                "nextStep",
                "Show the short cuts to the team",
                "nextStepOwner",
                owner,
                "nextStepDate",
                date.toString()));
        return changed;
    }

    /** How the training goes in the middle. */
    public static Map<String, Object> pulse() {
        return new HashMap<>(
                Map.of("pulseState", "NEEDS_TUNING", "pulseFindings", "Too fast.", "tuned", "One module less a day."));
    }

    /** What came of it so far. */
    public static Map<String, Object> interimResults() {
        return new HashMap<>(Map.of("interimResults", "The first cases are faster."));
    }

    /** What the training gave a participant. */
    public static Map<String, Object> evaluation() {
        return new HashMap<>(Map.of(
                "usefulness", "4", "learned", "5", "applyConfidence", "3", "firstUse", "The search for old cases"));
    }

    /** What worked, and what is done next. */
    public static Map<String, Object> debrief(String owner, LocalDate date) {
        return withNextStep(Map.of("workedWell", "Own cases.", "workedBadly", "The room."), owner, date);
    }

    /** How the skill spreads. */
    public static Map<String, Object> cascade(String owner, LocalDate date) {
        return withNextStep(Map.of("cascade", "Emma shows it on Friday."), owner, date);
    }

    /** What the training cost in the end. */
    public static Map<String, Object> finalCost(String cost) {
        return new HashMap<>(Map.of("realCost", cost));
    }

    /** A participant uses what was learned. */
    public static Map<String, Object> useReport() {
        return new HashMap<>(Map.of("skillUse", "REGULARLY", "useExample", "Every morning."));
    }

    /** The manager looked after it. */
    public static Map<String, Object> followUp() {
        return new HashMap<>(
                Map.of("skillSeen", "PARTLY", "managerSupport", "Two hours a week were free.", "kpiInterim", "8.6"));
    }

    /** The manager read the figure at its source. */
    public static Map<String, Object> measured(String figure, LocalDate day) {
        return new HashMap<>(Map.of(
                "measurement",
                "MEASURED",
                "kpiActual",
                figure,
                "measuredOn",
                day.toString(),
                "shareMeasured",
                50,
                "confidenceMeasured",
                70,
                "worked",
                "Own cases, because they were real."));
    }

    /** What to keep, and what to do better. */
    public static Map<String, Object> feedback() {
        return new HashMap<>(Map.of("trainAgain", "WITH_CHANGES", "feedbackBetter", "Fewer mails."));
    }

    /** The same training with a conference a week later and a subscription that nothing ends, for one price. */
    public static Map<String, Object> asPackage(Map<String, Object> training, LocalDate today) {
        Map<String, Object> changed = new HashMap<>(training);
        changed.putAll(Map.of(
                "furtherParts", "TWO",
                "secondPartTitle", "CRM conference",
                "secondPartFormat", "CONFERENCE",
                "secondPartPlace", "Berlin",
                "secondPartStart", today.plusDays(37).toString(),
                "secondPartEnd", today.plusDays(38).toString(),
                "thirdPartTitle", "CRM news",
                "thirdPartFormat", "SUBSCRIPTION",
                "thirdPartStart", today.plusDays(30).toString()));
        return changed;
    }

    /** A subscription or a membership instead, which has no last day. */
    public static Map<String, Object> openEnded(Map<String, Object> training, String format) {
        return without(with(training, "trainingFormat", format), "trainingEnd");
    }
}
