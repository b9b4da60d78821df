package org.trainingapproval.delivery;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trainingapproval.delivery.schedule.CheckpointKind;

/**
 * What people answered, in words.
 *
 * @param given all answers, the first one first
 * @param titles what the parts of a package are called; nothing for a training in one piece
 * @param names of the people by id
 */
record AnswerWords(List<Answered> given, Map<Integer, String> titles, Map<String, String> names) {

    private static final Map<String, String> CHOICES = Map.ofEntries(
            Map.entry("AS_PLANNED", "as planned"),
            Map.entry("OTHER", "something else would suit better"),
            Map.entry("ON_TRACK", "On track"),
            Map.entry("NEEDS_TUNING", "Needs tuning"),
            Map.entry("AT_RISK", "At risk"),
            Map.entry("REGULARLY", "regularly"),
            Map.entry("SOMETIMES", "sometimes"),
            Map.entry("ONCE", "once so far"),
            Map.entry("NOT_YET", "not yet"),
            Map.entry("YES", "yes"),
            Map.entry("PARTLY", "partly"),
            Map.entry("WITH_CHANGES", "yes, with changes"),
            Map.entry("NO", "no"));

    Map<String, String> all() {
        Map<String, String> words = new HashMap<>();
        last(CheckpointKind.BOOKING)
                .filter(booking -> "NOT_TAKING_PLACE".equals(text(booking, "bookingOutcome")))
                .ifPresent(booking -> words.put("bookingNote", text(booking, "bookingNote")));
        words.put("formatAnswers", lines(CheckpointKind.FORMAT_QUESTION, this::format));
        last(CheckpointKind.KICK_OFF).ifPresent(kickOff -> {
            words.put("commitment", text(kickOff, "commitment"));
            words.put("expectation", text(kickOff, "expectation"));
            words.put("committedBy", name(kickOff));
        });
        words.put("pulse", lines(CheckpointKind.PULSE_CHECK, AnswerWords::pulse));
        words.put(
                "tuned",
                given.stream()
                        .map(answer -> ofPart(answer, line(text(answer, "tuned"))))
                        .filter(line -> !line.isEmpty())
                        .collect(Collectors.joining("\n")));
        words.put(
                "interimResults",
                lines(CheckpointKind.INTERIM_RESULTS, answer -> line(text(answer, "interimResults"))));
        words.put("evaluations", lines(CheckpointKind.EVALUATION, this::evaluation));
        words.put("debrief", lines(CheckpointKind.DEBRIEF, AnswerWords::debrief));
        words.put("cascade", lines(CheckpointKind.CASCADE, answer -> line(text(answer, "cascade"))));
        words.put("useReports", lines(CheckpointKind.USE_REPORT, this::useReport));
        words.put("followUp", lines(CheckpointKind.FOLLOW_UP, AnswerWords::followUp));
        words.put("feedback", lines(CheckpointKind.FEEDBACK, AnswerWords::feedback));
        last(CheckpointKind.FEEDBACK).ifPresent(feedback -> words.put("feedbackBy", name(feedback)));
        return words;
    }

    private String format(Answered answer) {
        return name(answer) + ": "
                + sentences(
                        choice(answer, "preferredFormat"),
                        text(answer, "formatWish"),
                        said("Hopes for: ", answer, "participantHope"),
                        said("Worries about: ", answer, "participantWorry"));
    }

    private static String pulse(Answered answer) {
        return sentences(choice(answer, "pulseState"), text(answer, "pulseFindings"));
    }

    private String evaluation(Answered answer) {
        return name(answer) + ": "
                + sentences(
                        "useful %s, learned %s, sure to use it %s of 5"
                                .formatted(
                                        text(answer, "usefulness"),
                                        text(answer, "learned"),
                                        text(answer, "applyConfidence")),
                        said("First use: ", answer, "firstUse"),
                        said("Was missing: ", answer, "wanting"));
    }

    private static String debrief(Answered answer) {
        return sentences(
                said("Worked well: ", answer, "workedWell"), said("Did not work well: ", answer, "workedBadly"));
    }

    private String useReport(Answered answer) {
        return name(answer) + ": "
                + sentences(
                        choice(answer, "skillUse"),
                        text(answer, "useExample"),
                        said("In the way: ", answer, "barrier"));
    }

    private static String followUp(Answered answer) {
        return sentences(
                said("Skill seen at work: ", choice(answer, "skillSeen")),
                said("Support: ", answer, "managerSupport"),
                said("Figure so far: ", answer, "kpiInterim"));
    }

    private static String feedback(Answered answer) {
        return sentences(
                said("Once more: ", choice(answer, "trainAgain")),
                said("Keep: ", answer, "feedbackKeep"),
                said("Do better: ", answer, "feedbackBetter"));
    }

    private String lines(CheckpointKind kind, Function<Answered, String> words) {
        return given.stream()
                .filter(answer -> answer.kind() == kind && !answer.answers().isEmpty())
                .map(answer -> ofPart(answer, words.apply(answer)))
                .collect(Collectors.joining("\n"));
    }

    private String ofPart(Answered answer, String words) {
        String title = titles.get(answer.part());
        return title == null || words.isEmpty() ? words : title + ": " + words;
    }

    private Optional<Answered> last(CheckpointKind kind) {
        return given.stream().filter(answer -> answer.kind() == kind).reduce((earlier, later) -> later);
    }

    private String name(Answered answer) {
        return names.getOrDefault(answer.person(), answer.person());
    }

    private static String text(Answered answer, String key) {
        return answer.answers().getOrDefault(key, "");
    }

    private static String choice(Answered answer, String key) {
        String chosen = text(answer, key);
        return CHOICES.getOrDefault(chosen, chosen);
    }

    private static String said(String before, Answered answer, String key) {
        return said(before, text(answer, key));
    }

    private static String said(String before, String text) {
        return text.isEmpty() ? "" : before + text;
    }

    private static String sentences(String... parts) {
        return Stream.of(parts)
                .map(AnswerWords::line)
                .filter(part -> !part.isEmpty())
                .map(part -> part.matches(".*[.!?…]") ? part : part + ".")
                .collect(Collectors.joining(" "));
    }

    static String line(String text) {
        return text.replace('\n', ' ').strip();
    }
}
