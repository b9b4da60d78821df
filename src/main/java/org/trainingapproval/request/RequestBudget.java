package org.trainingapproval.request;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.trainingapproval.budget.BudgetLeft;
import org.trainingapproval.budget.BudgetMode;
import org.trainingapproval.budget.Budgets;
import org.trainingapproval.budget.HoldOutcome;
import org.trainingapproval.request.TrainingRequest.Status;

/** The money of a request: from the budget of the department that pays, for the year of the first training day. */
@Component
@Transactional
public class RequestBudget {

    private final Budgets budgets;
    private final TrainingRequests requests;
    private final PayingDepartments payers;
    private final BudgetSentences sentences;
    private final List<ApprovalProof> proofs;

    RequestBudget(
            Budgets budgets,
            TrainingRequests requests,
            PayingDepartments payers,
            BudgetSentences sentences,
            List<ApprovalProof> proofs) {
        this.budgets = budgets;
        this.requests = requests;
        this.payers = payers;
        this.sentences = sentences;
        this.proofs = proofs;
    }

    /**
     * Holds what a request costs, unless it is held already.
     *
     * @param number number of the request
     */
    public HoldOutcome hold(String number) {
        TrainingRequest request = requests.get(number);
        return hold(request, termsOf(request));
    }

    /**
     * Holds what a request would cost if a reviewer had it so, in the place of what it holds now.
     *
     * @param request the request with its latest revision
     * @param terms another amount or year than its own
     */
    public HoldOutcome hold(TrainingRequest request, CashTerms terms) {
        return hold(request, payers.of(request), terms);
    }

    private HoldOutcome hold(TrainingRequest request, String payer, CashTerms terms) {
        return budgets.hold(request.number(), request.revision(), payer, terms.firstDay(), terms.amount());
    }

    /**
     * Lets another budget pay for a request and moves the money that it holds. Nothing changes when it does not fit there.
     *
     * @param number number of the request
     * @param choice value of one of the {@link #choices}
     * @param actor id of the person who chooses
     * @throws IllegalArgumentException unless this person may choose, and this is one of the choices
     */
    public HoldOutcome payFrom(String number, String choice, String actor) {
        TrainingRequest request = requests.get(number);
        return payFrom(request, termsOf(request), choice, actor);
    }

    /**
     * The same for what a request would cost if a reviewer had it so.
     *
     * @param request the request with its latest revision
     * @param terms amount and year
     * @param choice value of one of the choices
     * @param actor id of the person who chooses
     * @throws IllegalArgumentException unless this person may choose, and this is one of the choices
     */
    public HoldOutcome payFrom(TrainingRequest request, CashTerms terms, String choice, String actor) {
        String department = payers.chosenBy(actor, request, choice);
        HoldOutcome outcome = hold(request, payers.nameOf(department), terms);
        if (outcome != HoldOutcome.INSUFFICIENT && outcome != HoldOutcome.ENDED) {
            payers.store(request, department);
        }
        return outcome;
    }

    /**
     * The budgets that could pay for a request: first that of the requester's department, then those of others for the same
     * year with what is left of them.
     *
     * @param number number of a described request
     */
    @Transactional(readOnly = true)
    public List<BudgetChoice> choices(String number) {
        return choices(requests.get(number));
    }

    /** The same for a request that was read already. */
    @Transactional(readOnly = true)
    public List<BudgetChoice> choices(TrainingRequest request) {
        return payers.choices(request, termsOf(request).firstDay());
    }

    /**
     * Which of the choices pays for a request now.
     *
     * @param number number of the request
     * @return value of that choice
     */
    @Transactional(readOnly = true)
    public String choice(String number) {
        return choice(requests.get(number));
    }

    /** The same for a request that was read already. */
    @Transactional(readOnly = true)
    public String choice(TrainingRequest request) {
        return payers.choiceOf(request);
    }

    /**
     * Whether somebody may choose which budget pays for requests of others.
     *
     * @param person id of the person
     */
    @Transactional(readOnly = true)
    public boolean mayChoose(String person) {
        return payers.mayChoose(person);
    }

    /**
     * Commits what an approved request costs. Whoever approves was told when there is too little, so that it is not there
     * now means that somebody led the process past the review.
     *
     * @param number number of the request
     * @throws IllegalStateException unless the request is approved and its money is there
     */
    public void commit(String number) {
        TrainingRequest request = requests.get(number);
        if (request.status() != Status.APPROVED) {
            throw new IllegalStateException(
                    "The money for " + number + " can't be committed: it is " + request.status());
        }
        proofs.forEach(proof -> proof.require(request));
        CashTerms terms = termsOf(request);
        HoldOutcome outcome =
                budgets.commit(number, request.revision(), payers.of(request), terms.firstDay(), terms.amount());
        if (outcome == HoldOutcome.INSUFFICIENT || outcome == HoldOutcome.ENDED) {
            throw new IllegalStateException("The money for " + number + " can't be committed: its hold is " + outcome);
        }
    }

    /**
     * Frees what a request holds; what is committed to an earlier revision stays.
     *
     * @param number number of the request
     */
    public void release(String number) {
        budgets.release(number);
    }

    /**
     * Frees all money of a request whose training does not take place after all; what is spent stays. A change of it that is being
     * decided on was to have the same money: it holds it from now on.
     *
     * @param number number of the request
     */
    public void cancel(String number) {
        budgets.cancel(number);
        if (requests.get(number).status() == Status.IN_REVIEW) {
            hold(number);
        }
    }

    /**
     * Whether a request costs more than is left of a budget that is not to be ignored.
     *
     * @param number number of a described request
     */
    @Transactional(readOnly = true)
    public boolean isOver(String number) {
        return isOver(requests.get(number));
    }

    /** The same for a request that was read already. */
    @Transactional(readOnly = true)
    public boolean isOver(TrainingRequest request) {
        // What no budget was made for is more than the budget has; otherwise a far year would be a way around every
        // limit.
        return left(request, payers.of(request), termsOf(request))
                .map(left -> left.mode() != BudgetMode.IGNORE && left.isExceeded())
                .orElse(request.describedTraining().cashCost().signum() > 0);
    }

    /**
     * What requester and whoever decides should know of the budget, in a sentence or two.
     *
     * @param number number of a described request
     * @return empty when there is nothing to say: the training is free of charge, or its budget is to be ignored
     */
    @Transactional(readOnly = true)
    public Optional<String> words(String number) {
        return words(requests.get(number));
    }

    /** The same for a request that was read already. */
    Optional<String> words(TrainingRequest request) {
        String payer = payers.of(request);
        CashTerms terms = termsOf(request);
        boolean lacking = request.status() == Status.IN_REVIEW
                && left(request, payer, terms)
                        .filter(left -> left.mode() == BudgetMode.STOP)
                        .filter(BudgetLeft::isLacking)
                        .isPresent();
        return words(request, payer, terms).map(words -> lacking ? words + " " + sentences.remedy() : words);
    }

    /**
     * The same for what a request would cost if a reviewer had it so.
     *
     * @param request the request with its latest revision
     * @param terms amount and year
     * @param choice value of the choice that would pay; empty: who pays now
     */
    @Transactional(readOnly = true)
    public Optional<String> words(TrainingRequest request, CashTerms terms, Optional<String> choice) {
        String payer = choice.map(chosen -> payers.nameOf(payers.departmentOf(request, chosen)))
                .orElseGet(() -> payers.of(request));
        return words(request, payer, terms);
    }

    private Optional<String> words(TrainingRequest request, String payer, CashTerms terms) {
        if (terms.amount().signum() == 0) {
            return Optional.empty();
        }
        Optional<BudgetLeft> budget = left(request, payer, terms);
        if (budget.isEmpty()) {
            return Optional.of(sentences.missing(payer, terms.firstDay().getYear()));
        }
        boolean isDraft = request.status() == Status.DRAFT;
        return budget.filter(left -> left.mode() != BudgetMode.IGNORE).map(left -> sentences.of(left, isDraft));
    }

    private Optional<BudgetLeft> left(TrainingRequest request, String payer, CashTerms terms) {
        return budgets.left(request.number(), payer, terms.firstDay(), terms.amount());
    }

    private static CashTerms termsOf(TrainingRequest request) {
        return CashTerms.of(request.describedTraining());
    }
}
