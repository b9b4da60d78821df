package org.trainingapproval.request.review;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.trainingapproval.request.Training;
import org.trainingapproval.request.policy.RouteStage.Stage;
import org.trainingapproval.request.proposal.Part;
import org.trainingapproval.request.proposal.Proposal;

/**
 * What a decision was made about, as far as a change of it can make the decision worthless.
 *
 * @param title what the training is called
 * @param provider who gives it
 * @param firstDay its first day
 * @param lastDay its last day
 * @param cashCost what has to be paid
 * @param headcount how many people take part
 * @param participants ids of those who are named
 * @param furtherParts what belongs to it as a package, in its order
 * @param particulars digest of everything else that the manager weighed: how long, where, what is learnt and
 *     by which metric it is judged; empty when it is not known
 */
public record Basis(
        String title,
        String provider,
        LocalDate firstDay,
        LocalDate lastDay,
        BigDecimal cashCost,
        int headcount,
        Set<String> participants,
        List<FurtherPart> furtherParts,
        String particulars) {

    /**
     * A part of a package beyond the training itself.
     *
     * @param title what it is called
     * @param firstDay its first day
     * @param lastDay its last day
     */
    public record FurtherPart(String title, LocalDate firstDay, LocalDate lastDay) {}

    /** Takes copies. */
    public Basis {
        participants = Set.copyOf(participants);
        furtherParts = List.copyOf(furtherParts);
    }

    /** What a decision on a single training was made about. */
    public Basis(
            String title,
            String provider,
            LocalDate firstDay,
            LocalDate lastDay,
            BigDecimal cashCost,
            int headcount,
            Set<String> participants,
            String particulars) {
        this(title, provider, firstDay, lastDay, cashCost, headcount, participants, List.of(), particulars);
    }

    static Basis of(Training training, Proposal proposal, List<Part> parts, String particulars) {
        return new Basis(
                training.title(),
                training.provider(),
                training.firstDay(),
                training.lastDay(),
                training.cashCost(),
                proposal.headcount(),
                Set.copyOf(proposal.participants()),
                parts.stream()
                        .filter(part -> part.position() > 1)
                        .map(part -> new FurtherPart(part.title(), part.firstDay(), part.lastDay()))
                        .toList(),
                particulars);
    }

    /** The same where nothing but the training is known. */
    static Basis of(Training training) {
        return new Basis(
                training.title(),
                training.provider(),
                training.firstDay(),
                training.lastDay(),
                training.cashCost(),
                1,
                Set.of(),
                "");
    }

    /**
     * The stages whose decision on this does not hold for something else.
     *
     * @param now what is to be decided on now
     * @param revised whether the requester changed it; what a later reviewer chooses instead is one of the options that
     *     everybody saw
     */
    Set<Stage> affectedBy(Basis now, boolean revised) {
        boolean dearer = now.cashCost.compareTo(cashCost) > 0;
        boolean another = !now.title.equals(title) || !now.provider.equals(provider) || hasOtherParts(now);
        boolean more = now.headcount > headcount;
        // Another year means another budget, with other limits.
        boolean otherBudget = now.firstDay.getYear() != firstDay.getYear();
        if (dearer || otherBudget || revised && (another || more)) {
            return EnumSet.allOf(Stage.class);
        }
        boolean moved = !now.firstDay.equals(firstDay) || !now.lastDay.equals(lastDay) || hasMovedParts(now);
        // Whoever is away is for the manager to know, even if they are no more people than before.
        boolean others = revised && !participants.containsAll(now.participants);
        boolean different = revised && !now.particulars.equals(particulars);
        return moved || others || different ? EnumSet.of(Stage.RULE, Stage.MANAGER) : EnumSet.noneOf(Stage.class);
    }

    private boolean hasOtherParts(Basis now) {
        List<String> approved =
                new ArrayList<>(furtherParts.stream().map(FurtherPart::title).toList());
        return now.furtherParts.stream().anyMatch(part -> !approved.remove(part.title()));
    }

    // A part that is gone takes nobody away any more, but whoever decided on days decided on these too.
    private boolean hasMovedParts(Basis now) {
        return !days(furtherParts).equals(days(now.furtherParts));
    }

    private static List<LocalDate> days(List<FurtherPart> parts) {
        return parts.stream()
                .flatMap(part -> Stream.of(part.firstDay(), part.lastDay()))
                .toList();
    }
}
