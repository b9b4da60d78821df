package org.trainingapproval.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
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

    private static final Pattern DAY = Pattern.compile("\\d{1,2} \\p{L}+ \\d{4}");

    /** On the way everything happens that is due, mails included. */
    private static final double LONG_JUMP_MILLIS = 120_000;

    private static final String DESCRIBE = "Describe training";
    private static final String ESTIMATE = "Estimate benefit";
    private static final String CHECK = "Check and send request";
    private static final String REVIEW = "Review training request";

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
    void aRequestIsDeniedRevisedApprovedInThreeStagesAndProven() {
        Visitor liam = visitor();
        liam.opens("/");
        liam.isOn("/login");
        liam.signsIn("liam");
        liam.opensTasklist();
        String number = asks(liam);
        describes(liam);
        estimates(liam);

        liam.opensTask(CHECK);
        liam.sees("ROI 40 % (BCR 1.4), paid back in 8.6 months");
        liam.sees("a total cost of €7,550.00");
        liam.sees("€4,950.00");
        liam.sees("Mia Chen decides, because");
        liam.sees("A senior leader decides, because it costs more than HR may approve.");
        liam.picks("checkOutcome", 0);
        handsIn(liam);

        Visitor admin = visitor();
        admin.signsIn("admin");
        admin.opens("/camunda/app/cockpit/default/#/processes");
        admin.page()
                .locator("table")
                .getByText("Training request", new Locator.GetByTextOptions().setExact(true))
                .first()
                .click();
        admin.page()
                .locator("[data-element-id=CallActivity_ReviewRequest]")
                .first()
                .waitFor();
        admin.sees(number);

        Visitor mia = visitor();
        mia.signsIn("mia");
        mia.opensTasklist();
        denies(mia, number);
        readsTheMailOfTheDenial(liam, number);

        liam.opensTasklist();
        liam.opensTask("Choose next step");
        liam.sees("The team is not complete in that week.");
        liam.sees("The time is not right");
        liam.picks("denialResponse", 0);
        handsIn(liam);
        liam.opensTask(DESCRIBE);
        liam.stillReads("trainingTitle", "CRM in practice");
        liam.enters("trainingEnd", today.plusDays(48));
        liam.enters("trainingStart", today.plusDays(47));
        handsIn(liam);
        liam.opensTask(ESTIMATE);
        liam.stillReads("travelCost", "600");
        handsIn(liam);
        liam.opensTask(CHECK);
        liam.picks("checkOutcome", 0);
        handsIn(liam);

        mia.opensTasklist();
        mia.opensTask(REVIEW);
        mia.sees("Revision 2");
        mia.picks("decision", 0);
        mia.chooses("reviewerRole", "Kick-off talk");
        handsIn(mia);

        Visitor ruth = visitor();
        ruth.signsIn("ruth");
        ruth.opensTasklist();
        ruth.claims(REVIEW);
        ruth.sees("Mia Chen (manager) approved it");
        ruth.picks("decision", 0);
        ruth.chooses("payingBudget", "Sales");
        ruth.chooses("reviewerRole", "None");
        handsIn(ruth);
        liam.opens("/requests");
        liam.sees("Being decided");
        liam.sees("Helena Vasquez decides by");

        Visitor helena = visitor();
        helena.signsIn("helena");
        helena.opensTasklist();
        helena.opensTask(REVIEW);
        helena.sees("Ruth Alvarez (human resources) approved it");
        helena.sees("The budget of Sales");
        helena.picks("decision", 0);
        helena.chooses("reviewerRole", "Guest");
        handsIn(helena);

        waitsForMail(liam, "Your training is approved: CRM in practice");
        liam.opens("/requests");
        liam.sees("Being booked");
        provesTheResult(liam, mia, admin, number);
    }

    private void provesTheResult(Visitor liam, Visitor mia, Visitor admin, String number) {
        liam.opensTasklist();
        liam.opensTask("Book training");
        liam.sees("€4,950.00");
        liam.picks("bookingOutcome", 0);
        liam.writes("realCost", "5100");
        handsIn(liam);

        jumps(admin, "Kick-off due");
        mia.opensTasklist();
        mia.opensTask("Hold kick-off");
        mia.sees("Agenda, ready to use");
        mia.enters("heldOn", today(admin));
        handsIn(mia);
        waitsForMail(mia, "What I commit to: CRM in practice");

        jumps(admin, "Evaluation due");
        Visitor sofia = visitor();
        sofia.signsIn("sofia");
        sofia.opensTasklist();
        sofia.opensTask("Evaluate training");
        sofia.picks("usefulness", 0);
        sofia.picks("learned", 1);
        sofia.picks("applyConfidence", 1);
        sofia.writes("firstUse", "The first call on Monday.");
        handsIn(sofia);
        liam.opensTasklist();
        liam.opensTask("Hold debrief");
        liam.writes("workedWell", "Our own cases, because they were real.");
        agreesOnNextStep(liam);
        mia.opensTasklist();
        mia.opensTask("Cascade skill");
        mia.writes("cascade", "Sofia shows it to Noor and Yuki.");
        agreesOnNextStep(mia);

        jumps(admin, "Measurement due");
        mia.opensTasklist();
        mia.opensTask("Measure result");
        mia.sees("CRM report");
        mia.picks("measurement", 0);
        mia.writes("kpiActual", "8.4");
        mia.enters("measuredOn", today(admin));
        mia.writes("worked", "Own cases and time to try out. " + HOSTILE);
        handsIn(mia);
        waitsForMail(liam, "Result: CRM in practice");
        readsTheResult(liam, number);
    }

    private static void jumps(Visitor admin, String what) {
        admin.opens("/clock");
        admin.page()
                .locator("button[aria-label*='" + what + "']")
                .first()
                .click(new Locator.ClickOptions().setTimeout(LONG_JUMP_MILLIS));
        admin.sees("The clock was moved to");
    }

    private static LocalDate today(Visitor admin) {
        admin.opens("/clock");
        Matcher day = DAY.matcher(admin.textOf("main"));
        assertThat(day.find()).as("a day on the page of the clock").isTrue();
        return LocalDate.parse(day.group(), DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK));
    }

    private void agreesOnNextStep(Visitor person) {
        person.writes("nextStep", "Show the short cuts to the team");
        person.chooses("nextStepOwner", "Sofia Marques");
        person.enters("nextStepDate", today.plusDays(70));
        handsIn(person);
    }

    private static void readsTheResult(Visitor liam, String number) {
        liam.opens("/requests");
        liam.page().locator("a[href$='/results/" + number + "']").first().click();
        liam.sees("Result: CRM in practice");
        String result = liam.textOf("main");
        assertThat(result)
                .contains("9.5 minutes", "8.4 minutes", "€5,100.00", "Own cases and time to try out.", HOSTILE);
        liam.seesNothingOf("main a[href*=evil], main img[src*=evil]");
    }

    private String asks(Visitor liam) {
        liam.startsTrainingRequest();
        liam.writes("skillGap", HOSTILE);
        liam.chooses("gapFoundBy", "Performance review");
        liam.picks("audience", 1);
        liam.writes("kpiName", "Handling time");
        liam.writes("kpiUnit", "minutes");
        liam.picks("kpiDirection", 0);
        liam.writes("kpiBaseline", "9.5");
        liam.writes("kpiTarget", "9.5");
        liam.writes("kpiSource", "CRM report");
        liam.presses("Start");
        liam.sees("Target value: it is the same as the value today.");
        liam.stillReads("kpiSource", "CRM report");
        liam.writes("kpiTarget", "8");
        liam.presses("Start");
        liam.sees("The process has been started.");
        liam.opensTask(DESCRIBE);
        return numberIn(liam.textOf(".fjs-container"));
    }

    private void describes(Visitor liam) {
        liam.writes("trainingTitle", "CRM in practice");
        liam.writes("trainingProvider", "Workshop House");
        liam.chooses("trainingFormat", "Workshop");
        liam.writes("trainingPlace", "Hamburg");
        liam.enters("trainingStart", today.plusDays(40));
        liam.enters("trainingEnd", today.plusDays(39));
        liam.writes("cashCost", "4,200");
        liam.picks("furtherParts", 0);
        liam.writes("trainingContent", "Two days with our own cases.");
        liam.writes("objectives", "Answer a call with one screen\nFind a customer in ten seconds");
        for (String name : List.of("Liam Byrne", "Sofia Marques", "Jonas Weber", "Grace Mensah", "Pablo Ortega")) {
            liam.adds("participants", name);
        }
        liam.writes("hoursAway", "16");
        liam.writes("cover", "Yuki and Noor take the calls.");
        liam.picks("alternatives", 1);
        liam.writes("firstAlternativeTitle", "CRM online");
        liam.writes("firstAlternativeProvider", "Nordlicht");
        liam.chooses("firstAlternativeFormat", "Online course");
        liam.writes("firstAlternativePlace", "online");
        liam.enters("firstAlternativeStart", today.plusDays(50));
        liam.enters("firstAlternativeEnd", today.plusDays(51));
        liam.writes("firstAlternativeCost", "1900");
        liam.presses("Complete");
        liam.sees("Cost: \"4,200\" is unclear.");
        liam.sees("Last day: it is before the first day.");
        liam.stillReads("trainingPlace", "Hamburg");
        liam.enters("trainingEnd", today.plusDays(41));
        liam.writes("cashCost", "4200");
        handsIn(liam);
        liam.seesNothingOf(".page-notifications .alert-danger");
    }

    private void estimates(Visitor liam) {
        liam.opensTask(ESTIMATE);
        liam.stillReads("courseFee", "4200");
        liam.chooses("strategicGoal", "Answer customers the same day");
        liam.writes("travelCost", "600");
        liam.writes("materialsCost", "150");
        liam.chooses("benefitKind", "Every unit of the metric has a value");
        liam.writes("unitValue", "11000");
        liam.writes("shareDueToTraining", "80");
        liam.writes("confidence", "80");
        liam.writes("monthsToEffect", "2");
        liam.writes("evidence", "The team in Bremen went from 10 to 8 minutes.");
        liam.writes("evidenceSource", "Bremen report");
        handsIn(liam);
    }

    private void denies(Visitor mia, String number) {
        mia.opensTask(REVIEW);
        mia.sees("Handling time is 9.5 minutes, 1.5 above the target of 8.");
        mia.sees("€4,950.00");
        mia.sees("Nordlicht");
        assertThat(mia.textOf(".fjs-container")).contains(number, HOSTILE);
        mia.seesNothingOf(".fjs-container a[href*=evil]");
        mia.seesNothingOf(".fjs-container img[src*=evil]");
        mia.picks("decision", 4);
        mia.presses("Complete");
        mia.sees("Reason: Please fill in this field.");
        mia.picks("decision", 0);
        mia.canPress("Complete");
        mia.picks("decision", 4);
        mia.ticks("denialReasons", 2);
        mia.writes("decisionReason", "The team is not complete in that week. " + HOSTILE);
        handsIn(mia);
    }

    private static void readsTheMailOfTheDenial(Visitor person, String number) {
        waitsForMail(person, "Your request " + number + " was not approved");
        person.page()
                .locator("main a[href^='/mailbox/']")
                .filter(new Locator.FilterOptions().setHasText("not approved"))
                .first()
                .click();
        assertThat(person.page().frameLocator("iframe").locator("body").innerText())
                .contains("The team is not complete in that week.", "[a](http://evil.example)");
        assertThat(person.page()
                        .frameLocator("iframe")
                        .locator("a[href*=evil], img[src*=evil]")
                        .count())
                .isZero();
    }

    private static void waitsForMail(Visitor person, String subject) {
        person.page().waitForCondition(() -> {
            person.opens("/mailbox");
            return person.page().content().contains(subject);
        });
    }

    private static void handsIn(Visitor person) {
        person.presses("Complete");
        person.sees("Done. Your answers were handed in.");
        person.opensTasklist();
    }

    @Test
    void aRequestThatNobodyDecidedYetIsWithdrawn() {
        Visitor sofia = visitor();
        sofia.signsIn("sofia");
        sofia.opensTasklist();
        String number = asks(sofia);
        sofia.opens("/requests");
        sofia.sees("With you");
        sofia.page().getByText("Withdraw").first().click();
        sofia.sees("Withdraw " + number + "?");
        sofia.presses("Withdraw it");
        sofia.sees("You withdrew " + number + ".");
        sofia.sees("Withdrawn");

        Visitor jonas = visitor();
        jonas.signsIn("jonas");
        jonas.opens("/requests/" + number + "/withdraw");
        jonas.sees("not");
        assertThat(jonas.page().content()).doesNotContain("CRM", "Withdraw it");
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
