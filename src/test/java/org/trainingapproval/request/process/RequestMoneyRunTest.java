package org.trainingapproval.request.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trainingapproval.support.Answers.approval;
import static org.trainingapproval.support.Answers.check;
import static org.trainingapproval.support.Answers.denial;
import static org.trainingapproval.support.Answers.estimate;
import static org.trainingapproval.support.Answers.need;
import static org.trainingapproval.support.Answers.training;
import static org.trainingapproval.support.Answers.with;
import static org.trainingapproval.support.Answers.withAlternative;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trainingapproval.platform.form.InvalidForm;
import org.trainingapproval.request.TrainingRequest;
import org.trainingapproval.request.TrainingRequest.Status;

/** Whatever people do with their requests, in whatever order: the ledger says what plain arithmetic says. */
class RequestMoneyRunTest extends BudgetScenario {

    private static final int BUDGET = 7000;
    private static final int STEPS = 50;
    private static final int AT_ONCE = 3;

    /** What one request should have of the budget. */
    private static final class Money {
        private final String number;
        private int preferred;
        private int alternative;
        private int held;
        private int committed;

        Money(String number) {
            this.number = number;
        }
    }

    private final List<Money> all = new ArrayList<>();
    private final List<Money> open = new ArrayList<>();
    private final Set<String> done = new HashSet<>();
    private Random random = new Random();

    @ParameterizedTest
    @ValueSource(longs = 3)
    void theLedgerFollowsEveryWay(long seed) {
        random = new Random(seed);
        setBudget(new BigDecimal(BUDGET), "STOP");
        for (int step = 0; step < STEPS; step++) {
            String what = step();
            done.add(what);
            compare("seed " + seed + ", step " + step + ": " + what);
        }
        assertThat(done)
                .contains(
                        "sent",
                        "approved",
                        "approved without money",
                        "refused",
                        "denied",
                        "changes wanted",
                        "withdrawn",
                        "deleted",
                        "changed");
    }

    private String step() {
        if (open.size() < AT_ONCE) {
            Money money = new Money(numberOf(tasklist.start("emma", need())));
            all.add(money);
            open.add(money);
            return sent(money);
        }
        Money money = open.get(random.nextInt(open.size()));
        return switch (statusOf(money)) {
            case DRAFT -> random.nextInt(5) == 0 ? givenUp(money) : sent(money);
            case IN_REVIEW -> reviewed(money);
            case DENIED -> random.nextInt(4) == 0 ? givenUp(money) : revised(money);
            case APPROVED -> random.nextInt(3) == 0 ? forgotten(money) : changed(money);
            case WITHDRAWN, CANCELLED -> forgotten(money);
        };
    }

    private String sent(Money money) {
        money.preferred = 750 + 250 * random.nextInt(16);
        money.alternative = 750 + 250 * random.nextInt(16);
        Map<String, Object> training = withAlternative(training(time.inDays(0)), time.inDays(0));
        training.put("cashCost", String.valueOf(money.preferred));
        training.put("firstAlternativeStart", training.get("trainingStart"));
        training.put("firstAlternativeCost", String.valueOf(money.alternative));
        complete(money, DESCRIBE, training);
        complete(money, "UserTask_EstimateBenefit", with(estimate(), "courseFee", String.valueOf(money.preferred)));
        complete(money, "UserTask_ReconsiderRequest", check());
        run();
        boolean fits = holds(money, money.preferred);
        money.held = fits ? needed(money, money.preferred) : 0;
        commitIfApproved(money, money.preferred, fits);
        return "sent";
    }

    private String reviewed(Money money) {
        switch (random.nextInt(8)) {
            case 0 -> {
                decide(money, denial("Not this year."));
                money.held = 0;
                return "denied";
            }
            case 1 -> {
                decide(money, Map.of("decision", "CHANGES_REQUESTED", "changesWanted", "Another week."));
                return "changes wanted";
            }
            case 2 -> {
                return givenUp(money);
            }
            default -> {
                return approved(money);
            }
        }
    }

    private String approved(Money money) {
        boolean another = random.nextInt(3) == 0;
        int cost = another ? money.alternative : money.preferred;
        boolean fits = holds(money, cost);
        try {
            decide(money, with(approval(), "chosenOption", another ? "FIRST" : "PREFERRED"));
        } catch (InvalidForm tooExpensive) {
            assertThat(fits).as(tooExpensive.getMessage()).isFalse();
            assertThat(tooExpensive).hasMessageContaining("there is not enough money");
            return "refused";
        }
        money.held = fits ? needed(money, cost) : money.held;
        commitIfApproved(money, cost, fits);
        return fits ? "approved" : "approved without money";
    }

    private void commitIfApproved(Money money, int cost, boolean fits) {
        if (statusOf(money) == Status.APPROVED) {
            assertThat(fits).isTrue();
            money.held = 0;
            money.committed = cost;
        }
    }

    private String givenUp(Money money) {
        money.held = 0;
        if (random.nextBoolean()) {
            processes.withdraw(money.number, "emma");
            run();
            return "withdrawn";
        }
        runtime.deleteProcessInstance(instance(money).getId(), "in Cockpit");
        return "deleted";
    }

    private String revised(Money money) {
        complete(money, "UserTask_ChooseNextStep", Map.of("denialResponse", "REVISE"));
        run();
        return "revised";
    }

    private String changed(Money money) {
        processes.requestChange(money.number, "emma");
        run();
        return "changed";
    }

    private String forgotten(Money money) {
        open.remove(money);
        return "forgotten";
    }

    private boolean holds(Money money, int cost) {
        int growth = needed(money, cost) - money.held;
        return growth <= 0 || spokenFor() + growth <= BUDGET;
    }

    private static int needed(Money money, int cost) {
        return Math.max(0, cost - money.committed);
    }

    private int spokenFor() {
        return all.stream().mapToInt(money -> money.held + money.committed).sum();
    }

    private void compare(String where) {
        for (Money money : all) {
            assertThat(standing(money, "RESERVED"))
                    .as("%s: held for %s", where, money.number)
                    .isEqualTo(money.held);
            assertThat(standing(money, "COMMITTED"))
                    .as("%s: committed to %s", where, money.number)
                    .isEqualTo(money.committed);
            TrainingRequest request = requests.get(money.number);
            assertThat(money.committed > 0)
                    .as("%s: %s is %s", where, money.number, request)
                    .isEqualTo(request.approvedRevision() != null);
            if (request.status() == Status.APPROVED) {
                assertThat(request.describedTraining().cashCost())
                        .isEqualByComparingTo(String.valueOf(money.committed));
            }
        }
        assertThat(balance("held"))
                .as(where)
                .isEqualTo(all.stream().mapToInt(money -> money.held).sum());
        assertThat(balance("committed"))
                .as(where)
                .isEqualTo(all.stream().mapToInt(money -> money.committed).sum());
        assertThat(spokenFor()).as(where).isLessThanOrEqualTo(BUDGET);
    }

    private int standing(Money money, String kind) {
        return jdbc.sql(
                        "select coalesce(sum(amount), 0) from budget_standing where request_no = :number and kind = :kind")
                .param("number", money.number)
                .param("kind", kind)
                .query(Integer.class)
                .single();
    }

    private int balance(String column) {
        return jdbc.sql("select s." + column + " from budget_balance s join budget b on b.id = s.budget_id"
                        + " where b.department_id = 'customer-service' and b.fiscal_year = :year")
                .param("year", year)
                .query(Integer.class)
                .single();
    }

    private void decide(Money money, Map<String, Object> answers) {
        Task review = task(money, REVIEW);
        String person = review.getAssignee() != null
                ? review.getAssignee()
                : tasks.getIdentityLinksForTask(review.getId()).get(0).getUserId();
        tasks.setAssignee(review.getId(), person);
        submit(person, review, answers);
        run();
    }

    private void complete(Money money, String taskKey, Map<String, Object> answers) {
        submit("emma", task(money, taskKey), answers);
    }

    private Task task(Money money, String taskKey) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(money.number)
                .taskDefinitionKey(taskKey)
                .singleResult();
    }

    private ProcessInstance instance(Money money) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(money.number)
                .processDefinitionKey(PROCESS)
                .singleResult();
    }

    private Status statusOf(Money money) {
        return requests.get(money.number).status();
    }
}
