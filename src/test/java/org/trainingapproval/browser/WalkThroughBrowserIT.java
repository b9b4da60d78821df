package org.trainingapproval.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.trainingapproval.support.PackagedApplication;

/** The walk-through of the README, as a person would do it. */
class WalkThroughBrowserIT {

    private static final Pattern NUMBER = Pattern.compile("TR-\\d{4}-\\d{6}");

    /** Would become a link and an image if a text view or a mail took it for Markdown or HTML. */
    private static final String HOSTILE = "Calls take long. [a](http://evil.example) ![b](http://evil.example/b.png)"
            + " <img src=http://evil.example/c.png> www.evil.example";

    private static PackagedApplication application;
    private static Chromium chromium;

    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    @BeforeAll
    static void start() {
        chromium = Chromium.launch();
        application = PackagedApplication.demonstration("walk-through").start();
    }

    @AfterAll
    static void stop() {
        if (application != null) {
            application.close();
        }
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void aRequestGoesFromTheNeedToTheDecision() {
        Visitor emma = visitor();
        emma.opens("/");
        emma.isOn("/login");
        emma.signsIn("emma");
        emma.opensTasklist();
        emma.startsTrainingRequest();
        emma.writes("skillGap", HOSTILE);
        emma.chooses("gapFoundBy", "Performance review");
        emma.picks("audience", 1);
        emma.writes("kpiName", "Handling time");
        emma.writes("kpiUnit", "minutes");
        emma.picks("kpiDirection", 0);
        emma.writes("kpiBaseline", "9.5");
        emma.writes("kpiTarget", "9.5");
        emma.writes("kpiSource", "CRM report");
        emma.presses("Start");
        emma.sees("Target value: it is the same as the value today.");
        emma.stillReads("kpiSource", "CRM report");
        emma.writes("kpiTarget", "8");
        emma.presses("Start");
        emma.sees("The process has been started.");

        emma.opensTask("Describe training");
        String number = numberIn(emma.textOf(".fjs-container"));
        emma.writes("trainingTitle", "CRM in practice");
        emma.writes("trainingProvider", "Workshop House");
        emma.chooses("trainingFormat", "Workshop");
        emma.writes("trainingPlace", "Hamburg");
        emma.enters("trainingStart", today.plusDays(40));
        emma.enters("trainingEnd", today.plusDays(39));
        emma.writes("cashCost", "4,200");
        emma.presses("Complete");
        emma.sees("Cost: \"4,200\" is unclear.");
        emma.sees("Last day: it is before the first day.");
        emma.stillReads("trainingPlace", "Hamburg");
        emma.enters("trainingEnd", today.plusDays(41));
        emma.writes("cashCost", "4200");
        emma.presses("Complete");
        emma.sees("Done. Your answers were handed in.");
        emma.seesNothingOf(".page-notifications .alert-danger");

        Visitor admin = visitor();
        admin.signsIn("admin");
        admin.opens("/camunda/app/cockpit/default/#/processes");
        admin.page().locator("table").getByText("Training request").first().click();
        admin.page().locator("[data-element-id=UserTask_ReviewRequest]").first().waitFor();
        admin.sees(number);

        Visitor mia = visitor();
        mia.signsIn("mia");
        mia.opensTasklist();
        mia.opensTask("Review training request");
        mia.sees("Handling time is 9.5 minutes, 1.5 above the target of 8.");
        mia.sees("€4,200.00");
        assertThat(mia.textOf(".fjs-container")).contains(number, HOSTILE);
        mia.seesNothingOf(".fjs-container a[href*=evil]");
        mia.seesNothingOf(".fjs-container img[src*=evil]");
        mia.picks("decision", 1);
        mia.presses("Complete");
        mia.sees("Reason: Please fill in this field.");
        mia.picks("decision", 0);
        mia.canPress("Complete");
        mia.picks("decision", 1);
        mia.writes("decisionReason", "The team is not complete in that week. " + HOSTILE);
        mia.presses("Complete");
        mia.sees("Done. Your answers were handed in.");

        emma.page().waitForCondition(() -> {
            emma.opens("/mailbox");
            return emma.page().content().contains("Your request " + number + " was not approved");
        });
        emma.page().locator("main a[href^='/mailbox/']").first().click();
        assertThat(emma.page().frameLocator("iframe").locator("body").innerText())
                .contains("The team is not complete in that week.", "[a](http://evil.example)");
        assertThat(emma.page()
                        .frameLocator("iframe")
                        .locator("a[href*=evil], img[src*=evil]")
                        .count())
                .isZero();
    }

    @Test
    void signingOutOfTasklistSignsOutEverywhere() {
        Visitor oskar = visitor();
        oskar.signsIn("oskar");
        oskar.opensTasklist();
        oskar.opens("/sign-out");
        oskar.presses("Sign out");
        oskar.isOn("/login");
        oskar.opens("/camunda/app/tasklist/default/");
        oskar.isOn("/login");
    }

    @Test
    void employeesFindNoWayIntoCockpit() {
        Visitor emma = visitor();
        emma.signsIn("emma");
        emma.opens("/camunda/app/cockpit/default/");
        emma.sees("not");
        assertThat(emma.page().locator("[data-element-id]").count()).isZero();
    }

    private static Visitor visitor() {
        return new Visitor(chromium.window(), application.url());
    }

    private static String numberIn(String text) {
        Matcher number = NUMBER.matcher(text);
        assertThat(number.find()).as("a request number in: " + text).isTrue();
        return number.group();
    }
}
