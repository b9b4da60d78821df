package org.trainingapproval.support;

import java.time.Clock;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.boot.test.context.TestComponent;

/** Runs the engine's jobs by hand, in the thread of the test. */
@TestComponent
public class Jobs {

    private static final int ENDLESS = 200;

    private static final List<String> DELIVERIES = List.of(
            "trainingDelivery", "trainingBooking", "realCost", "trainingKickOff", "trainingPart", "trainingFollowUp");

    private static final List<String> OF_REQUESTS = List.of(
            "trainingRequest",
            "requestReview",
            "denialAlternatives",
            "trainingDelivery",
            "trainingBooking",
            "realCost",
            "trainingKickOff",
            "trainingPart",
            "trainingFollowUp");

    private final ManagementService management;
    private final Clock clock;

    Jobs(ManagementService management, Clock clock) {
        this.management = management;
        this.clock = clock;
    }

    /** Runs everything that is due of this process, and what comes of it, until nothing is left. */
    public void runDue(String process) {
        for (int round = 0; round < ENDLESS; round++) {
            List<Job> due = due(process);
            if (due.isEmpty()) {
                return;
            }
            management.executeJob(due.get(0).getId());
        }
        throw new AssertionError("The jobs of " + process + " never end");
    }

    /** Runs everything that is due of requests, until they wait for somebody: their reviews, what follows a denial, and the delivery. */
    public void runDueOfRequests() {
        while (OF_REQUESTS.stream().anyMatch(process -> !due(process).isEmpty())) {
            OF_REQUESTS.forEach(this::runDue);
        }
    }

    /** Runs everything that is due of deliveries and all that belongs to them, until they wait for somebody or for a day. */
    public void runDueOfDeliveries() {
        while (DELIVERIES.stream().anyMatch(process -> !due(process).isEmpty())) {
            DELIVERIES.forEach(this::runDue);
        }
    }

    /** What is due of this process. */
    public List<Job> due(String process) {
        Date now = Date.from(clock.instant());
        return management.createJobQuery().processDefinitionKey(process).withRetriesLeft().active().list().stream()
                .filter(job -> job.getDuedate() == null || !job.getDuedate().after(now))
                .toList();
    }

    /** Everything that waits to be run, due or not. */
    public List<Job> all(String process) {
        return management.createJobQuery().processDefinitionKey(process).list();
    }
}
