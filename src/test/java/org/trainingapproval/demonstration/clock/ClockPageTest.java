package org.trainingapproval.demonstration.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trainingapproval.support.Answers.estimate;
import static org.trainingapproval.support.Answers.training;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.trainingapproval.platform.engine.MovableTime;
import org.trainingapproval.support.ApplicationTest;
import org.trainingapproval.support.Cleaner;
import org.trainingapproval.support.Jobs;
import org.trainingapproval.support.Tasklist;
import org.trainingapproval.support.TimeMachine;
import org.trainingapproval.support.Visitor;

@ApplicationTest
class ClockPageTest {

    @Autowired
    private Tasklist tasklist;

    @Autowired
    private Jobs jobs;

    @Autowired
    private TimeMachine time;

    @Autowired
    private Clock clock;

    @Autowired
    private MovableTime movable;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Cleaner cleaner;

    @LocalServerPort
    private int port;

    private Visitor admin = new Visitor("");

    @BeforeEach
    void signIn() {
        admin = visitor("admin");
    }

    @AfterEach
    void moveBack() {
        cleaner.removeInstances();
        jdbc.sql("delete from demonstration_clock").update();
        movable.preInit((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration());
    }

    @Test
    void anAdministratorSeesWhatIsDueNextDayByDay() {
        time.travelTo(Instant.parse("2027-06-07T08:15:00Z"));
        ProcessInstance instance = tasklist.send("grace", training(time.inDays(0)), estimate());
        jobs.runDueOfRequests();
        String number = (String) runtime.getVariable(instance.getId(), "requestNumber");

        String page = admin.get("/clock").body();

        assertThat(page)
                .contains("It is Monday, 7 June 2027, 10:15.")
                .containsSubsequence(
                        "<h2>Monday, 14 June 2027</h2>",
                        "18:00",
                        "Due: Review training request",
                        number + " · CRM in practice · Mia Chen",
                        "name=\"to\" value=\"2027-06-14T16:01:00Z\"");
    }

    @Test
    void anAdministratorJumpsToAMomentAndEveryPageSaysWhatTimeItIs() {
        assertThat(admin.get("/").body()).contains("href=\"/clock\"").doesNotContain("In this demonstration it is");
        Instant target = clock.instant().plus(Duration.ofDays(3));

        HttpResponse<String> answer = jump(admin, target);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(clock.instant()).isBetween(target, target.plusSeconds(60));
        assertThat(admin.get("/clock").body()).contains("The clock was moved to ");
        assertThat(visitor("emma").get("/").body()).contains("In this demonstration it is");
        assertThat(new Visitor(url()).get("/login").body()).contains("In this demonstration it is");
    }

    @Test
    void aRepeatedOrLateJumpChangesNothing() {
        Instant target = clock.instant().plus(Duration.ofDays(3));
        jump(admin, target);
        Instant before = clock.instant();

        jump(admin, target);
        assertThat(admin.get("/clock").body()).contains("It is later than that already, so the clock was not moved.");
        jump(admin, target.minus(Duration.ofDays(1)));

        assertThat(clock.instant()).isBetween(before, target.plusSeconds(60));
        assertThat(jumpsWrittenDown(target)).containsExactly("admin");
        assertThat(jumpsWrittenDown(target.minus(Duration.ofDays(1)))).isEmpty();
    }

    @Test
    void jumpingForwardByDaysCountsFromTheDayOnThePageAndLandsInTheMorning() {
        Instant shown = clock.instant();

        forward(shown, "10");
        forward(shown, "10");

        Instant target = shown.atZone(ZoneId.of("Europe/Berlin"))
                .plusDays(10)
                .with(LocalTime.of(9, 0))
                .toInstant();
        assertThat(clock.instant()).isBetween(target, target.plusSeconds(60));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "401", "2.5", "ten", "99999999999999999999", "+5", ""})
    void whatIsNoNumberOfDaysIsRefusedInWords(String days) {
        Instant before = clock.instant();

        forward(before, days);

        assertThat(admin.get("/clock").body())
                .contains("Days: the clock cannot jump that far. Enter a whole number from 1 to 400.");
        assertThat(clock.instant()).isBefore(before.plus(Duration.ofHours(1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"+1000000000-12-31T23:59:59Z", "9999-01-01T00:00:00Z", "-1000000000-01-01T00:00:00Z"})
    void aMomentOutOfReachIsRefusedInWords(String moment) {
        Instant before = clock.instant();

        assertThat(admin.presses("/clock", "/clock/jump?to=" + encode(moment)).statusCode())
                .isEqualTo(302);
        assertThat(admin.get("/clock").body()).contains("The clock jumps at most 400 days at once.");
        forward(Instant.parse(moment), "1");
        assertThat(admin.get("/clock").body()).contains("The clock jumps at most 400 days at once.");

        assertThat(clock.instant()).isBefore(before.plus(Duration.ofHours(1)));
    }

    @Test
    void nobodyElseGetsToTheClock() {
        Visitor mia = visitor("mia");
        Visitor stranger = new Visitor(url());
        Instant before = clock.instant();
        String path = "/clock/jump?to=" + before.plus(Duration.ofDays(3));

        assertThat(mia.get("/clock").statusCode()).isEqualTo(403);
        assertThat(mia.presses("/", path).statusCode()).isEqualTo(403);
        assertThat(mia.get("/").body()).doesNotContain("/clock");
        assertThat(stranger.get("/clock").headers().firstValue("Location"))
                .hasValueSatisfying(page -> assertThat(page).endsWith("/login"));
        assertThat(stranger.presses("/login", path).headers().firstValue("Location"))
                .hasValueSatisfying(page -> assertThat(page).endsWith("/login"));

        assertThat(clock.instant()).isBefore(before.plus(Duration.ofHours(1)));
    }

    @Test
    void doesNotExistInProduction() {
        Stream.of(ClockController.class, DemonstrationClock.class, DueDays.class, ClockWords.class, MovableTime.class)
                .forEach(type -> assertThat(type.getAnnotation(Profile.class).value())
                        .as(type.getSimpleName())
                        .containsExactly("!prod"));
    }

    private HttpResponse<String> jump(Visitor visitor, Instant target) {
        return visitor.presses("/clock", "/clock/jump?to=" + target);
    }

    private void forward(Instant from, String days) {
        assertThat(admin.presses("/clock", "/clock/forward?from=" + encode(from.toString()) + "&days=" + encode(days))
                        .statusCode())
                .isEqualTo(302);
    }

    private List<String> jumpsWrittenDown(Instant target) {
        return jdbc.sql("select actor_id from audit_entry where action = 'CLOCK' and form_id = :target")
                .param("target", target.toString())
                .query(String.class)
                .list();
    }

    private Visitor visitor(String person) {
        Visitor visitor = new Visitor(url());
        visitor.signIn(person, "training");
        return visitor;
    }

    private String url() {
        return "http://localhost:" + port;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
