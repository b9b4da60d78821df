package org.trainingapproval.request;

import static org.trainingapproval.request.BudgetChoice.OWN;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.trainingapproval.budget.BudgetOffer;
import org.trainingapproval.budget.Budgets;
import org.trainingapproval.people.People;
import org.trainingapproval.request.persistence.PayerStore;

/** Who pays for a request: the requester's department, unless HR or a senior leader chose another. */
@Component
class PayingDepartments {

    private static final Set<String> CHOOSING = Set.of("hr", "leaders");

    private final PayerStore store;
    private final Budgets budgets;
    private final People people;
    private final MoneyWords money;

    PayingDepartments(PayerStore store, Budgets budgets, People people, MoneyWords money) {
        this.store = store;
        this.budgets = budgets;
        this.people = people;
        this.money = money;
    }

    /** Name of the department that pays for a request. */
    String of(TrainingRequest request) {
        return store.payerOf(request.number());
    }

    String choiceOf(TrainingRequest request) {
        String own = store.departmentOf(request.requester());
        return store.chosenFor(request.number())
                .filter(chosen -> !chosen.equals(own))
                .orElse(OWN);
    }

    boolean mayChoose(String person) {
        return people.groups(person).stream().anyMatch(CHOOSING::contains);
    }

    List<BudgetChoice> choices(TrainingRequest request, LocalDate firstDay) {
        String own = store.departmentOf(request.requester());
        List<BudgetChoice> choices = new ArrayList<>();
        choices.add(new BudgetChoice(OWN, "Budget of " + store.nameOf(own)));
        budgets.offers(request.number(), firstDay).stream()
                .filter(offer -> !offer.departmentId().equals(own))
                .map(this::choice)
                .forEach(choices::add);
        return choices;
    }

    private BudgetChoice choice(BudgetOffer offer) {
        return new BudgetChoice(
                offer.departmentId(),
                "%s %d: %s left"
                        .formatted(
                                offer.department(),
                                offer.fiscalYear(),
                                money.amount(offer.left().max(BigDecimal.ZERO))));
    }

    /** Id of the department that this person chose, who has to be entitled to. */
    String chosenBy(String actor, TrainingRequest request, String choice) {
        if (!mayChoose(actor) || actor.equals(request.requester())) {
            throw new IllegalArgumentException(actor + " may not choose who pays for " + request.number());
        }
        return departmentOf(request, choice);
    }

    /** Id of the department that a choice stands for. */
    String departmentOf(TrainingRequest request, String choice) {
        if (choice.equals(OWN)) {
            return store.departmentOf(request.requester());
        }
        return choices(request, request.describedTraining().firstDay()).stream()
                .map(BudgetChoice::value)
                .filter(choice::equals)
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("No budget of " + choice + " can pay for " + request.number()));
    }

    String nameOf(String department) {
        return store.nameOf(department);
    }

    void store(TrainingRequest request, String department) {
        store.store(request.number(), department);
    }
}
