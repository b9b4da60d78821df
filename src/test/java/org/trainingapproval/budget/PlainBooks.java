package org.trainingapproval.budget;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The same books as the ledger keeps, in plain memory and for one thread: what every sequence of steps should lead to. */
final class PlainBooks {

    /** Money of one budget for one revision. */
    private record Money(int year, BigDecimal amount, int revision) {}

    private static final class Budget {
        private final BudgetMode mode;
        private BigDecimal amount;
        private BigDecimal cut = BigDecimal.ZERO;

        Budget(BudgetMode mode, BigDecimal amount) {
            this.mode = mode;
            this.amount = amount;
        }
    }

    private static final class Request {
        private final Set<Integer> over = new HashSet<>();
        private Money hold;
        private Money commitment;
        private Money spent;
        private int latest;
        private boolean paid;
    }

    private final Map<Integer, Budget> budgets = new HashMap<>();
    private final Map<String, Request> requests = new HashMap<>();

    void open(int year, BudgetMode mode, int amount) {
        budgets.put(year, new Budget(mode, new BigDecimal(amount)));
    }

    void change(int year, int amount) {
        Budget budget = budgets.get(year);
        budget.cut =
                budget.cut.add(budget.amount).subtract(new BigDecimal(amount)).max(BigDecimal.ZERO);
        budget.amount = new BigDecimal(amount);
        forgetCutsThatAreCovered();
    }

    HoldOutcome hold(String number, int revision, int year, BigDecimal amount) {
        Request request = requests.computeIfAbsent(number, key -> new Request());
        Money commitment = request.commitment;
        if (request.paid || request.latest > revision || request.over.contains(revision)) {
            return HoldOutcome.ENDED;
        }
        if (commitment != null
                && commitment.revision() == revision
                && !(commitment.year() == year && commitment.amount().compareTo(amount) == 0)) {
            return HoldOutcome.ENDED;
        }
        Budget budget = budgets.get(year);
        BigDecimal needed = budget == null ? BigDecimal.ZERO : amount;
        if (commitment != null && commitment.year() == year) {
            needed = needed.subtract(commitment.amount()).max(BigDecimal.ZERO);
        }
        Money before = request.hold;
        request.hold = needed.signum() == 0 ? null : new Money(year, needed, revision);
        boolean grows =
                needed.compareTo(before != null && before.year() == year ? before.amount() : BigDecimal.ZERO) > 0;
        if (grows
                && budget != null
                && budget.mode == BudgetMode.STOP
                && spokenFor(year).compareTo(budget.amount) > 0) {
            boolean isOfThisRevision = before != null && before.revision() == revision;
            request.hold = isOfThisRevision ? before : null;
            request.latest = before != null ? revision : request.latest;
            forgetCutsThatAreCovered();
            return HoldOutcome.INSUFFICIENT;
        }
        if (!Objects.equals(before, request.hold)) {
            request.latest = revision;
        }
        forgetCutsThatAreCovered();
        if (amount.signum() == 0 || budget == null) {
            return amount.signum() == 0 ? HoldOutcome.HELD : HoldOutcome.NO_BUDGET;
        }
        boolean isOver = budget.mode == BudgetMode.WARN && spokenFor(year).compareTo(budget.amount) > 0;
        return isOver ? HoldOutcome.OVER_BUDGET : HoldOutcome.HELD;
    }

    HoldOutcome commit(String number, int revision, int year, BigDecimal amount) {
        HoldOutcome outcome = hold(number, revision, year, amount);
        Request request = requests.get(number);
        if (outcome == HoldOutcome.INSUFFICIENT || outcome == HoldOutcome.ENDED) {
            return outcome;
        }
        if (request.commitment == null || request.commitment.revision() != revision) {
            Money commitment =
                    amount.signum() == 0 || !budgets.containsKey(year) ? null : new Money(year, amount, revision);
            if (commitment != null || request.commitment != null) {
                request.latest = revision;
            }
            request.commitment = commitment;
            request.hold = null;
        }
        forgetCutsThatAreCovered();
        return outcome;
    }

    boolean release(String number) {
        Request request = requests.computeIfAbsent(number, key -> new Request());
        if (request.hold == null) {
            return false;
        }
        request.over.add(request.hold.revision());
        request.hold = null;
        forgetCutsThatAreCovered();
        return true;
    }

    boolean cancel(String number) {
        boolean freed = release(number);
        Request request = requests.get(number);
        if (request.commitment == null) {
            return freed;
        }
        request.over.add(request.commitment.revision());
        request.commitment = null;
        forgetCutsThatAreCovered();
        return true;
    }

    boolean actual(String number, BigDecimal amount) {
        Request request = requests.computeIfAbsent(number, key -> new Request());
        Money promised = request.commitment != null ? request.commitment : request.spent;
        if (promised == null || request.spent != null && request.spent.amount().compareTo(amount) == 0) {
            return false;
        }
        release(number);
        request.paid = true;
        request.commitment = null;
        request.spent = amount.signum() == 0 ? null : new Money(promised.year(), amount, promised.revision());
        forgetCutsThatAreCovered();
        return true;
    }

    BigDecimal held(int year) {
        return sum(year, Kind.HELD);
    }

    BigDecimal committed(int year) {
        return sum(year, Kind.COMMITTED);
    }

    BigDecimal spent(int year) {
        return sum(year, Kind.SPENT);
    }

    BigDecimal cut(int year) {
        return budgets.get(year).cut;
    }

    /** Null where the budget may be exceeded. */
    BigDecimal ceiling(int year) {
        Budget budget = budgets.get(year);
        return budget.mode == BudgetMode.STOP ? budget.amount.max(spokenFor(year)) : null;
    }

    private enum Kind {
        HELD,
        COMMITTED,
        SPENT
    }

    private BigDecimal sum(int year, Kind kind) {
        return requests.values().stream()
                .map(request -> switch (kind) {
                    case HELD -> request.hold;
                    case COMMITTED -> request.commitment;
                    case SPENT -> request.spent;
                })
                .filter(money -> money != null && money.year() == year)
                .map(Money::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal spokenFor(int year) {
        return held(year).add(committed(year)).add(spent(year));
    }

    private void forgetCutsThatAreCovered() {
        budgets.forEach((year, budget) -> {
            if (spokenFor(year).compareTo(budget.amount) <= 0) {
                budget.cut = BigDecimal.ZERO;
            }
        });
    }
}
