package org.trainingapproval.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trainingapproval.support.Answers.approval;

import java.util.List;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trainingapproval.request.process.RequestScenario;

/** The lists in Tasklist, each as a person finds it. */
class TasklistFiltersTest extends RequestScenario {

    private static final String OFFERED = "Offered to me";

    @Autowired
    private FilterService filters;

    @Test
    void whoeverIsOfferedNothingFindsAnEmptyList() {
        cheap("emma");

        for (String person : List.of("emma", "mia", "grace", "ruth", "helena", "priya")) {
            assertThat(list(person, OFFERED)).as(person).isEmpty();
        }
        assertThat(list("mia", "My tasks")).hasSize(1);
    }

    @Test
    void whatIsOfferedToSeveralIsInTheListOfEachUntilOneClaimsIt() {
        dear("emma");
        decide("mia", approval());

        assertThat(list("ruth", OFFERED)).hasSize(1);
        assertThat(list("tomas", OFFERED)).hasSize(1);
        assertThat(list("mia", OFFERED)).isEmpty();
        tasklist.claim("ruth", REVIEW);
        assertThat(list("ruth", OFFERED)).isEmpty();
        assertThat(list("tomas", OFFERED)).isEmpty();
    }

    private List<Task> list(String person, String name) {
        return tasklist.as(person, () -> {
            String filter =
                    filters.createFilterQuery().filterName(name).singleResult().getId();
            List<Task> found = filters.list(filter);
            assertThat(filters.count(filter)).isEqualTo(found.size());
            return found;
        });
    }
}
