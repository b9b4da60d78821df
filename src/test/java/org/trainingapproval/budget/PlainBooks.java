package org.trainingapproval.budget;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

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
        private Money extra;
        private Money commitment;
        private Money spent;
        private int latest;
        private boolean cancelled;

        void end(Money money) {
            over.add(money.revision());
            latest = Math.max(latest, money.revision());
        }

        BigDecimal spentSoFar() {
            return spent == null ? BigDecimal.ZERO : spent.amount();
        }
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
        BigDecimal remaining = amount.subtract(request.spentSoFar()).max(BigDecimal.ZERO);
        if (request.latest > revision || request.over.contains(revision)) {
            return HoldOutcome.ENDED;
        }
        if (commitment != null
                && commitment.revision() == revision
                && !(commitment.year() == year && commitment.amount().compareTo(remaining) == 0)) {
            return HoldOutcome.ENDED;
        }
        Budget budget = budgets.get(year);
        BigDecimal needed = budget == null ? BigDecimal.ZERO : remaining;
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
            BigDecimal rest = amount.subtract(request.spentSoFar()).max(BigDecimal.ZERO);
            Money commitment =
                    rest.signum() == 0 || !budgets.containsKey(year) ? null : new Money(year, rest, revision);
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

    /** Whether money is held for a change of what it is promised to. */
    boolean holdsForAChange(String number) {
        Request request = requests.get(number);
        return request != null
                && request.hold != null
                && request.commitment != null
                && request.hold.revision() > request.commitment.revision();
    }

    boolean cancel(String number) {
        Request request = requests.computeIfAbsent(number, key -> new Request());
        boolean freed = false;
        for (Money money : Arrays.asList(request.extra, request.commitment)) {
            if (money != null) {
                request.over.add(money.revision());
                freed = true;
            }
        }
        request.extra = null;
        request.commitment = null;
        request.cancelled |= freed;
        forgetCutsThatAreCovered();
        return freed;
    }

    HoldOutcome holdExtra(String number, int revision, int year, BigDecimal amount) {
        Request request = requests.computeIfAbsent(number, key -> new Request());
        Money promised = toPay(request, revision, year);
        if (promised == null) {
            return HoldOutcome.ENDED;
        }
        BigDecimal known = Stream.of(request.commitment, request.spent)
                .filter(Objects::nonNull)
                .map(Money::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal needed = amount.subtract(known).max(BigDecimal.ZERO);
        Budget budget = budgets.get(promised.year());
        if (budget == null) {
            return needed.signum() == 0 ? HoldOutcome.HELD : HoldOutcome.NO_BUDGET;
        }
        Money before = request.extra;
        BigDecimal had = before != null && before.year() == promised.year() ? before.amount() : BigDecimal.ZERO;
        request.extra = needed.signum() == 0 ? null : new Money(promised.year(), needed, promised.revision());
        if (needed.compareTo(had) > 0
                && budget.mode == BudgetMode.STOP
                && spokenFor(promised.year()).compareTo(budget.amount) > 0) {
            request.extra = before;
            return HoldOutcome.INSUFFICIENT;
        }
        boolean staysWhereItIs = before != null && before.year() == promised.year();
        if (staysWhereItIs && needed.compareTo(had) == 0) {
            request.extra = before;
        }
        if (!Objects.equals(before, request.extra)) {
            request.latest = Math.max(request.latest, promised.revision());
        }
        forgetCutsThatAreCovered();
        boolean isOver = needed.signum() > 0
                && budget.mode == BudgetMode.WARN
                && spokenFor(promised.year()).compareTo(budget.amount) > 0;
        return isOver ? HoldOutcome.OVER_BUDGET : HoldOutcome.HELD;
    }

    boolean releaseExtra(String number) {
        Request request = requests.computeIfAbsent(number, key -> new Request());
        boolean held = request.extra != null;
        request.extra = null;
        forgetCutsThatAreCovered();
        return held;
    }

    boolean actual(String number, int revision, int year, BigDecimal amount) {
        Request request = requests.computeIfAbsent(number, key -> new Request());
        Money promised = toPay(request, revision, year);
        if (promised == null || !budgets.containsKey(promised.year())) {
            return false;
        }
        boolean changed = request.extra != null;
        Stream.of(Optional.ofNullable(request.extra), Optional.ofNullable(request.spent))
                .flatMap(Optional::stream)
                .filter(money -> money != promised)
                .forEach(request::end);
        request.extra = null;
        if (promised != request.commitment && promised.amount().compareTo(amount) == 0) {
            forgetCutsThatAreCovered();
            return changed;
        }
        request.end(promised);
        request.commitment = null;
        request.spent = amount.signum() == 0 ? null : new Money(promised.year(), amount, promised.revision());
        forgetCutsThatAreCovered();
        return true;
    }

    private static Money toPay(Request request, int revision, int year) {
        if (request.commitment != null) {
            return request.commitment;
        }
        return request.spent != null || request.cancelled ? request.spent : new Money(year, BigDecimal.ZERO, revision);
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
                .flatMap(request -> switch (kind) {
                    case HELD -> Stream.of(Optional.ofNullable(request.hold), Optional.ofNullable(request.extra));
                    case COMMITTED -> Stream.of(Optional.ofNullable(request.commitment));
                    case SPENT -> Stream.of(Optional.ofNullable(request.spent));
                })
                .flatMap(Optional::stream)
                .filter(money -> money.year() == year)
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
