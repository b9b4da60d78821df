package org.trainingapproval.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.trainingapproval.support.ApplicationTest;
import org.trainingapproval.support.TimeMachine;

@ApplicationTest
@Transactional
class DecidersTest {

    @Autowired
    private Deciders deciders;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TimeMachine time;

    @Test
    void theManagerReviews() {
        assertThat(deciders.reviewerOf(people.get("emma")).map(Person::id)).contains("mia");
    }

    @Test
    void aDeputyReviewsWhileTheManagerIsAway() {
        awayToday("mia", "oskar");
        assertThat(deciders.reviewerOf(people.get("emma")).map(Person::id)).contains("oskar");
    }

    @Test
    void aDeputyNeverReviewsTheDeputysOwnRequest() {
        awayToday("mia", "emma");
        assertThat(deciders.reviewerOf(people.get("emma"))).isEmpty();
    }

    @Test
    void aManagerWhoLeftReviewsNothing() {
        jdbc.sql("update person set active = false where id = 'mia'").update();
        assertThat(deciders.reviewerOf(people.get("emma"))).isEmpty();
    }

    @Test
    void membersOfHumanResourcesDoNotDecideForThemselves() {
        assertThat(deciders.humanResourcesFor(people.get("ruth")))
                .extracting(Person::id)
                .isNotEmpty()
                .doesNotContain("ruth");
    }

    private void awayToday(String person, String deputy) {
        LocalDate today = time.inDays(0);
        jdbc.sql(
                        "insert into deputy (person_id, deputy_id, first_day, last_day, reason) values (:p, :d, :t, :t, 'ill')")
                .param("p", person)
                .param("d", deputy)
                .param("t", today)
                .update();
    }
}
