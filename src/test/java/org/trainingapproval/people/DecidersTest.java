package org.trainingapproval.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
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
    void aDeputyOfSomebodyWhoLeftReviewsNothing() {
        away("mia", "oskar", 0, 0);
        jdbc.sql("update person set active = false where id = 'mia'").update();
        assertThat(deciders.reviewerOf(people.get("emma"))).isEmpty();
    }

    @Test
    void theDeputyOfTheLaterOfTwoOverlappingTimesReviews() {
        away("mia", "oskar", -10, 10);
        away("mia", "david", -1, 1);
        assertThat(deciders.reviewerOf(people.get("emma")).map(Person::id)).contains("david");

        jdbc.sql("update person set active = false where id = 'david'").update();
        assertThat(deciders.reviewerOf(people.get("emma")).map(Person::id)).contains("oskar");
    }

    @Test
    void membersOfHumanResourcesDoNotDecideForThemselves() {
        assertThat(deciders.humanResourcesFor(people.get("ruth")))
                .extracting(Person::id)
                .isNotEmpty()
                .doesNotContain("ruth");
    }

    @Test
    void theFirstLeaderAboveDecidesLast() {
        assertThat(deciders.leaderAbove(people.get("emma"), Set.of()).map(Person::id))
                .contains("helena");
        assertThat(deciders.leaderAbove(people.get("tom"), Set.of()).map(Person::id))
                .contains("oskar");
        assertThat(deciders.leaderAbove(people.get("tom"), Set.of("oskar")).map(Person::id))
                .contains("helena");
        assertThat(deciders.leaderAbove(people.get("mia"), Set.of("helena"))).isEmpty();
        assertThat(deciders.leaderAbove(people.get("helena"), Set.of())).isEmpty();
    }

    @Test
    void theOtherLeadersAreThoseWhoNeitherAskNorDecided() {
        assertThat(deciders.leadersFor(people.get("clara"), Set.of("helena")))
                .extracting(Person::id)
                .containsExactly("oskar");
    }

    private void awayToday(String person, String deputy) {
        away(person, deputy, 0, 0);
    }

    private void away(String person, String deputy, int firstDay, int lastDay) {
        jdbc.sql(
                        "insert into deputy (person_id, deputy_id, first_day, last_day, reason) values (:p, :d, :f, :l, 'ill')")
                .param("p", person)
                .param("d", deputy)
                .param("f", time.inDays(firstDay))
                .param("l", time.inDays(lastDay))
                .update();
    }
}
