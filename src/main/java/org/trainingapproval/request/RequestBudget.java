package org.trainingapproval.request;

import java.math.BigDecimal;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.trainingapproval.budget.BudgetLeft;
import org.trainingapproval.budget.BudgetMode;
import org.trainingapproval.budget.Budgets;
import org.trainingapproval.budget.HoldOutcome;
import org.trainingapproval.people.People;
import org.trainingapproval.request.TrainingRequest.Status;

/** Who pays for a request: the department of the requester, from the budget for the year of the first training day. */
@Component
@Transactional
public class RequestBudget {

    private final Budgets budgets;
    private final TrainingRequests requests;
    private final People people;
    private final MoneyWords money;

    RequestBudget(Budgets budgets, TrainingRequests requests, People people, MoneyWords money) {
        this.budgets = budgets;
        this.requests = requests;
        this.people = people;
        this.money = money;
    }

    /**
     * Holds what a request costs, unless it is held already.
     *
     * @param number number of the request
     */
    public HoldOutcome hold(String number) {
        TrainingRequest request = requests.get(number);
        Training training = request.describedTraining();
        return budgets.hold(number, request.revision(), department(request), training.firstDay(), training.cashCost());
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
        Training training = request.describedTraining();
        HoldOutcome outcome = budgets.commit(
                number, request.revision(), department(request), training.firstDay(), training.cashCost());
        if (outcome == HoldOutcome.INSUFFICIENT || outcome == HoldOutcome.ENDED) {
            throw new IllegalStateException("The money for " + number + " can't be committed: its hold is " + outcome);
        }
    }

    /**
     * Frees what a request holds.
     *
     * @param number number of the request
     */
    public void release(String number) {
        budgets.release(number);
    }

    /**
     * Whether a request costs more than is left of a budget that is not to be ignored.
     *
     * @param number number of a described request
     */
    @Transactional(readOnly = true)
    public boolean isOver(String number) {
        return left(requests.get(number))
                .filter(left -> left.mode() != BudgetMode.IGNORE)
                .filter(BudgetLeft::isExceeded)
                .isPresent();
    }

    /**
     * What whoever decides should know of the budget, in one sentence.
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
        Training training = request.describedTraining();
        if (training.cashCost().signum() == 0) {
            return Optional.empty();
        }
        Optional<BudgetLeft> budget = left(request);
        if (budget.isEmpty()) {
            return Optional.of("There is no budget of %s for %d."
                    .formatted(department(request), training.firstDay().getYear()));
        }
        return budget.filter(left -> left.mode() != BudgetMode.IGNORE).map(this::words);
    }

    private String words(BudgetLeft left) {
        BigDecimal cost = left.before().subtract(left.after());
        String rest = left.isExceeded()
                ? "this request would exceed it by "
                        + money.amount(left.after().negate().min(cost))
                : money.amount(left.after()) + " after this request";
        return "The %s; %s.".formatted(standing(left), rest);
    }

    private String standing(BudgetLeft left) {
        return "budget of %s for %d has %s left"
                .formatted(
                        left.department(),
                        left.fiscalYear(),
                        money.amount(left.before().max(BigDecimal.ZERO)));
    }

    private Optional<BudgetLeft> left(TrainingRequest request) {
        Training training = request.describedTraining();
        return budgets.left(request.number(), department(request), training.firstDay(), training.cashCost());
    }

    private String department(TrainingRequest request) {
        return people.get(request.requester()).department();
    }
}
