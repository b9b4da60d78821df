package org.trainingapproval.request.review;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.trainingapproval.request.Training;
import org.trainingapproval.request.policy.RouteStage.Stage;

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
        String particulars) {

    /** Takes a copy. */
    public Basis {
        participants = Set.copyOf(participants);
    }

    static Basis of(Training training, int headcount, Set<String> participants, String particulars) {
        return new Basis(
                training.title(),
                training.provider(),
                training.firstDay(),
                training.lastDay(),
                training.cashCost(),
                headcount,
                participants,
                particulars);
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
        boolean another = !now.title.equals(title) || !now.provider.equals(provider);
        boolean more = now.headcount > headcount;
        // Another year means another budget, with other limits.
        boolean otherBudget = now.firstDay.getYear() != firstDay.getYear();
        if (dearer || otherBudget || revised && (another || more)) {
            return EnumSet.allOf(Stage.class);
        }
        boolean moved = !now.firstDay.equals(firstDay) || !now.lastDay.equals(lastDay);
        // Whoever is away is for the manager to know, even if they are no more people than before.
        boolean others = revised && !participants.containsAll(now.participants);
        boolean different = revised && !now.particulars.equals(particulars);
        return moved || others || different ? EnumSet.of(Stage.RULE, Stage.MANAGER) : EnumSet.noneOf(Stage.class);
    }
}
