package org.trainingapproval.request.review;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.trainingapproval.people.People;
import org.trainingapproval.people.Person;
import org.trainingapproval.request.DateWords;
import org.trainingapproval.request.Need;
import org.trainingapproval.request.RequestWords;
import org.trainingapproval.request.TrainingRequest;
import org.trainingapproval.request.TrainingRequest.Status;
import org.trainingapproval.request.TrainingRequests;
import org.trainingapproval.request.policy.RouteStage.Stage;
import org.trainingapproval.request.proposal.Proposal;
import org.trainingapproval.request.proposal.Proposals;
import org.trainingapproval.request.review.Reviewers.Asked;

/** What was asked, said and decided in the review of a request. */
@Component
class DecisionWords implements RequestWords {

    private static final BinaryOperator<String> LINES = (one, other) -> one + "\n" + other;

    private final Decisions decisions;
    private final Routes routes;
    private final Reviewers reviewers;
    private final Deadlines deadlines;
    private final Inputs inputs;
    private final TrainingRequests requests;
    private final Proposals proposals;
    private final People people;
    private final DateWords dates;
    private final AskedWords askedWords;

    DecisionWords(
            Decisions decisions,
            Routes routes,
            Reviewers reviewers,
            Deadlines deadlines,
            Inputs inputs,
            TrainingRequests requests,
            Proposals proposals,
            People people,
            DateWords dates,
            AskedWords askedWords) {
        this.askedWords = askedWords;
        this.decisions = decisions;
        this.routes = routes;
        this.reviewers = reviewers;
        this.deadlines = deadlines;
        this.inputs = inputs;
        this.requests = requests;
        this.proposals = proposals;
        this.people = people;
        this.dates = dates;
    }

    @Override
    public Map<String, String> of(TrainingRequest request) {
        Map<String, String> words = new LinkedHashMap<>();
        List<Decision> all = decisions.all(request.number());
        if (request.status() == Status.IN_REVIEW) {
            routes.open(request).ifPresent(stage -> words.putAll(ofStage(request, stage)));
        }
        List<Escalation> silences = decisions.escalations(request.number());
        putLines(words, "earlierDecisions", lines(request, all, silences));
        silences.stream()
                .filter(silence -> silence.revision() == request.revision())
                .reduce((earlier, later) -> later)
                .ifPresent(silence -> {
                    words.put("escalation", line(request, silence));
                    words.put("formerReviewer", silent(silence));
                });
        if (request.training() != null) {
            putLines(
                    words, "inputs", inputs.of(request).stream().map(this::line).toList());
        }
        if (!all.isEmpty()) {
            words.putAll(ofLast(all.get(all.size() - 1)));
        }
        decisions.agreement(request).ifPresent(agreement -> {
            put(words, "agreedTarget", target(request, request.revision(), agreement));
            put(words, "agreedObjectives", objectives(request, request.revision(), agreement));
        });
        revisionNote(request, all).ifPresent(note -> words.put("revisionNote", note));
        return words;
    }

    private List<String> lines(TrainingRequest request, List<Decision> all, List<Escalation> silences) {
        Map<Instant, String> byTime = new TreeMap<>();
        all.forEach(decision -> byTime.merge(decision.decidedAt(), line(request, decision), LINES));
        silences.forEach(silence -> byTime.merge(silence.at(), line(request, silence), LINES));
        return List.copyOf(byTime.values());
    }

    private String line(TrainingRequest request, Escalation silence) {
        String kind = silence.stage() + "_REVIEW";
        String until = deadlines
                .promised(request, silence, kind)
                .map(due -> " by " + dates.moment(due))
                .orElse(" in time");
        return "%s did not decide%s; %s may decide now as well.".formatted(silent(silence), until, instead(silence));
    }

    private String silent(Escalation silence) {
        if (silence.silent() != null) {
            return people.find(silence.silent()).map(Person::fullName).orElse(silence.silent());
        }
        return silence.stage() == Stage.LEADER ? "The senior leaders" : "Human resources";
    }

    // A manager's stage that was nobody's own was with human resources already.
    private static String instead(Escalation silence) {
        return switch (silence.stage()) {
            case LEADER -> "all senior leaders and human resources";
            case MANAGER -> silence.silent() == null ? "a senior leader" : "human resources";
            default -> "a senior leader";
        };
    }

    private Map<String, String> ofStage(TrainingRequest request, Stage stage) {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("stageName", name(stage));
        Asked asked = reviewers.at(request, stage);
        String reviewer = request.reviewer();
        if (reviewer == null) {
            AskedWords.Words several = askedWords.of(asked.candidates());
            words.put("reviewer", several.name());
            words.put("offeredTo", several.group());
        } else {
            words.put("reviewer", people.get(reviewer).fullName());
        }
        deadlines.promisedReview(request).ifPresent(due -> words.put("decideBy", dates.moment(due)));
        return words;
    }

    private Map<String, String> ofLast(Decision last) {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("decider", decider(last));
        words.put("askedBy", decider(last));
        words.put("decision", last.outcome().name());
        words.put("denialReasons", codes(last));
        put(words, "decisionReason", last.note(Note.REASON));
        put(words, "conditions", last.note(Note.CONDITIONS));
        put(words, "changesWanted", last.note(Note.CHANGES_WANTED));
        put(words, "question", last.note(Note.QUESTION));
        put(words, "answer", last.note(Note.ANSWER));
        words.values().removeIf(String::isEmpty);
        return words;
    }

    private static String codes(Decision decision) {
        return decision.reasons().stream().map(reason -> reason.words() + ".").collect(Collectors.joining("\n"));
    }

    private static String reason(Decision decision) {
        return (codes(decision) + "\n" + decision.note(Note.REASON).orElse("")).strip();
    }

    private String line(TrainingRequest request, Decision decision) {
        StringBuilder line = new StringBuilder(decider(decision))
                .append(" (")
                .append(name(decision.stage()))
                .append(") ")
                .append(decision.outcome().words());
        said(decision).ifPresent(said -> line.append(": ").append(said.replace('\n', ' ')));
        if (decision.accepted() != null) {
            line.append(decision.accepted() ? " The requester accepts." : " The requester does not accept.");
        }
        decision.note(Note.ANSWER).ifPresent(answer -> line.append(" Answer: ").append(answer.replace('\n', ' ')));
        decision.note(Note.COMMENT)
                .ifPresent(comment -> line.append(" Comment: ").append(comment.replace('\n', ' ')));
        Agreement agreement = decision.agreement();
        if (agreement != null && agreement.role() != ReviewerRole.NONE) {
            line.append(" (").append(agreement.role().words()).append(')');
        }
        if (agreement != null) {
            target(request, decision.revision(), agreement)
                    .ifPresent(target ->
                            line.append(" Agreed target: ").append(target).append('.'));
            objectives(request, decision.revision(), agreement)
                    .ifPresent(objectives -> line.append(" Agreed objectives: ")
                            .append(objectives.replace("\n", "; "))
                            .append('.'));
        }
        return line.toString();
    }

    // What was agreed as it was asked for needs no words.
    private Optional<String> target(TrainingRequest request, int revision, Agreement agreement) {
        Need need = requests.need(request, revision);
        return agreement.target().compareTo(need.target()) == 0
                ? Optional.empty()
                : Optional.of("%s %s instead of %s"
                        .formatted(Need.plain(agreement.target()), need.unit(), Need.plain(need.target())));
    }

    private Optional<String> objectives(TrainingRequest request, int revision, Agreement agreement) {
        String asked = String.join(
                "\n",
                proposals
                        .find(request.number(), revision)
                        .map(Proposal::objectives)
                        .orElse(List.of()));
        return Optional.of(agreement.objectives()).filter(agreed -> !agreed.isEmpty() && !agreed.equals(asked));
    }

    private static Optional<String> said(Decision decision) {
        return switch (decision.outcome()) {
            case APPROVED -> Optional.empty();
            case APPROVED_WITH_CONDITIONS -> decision.note(Note.CONDITIONS);
            case CHANGES_REQUESTED -> decision.note(Note.CHANGES_WANTED);
            case QUESTION_ASKED -> decision.note(Note.QUESTION);
            case DENIED -> Optional.of(reason(decision));
            case FORWARDED -> decision.note(Note.FORWARD_NOTE);
        };
    }

    private String line(Input input) {
        String text = input.text() == null ? "" : ": " + input.text().replace('\n', ' ');
        return people.get(input.answeredBy()).fullName() + " says that "
                + input.impact().words() + text;
    }

    private Optional<String> revisionNote(TrainingRequest request, List<Decision> all) {
        if (request.revision() == 1) {
            return Optional.empty();
        }
        if (request.approvedRevision() != null && request.approvedRevision() < request.revision()) {
            return Optional.of("Revision %d: a change of what was approved as revision %d."
                    .formatted(request.revision(), request.approvedRevision()));
        }
        return all.stream()
                .filter(decision -> decision.revision() < request.revision())
                .reduce((earlier, later) -> later)
                .map(before -> "Revision %d. Of revision %d, %s said: %s"
                        .formatted(
                                request.revision(),
                                before.revision(),
                                decider(before),
                                said(before)
                                        .map(said -> said.replace('\n', ' '))
                                        .orElse(before.outcome().words())));
    }

    private String decider(Decision decision) {
        return decision.stage() == Stage.RULE
                ? "The organisation's rule"
                : people.find(decision.decider()).map(Person::fullName).orElse(decision.decider());
    }

    private static String name(Stage stage) {
        return switch (stage) {
            case RULE -> "by rule";
            case MANAGER -> "manager";
            case HR -> "human resources";
            case LEADER -> "senior leader";
        };
    }

    private static void put(Map<String, String> words, String name, Optional<String> text) {
        text.ifPresent(written -> words.put(name, written));
    }

    private static void putLines(Map<String, String> words, String name, List<String> lines) {
        if (!lines.isEmpty()) {
            words.put(name, String.join("\n", lines));
        }
    }
}
