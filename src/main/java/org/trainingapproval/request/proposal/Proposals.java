package org.trainingapproval.request.proposal;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.trainingapproval.request.Training;
import org.trainingapproval.request.TrainingRequest;
import org.trainingapproval.request.TrainingRequests;
import org.trainingapproval.request.proposal.persistence.PartStore;
import org.trainingapproval.request.proposal.persistence.ProposalStore;

/** What requests propose, and which of the proposed trainings a reviewer chose. Always about the latest revision. */
@Component
@Transactional
public class Proposals {

    private final ProposalStore store;
    private final PartStore parts;
    private final TrainingRequests requests;

    Proposals(ProposalStore store, PartStore parts, TrainingRequests requests) {
        this.store = store;
        this.parts = parts;
        this.requests = requests;
    }

    /**
     * Stores what a request proposes, in the place of what this revision proposed before.
     *
     * @param number number of a request whose preferred training is described
     * @param proposal what else it proposes
     */
    public void record(String number, Proposal proposal) {
        TrainingRequest request = requests.get(number);
        request.describedTraining();
        store.replace(number, request.revision(), proposal);
    }

    /** What this request proposes; none before it was described. */
    @Transactional(readOnly = true)
    public Optional<Proposal> find(String number) {
        return find(requests.get(number));
    }

    /** The same for a request that was read already. */
    @Transactional(readOnly = true)
    public Optional<Proposal> find(TrainingRequest request) {
        return find(request.number(), request.revision());
    }

    /** What one revision of a request proposes. */
    @Transactional(readOnly = true)
    public Optional<Proposal> find(String number, int revision) {
        return store.find(number, revision);
    }

    /**
     * What this request proposes.
     *
     * @throws IllegalStateException before it was described
     */
    @Transactional(readOnly = true)
    public Proposal get(String number) {
        return find(number).orElseThrow(() -> new IllegalStateException(number + " has no proposal yet"));
    }

    /** How many people take part, named or not; none before the request was described. */
    @Transactional(readOnly = true)
    public Optional<Integer> headcount(TrainingRequest request) {
        return timeAway(request).map(TimeAway::people);
    }

    /** How much working time the training of this request takes; none before it was described. */
    @Transactional(readOnly = true)
    public Optional<TimeAway> timeAway(TrainingRequest request) {
        return store.timeAway(request.number(), request.revision());
    }

    /**
     * What a revision is for, in its order: the training itself, and the further parts of a package unless a reviewer chose an
     * alternative to all of it.
     *
     * @param number number of the request
     * @param revision the revision
     * @return at least the training; nothing before the request was described
     */
    @Transactional(readOnly = true)
    public List<Part> parts(String number, int revision) {
        return requests.training(number, revision)
                .map(training -> parts(training, number, revision, parts.of(number, revision)))
                .orElse(List.of());
    }

    /** The same for a request that was read already. */
    @Transactional(readOnly = true)
    public List<Part> parts(TrainingRequest request) {
        return parts(
                request.describedTraining(),
                request.number(),
                request.revision(),
                parts.of(request.number(), request.revision()));
    }

    /** The same for a proposal of this request that was read already. */
    @Transactional(readOnly = true)
    public List<Part> parts(TrainingRequest request, Proposal proposal) {
        return parts(request.describedTraining(), request.number(), request.revision(), proposal.furtherParts());
    }

    private List<Part> parts(Training training, String number, int revision, List<Part> further) {
        List<Part> present = further.isEmpty() || isReplaced(number, revision) ? List.of() : further;
        return Stream.concat(Stream.of(Part.of(training)), present.stream()).toList();
    }

    /** Whether the requester proposed a package, whatever a reviewer chose instead. */
    @Transactional(readOnly = true)
    public boolean isPackage(TrainingRequest request) {
        return !parts.of(request.number(), request.revision()).isEmpty();
    }

    private boolean isReplaced(String number, int revision) {
        return store.chosen(number, revision)
                .filter(option -> option != Option.PREFERRED)
                .isPresent();
    }

    /** The trainings that can be chosen, as the requester proposed them, the preferred one first. */
    @Transactional(readOnly = true)
    public Map<Option, Training> options(TrainingRequest request) {
        Map<Option, Training> options = new EnumMap<>(Option.class);
        options.put(Option.PREFERRED, request.describedTraining());
        options.putAll(store.options(request.number(), request.revision()));
        return options;
    }

    /** Which of them the request stands for now: the preferred one, until a reviewer chose another. */
    @Transactional(readOnly = true)
    public Option chosen(TrainingRequest request) {
        return store.chosen(request.number(), request.revision()).orElse(Option.PREFERRED);
    }

    /**
     * The training that is chosen with this option. Choosing what the request stands for already keeps it as it is, also with
     * the dates to which an earlier reviewer moved it.
     *
     * @param number number of the request
     * @param option which one
     * @throws IllegalArgumentException when the request does not propose it
     */
    @Transactional(readOnly = true)
    public Training optionOf(String number, Option option) {
        TrainingRequest request = requests.get(number);
        if (option == chosen(request)) {
            return request.describedTraining();
        }
        Training training = options(request).get(option);
        if (training == null) {
            throw new IllegalArgumentException(number + " proposes no option " + option);
        }
        return training;
    }

    /**
     * Writes down which option a reviewer chose, so that what the requester preferred stays readable when the training of the
     * request changes.
     *
     * @param number number of the request
     * @param option which one
     * @param otherStart another first day; none: as proposed
     * @param otherEnd another last day; none: it takes as long as proposed
     * @return the training that the request stands for now; the caller stores it there
     */
    public Training choose(String number, Option option, @Nullable LocalDate otherStart, @Nullable LocalDate otherEnd) {
        TrainingRequest request = requests.get(number);
        Training training = moved(optionOf(number, option), otherStart, otherEnd);
        if (!training.equals(request.describedTraining())) {
            store.keep(number, request.revision(), Option.PREFERRED, request.describedTraining());
        }
        store.updateChosen(number, request.revision(), option);
        return training;
    }

    private static Training moved(Training training, @Nullable LocalDate otherStart, @Nullable LocalDate otherEnd) {
        LocalDate first = otherStart == null ? training.firstDay() : otherStart;
        long length = ChronoUnit.DAYS.between(training.firstDay(), training.lastDay());
        LocalDate last = otherEnd == null ? first.plusDays(length) : otherEnd;
        return new Training(
                training.title(),
                training.provider(),
                training.format(),
                training.place(),
                first,
                last,
                training.cashCost());
    }
}
