package org.trainingapproval.notification.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trainingapproval.notification.MailSettings;

class MailRendererTest {

    private static final Map<String, Object> FACTS = Map.ofEntries(
            Map.entry("recipient", "Maren"),
            Map.entry("requestNumber", "TR-2027-000123"),
            Map.entry("requester", "Jonas Petersen"),
            Map.entry("department", "Customer Service"),
            Map.entry("reviewer", "Maren Ohlsen"),
            Map.entry("decider", "Maren Ohlsen"),
            Map.entry(
                    "skillGap",
                    "Callers with a complaint are put through three times on average.\nWe lack a way to calm a talk."),
            Map.entry("audience", "My team"),
            Map.entry(
                    "kpiSentence",
                    "Repeated complaints: from 14 to 8 a month (lower is better), from the ticket system"),
            Map.entry("title", "Difficult talks with customers"),
            Map.entry("provider", "Nordlicht Akademie"),
            Map.entry("format", "Workshop"),
            Map.entry("place", "Hamburg"),
            Map.entry("dates", "Monday 3 May 2027 to Tuesday 4 May 2027"),
            Map.entry("cost", "€1,250.00"),
            Map.entry(
                    "budget",
                    "The budget of Customer service for 2027 has €5,000.00 left; €3,750.00 after this request."),
            Map.entry("decideBy", "Friday 12 March 2027, 17:00"),
            Map.entry("stageName", "Manager"),
            Map.entry("offeredTo", "hr"),
            Map.entry("route", "Maren Ohlsen, because she is the manager\nHR, because of what it costs"),
            Map.entry("totalCost", "€2,050.00"),
            Map.entry("roiAdjusted", "ROI 60 % (BCR 1.6), paid back in 7.5 months"),
            Map.entry("participants", "Jonas Petersen, Lena Vogt"),
            Map.entry("away", "Jonas Petersen and Lena Vogt, two days each"),
            Map.entry("cover", "The evening shift helps out."),
            Map.entry("earlierDecisions", "Maren Ohlsen approved it: a good plan."),
            Map.entry("agreedTarget", "9 a month instead of 8"),
            Map.entry("agreedObjectives", "Calm an angry caller"),
            Map.entry("approvedBefore", "What was approved before stands: Monday 3 May 2027, €1,250.00."),
            Map.entry("askedBy", "Maren Ohlsen"),
            Map.entry("conditions", "Travel by train.\nTell the team what you learned."),
            Map.entry("question", "Is there an online course?"),
            Map.entry("changesWanted", "Please choose dates after the season."),
            Map.entry("denialReasons", "The time is not right"),
            Map.entry("courseAlternatives", "Job shadowing: spend a day with somebody who does it well."),
            Map.entry(
                    "decisionReason",
                    "We booked the same workshop for the whole department in June.\nPlease join us there."),
            Map.entry("escalation", "Maren Ohlsen did not decide in time; human resources may decide now as well."),
            Map.entry("bookingNote", "The provider cancelled it."),
            Map.entry("committedBy", "Maren Ohlsen"),
            Map.entry("commitment", "Two hours a week are free for practice.\nI listen in once a week."),
            Map.entry("expectation", "Show one thing to the others."),
            Map.entry("interimResults", "Two of three angry callers stayed on the line."),
            Map.entry("tuned", "One hour less on the telephone on Fridays."),
            Map.entry("managerName", "Maren Ohlsen"),
            Map.entry("resultSentence", "Repeated complaints fell from 14 to 9 a month; the target was 8."),
            Map.entry("kpiBefore", "14 a month"),
            Map.entry("kpiTarget", "8 a month"),
            Map.entry("kpiAfter", "9 a month"),
            Map.entry("costPlanned", "€2,050.00"),
            Map.entry("costReal", "€2,310.00"),
            Map.entry("roiClaimed", "102 %"),
            Map.entry("roiProjected", "38 %"),
            Map.entry("worked", "Practice with real calls, because it was close to the work."),
            Map.entry("workedNot", "The second day was too theoretical."),
            Map.entry("managerDid", "Committed to the goal in the kick-off\nKept two hours a week free for practice"),
            Map.entry(
                    "othersDid", "Jonas Petersen: Held the kick-off and committed to the goal on Monday 1 March 2027"),
            Map.entry("feedbackBy", "Maren Ohlsen"),
            Map.entry("resultLink", "/results/TR-2027-000123"),
            Map.entry("feedback", "Would do it again, with changes.\nKeep the short forms."),
            Map.entry("nextStep", "Show the five sentences to the early shift"),
            Map.entry("nextStepDate", "Friday, 7 May 2027"),
            Map.entry("agreedBy", "Maren Ohlsen"),
            Map.entry("committedCost", "€1,250.00"),
            Map.entry("realCost", "€1,600.00"),
            Map.entry("costDifference", "€350.00"),
            Map.entry("extraCostBudget", "The budget of Customer service for 2027 has €3,400.00 left after it."),
            Map.entry("extraCostReason", "There is a train."),
            Map.entry("extraCostDecider", "Maren Ohlsen"),
            Map.entry("items", List.of("Review training request (TR-2027-000123), due Friday 12 March 2027")),
            Map.entry("nextSteps", List.of("Show the five sentences, by Friday 7 May 2027")),
            Map.entry("overdueElsewhere", List.of("Book training (TR-2027-000123), with Jonas Petersen since Monday")));
    private static final List<String> TEMPLATES = List.of(
            "requestRegistered",
            "requestSubmitted",
            "reviewRequested",
            "conditionsSet",
            "questionAsked",
            "changesRequested",
            "impactRequested",
            "requestApproved",
            "requestDenied",
            "requestWithdrawn");
    private static final List<String> TEMPLATES_AFTER_APPROVAL_AND_SILENCE = List.of(
            "trainingCancelled",
            "goalCommitted",
            "interimResults",
            "resultShared",
            "managerThanked",
            "feedbackGiven",
            "nextStepAgreed",
            "extraCostRequested",
            "extraCostRefused",
            "reviewEscalated",
            "reviewDelayed",
            "requestLapsed",
            "requestUndecided",
            "reviewLapsed",
            "digest");
    /** Thanks ask for nothing, and in a digest each line says what to do until when. */
    private static final Set<String> WITHOUT_INSTRUCTION = Set.of("managerThanked", "digest");

    private static final Pattern LINK = Pattern.compile("https?://");
    private static final String HOSTILE = "<b>bold</b> http://evil.example/a [click](http://evil.example/b)"
            + " <a href=\"http://evil.example/c\">c</a> <img src=x onerror=alert(1)> ![i](http://evil.example/d)"
            + " ${7*7} [[${7*7}]] [(${7*7})] &amp; \u202egnp\r\nBcc: eve@evil.example\u0000\u0007";

    private final MailRenderer renderer = new MailRenderer(MailSettings.at("https://training.example.org/"));

    static Stream<String> templates() {
        return Stream.concat(TEMPLATES.stream(), templatesAfterApprovalAndSilence());
    }

    static Stream<String> templatesAfterApprovalAndSilence() {
        return TEMPLATES_AFTER_APPROVAL_AND_SILENCE.stream();
    }

    @Test
    void everyTemplateIsTested() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/mail"))) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(name -> name.matches("(?!facts|layout).*\\.html")))
                    .hasSameSizeAs(templates().toList());
        }
        assertThat(templates()).allMatch(renderer::knows);
    }

    @ParameterizedTest
    @MethodSource("templates")
    void holdsExactlyOneLinkAndNothingUnresolved(String template) {
        RenderedMail mail = renderer.render(template, FACTS);
        for (String part : List.of(mail.html(), mail.text())) {
            assertThat(LINK.matcher(part).results().map(MatchResult::group)).hasSize(1);
            assertThat(part).contains("https://training.example.org/").doesNotContain("org//");
            assertThat(part).doesNotContain("${", "[[", "[(", "[#", "[/]", " th:", "null", "#{");
            assertThat(part).contains("Maren", "TR-2027-000123");
            if (!WITHOUT_INSTRUCTION.contains(template)) {
                assertThat(part).contains("What to do now", "Until when");
            }
        }
        assertThat(mail.html()).contains("<title>" + mail.subject().replace("'", "&#39;") + "</title>");
        assertThat(mail.html()).doesNotContain("<img", "<script", "url(", "@import");
        assertThat(mail.subject()).isNotBlank().hasSizeLessThanOrEqualTo(150);
        assertThat(mail.text()).doesNotContain("<", "&#", "&amp;").doesNotContainPattern("\n\n\n");
    }

    @ParameterizedTest
    @MethodSource("templates")
    void looksWholeWithoutTheFactsThatMayBeMissing(String template) {
        RenderedMail mail = renderer.render(
                template,
                Map.of("recipient", "Maren", "requestNumber", "TR-2027-000123", "requester", "Jonas Petersen"));
        for (String part : List.of(mail.html(), mail.text())) {
            assertThat(part).doesNotContain("null", "()", " .", " ,");
        }
    }

    @ParameterizedTest
    @MethodSource("templatesAfterApprovalAndSilence")
    void takesAnEmptyFactForAMissingOne(String template) {
        Map<String, Object> bare =
                Map.of("recipient", "Maren", "requestNumber", "TR-2027-000123", "requester", "Jonas Petersen");
        Map<String, Object> empty = new LinkedHashMap<>();
        FACTS.forEach((key, fact) -> empty.put(key, fact instanceof List ? List.of() : ""));
        empty.remove("approvedBefore");
        empty.putAll(bare);
        assertThat(renderer.render(template, empty)).isEqualTo(renderer.render(template, bare));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void showsWhateverWasTypedAsPlainText(String template) {
        Map<String, Object> facts = new LinkedHashMap<>();
        FACTS.forEach((key, fact) -> facts.put(key, fact instanceof List ? List.of(HOSTILE) : HOSTILE));

        RenderedMail mail = renderer.render(template, facts);

        assertThat(mail.subject())
                .doesNotContain("\r", "\n", "\u0000", "\u202e")
                .hasSizeLessThanOrEqualTo(150);
        assertThat(Pattern.compile("<a\\s").matcher(mail.html()).results()).hasSize(1);
        assertThat(mail.html())
                .doesNotContain("<img", "<b>", "href=\"http://evil", "49")
                .contains("&lt;img src=x onerror=alert(1)&gt;");
        assertThat(mail.text())
                .doesNotContain("49", "\u0000", "\u0007", "\u202e", "\r")
                .contains("<img src=x onerror=alert(1)>", "[click](http://evil.example/b)", "${7*7}");
    }

    @Test
    void tellsTheResultFirstAndWhereItIsShown() {
        RenderedMail mail = renderer.render("resultShared", FACTS);
        for (String part : List.of(mail.html(), mail.text())) {
            assertThat(part).contains("https://training.example.org/results/TR-2027-000123");
            assertThat(part.replaceAll("\\s+", " "))
                    .containsSubsequence(
                            "Repeated complaints fell from 14 to 9 a month; the target was 8.",
                            "14 a month",
                            "8 a month",
                            "9 a month",
                            "€2,050.00",
                            "€2,310.00",
                            "102 %",
                            "ROI 60 %",
                            "ROI, projected",
                            "38 %, projected from the measurement",
                            "Practice with real calls",
                            "The second day was too theoretical.",
                            "Kept two hours a week free for practice");
        }
    }

    @Test
    void thanksTheManagerForNothingThatWasNotDone() {
        Map<String, Object> facts = new LinkedHashMap<>(FACTS);
        RenderedMail thanks = renderer.render("managerThanked", facts);
        assertThat(thanks.subject()).startsWith("Thank you, Maren Ohlsen");
        assertThat(thanks.text()).contains("what you did yourself", "Kept two hours", "measured result");
        facts.remove("managerDid");
        facts.remove("kpiAfter");
        RenderedMail mail = renderer.render("managerThanked", facts);
        for (String part : List.of(mail.html(), mail.text())) {
            assertThat(part).doesNotContain("did yourself", "what you did", "measured result");
        }
    }

    @Test
    void doesNotSayThatAProjectionComesFromDataWhereThereIsNone() {
        Map<String, Object> facts = new LinkedHashMap<>(FACTS);
        facts.put("noData", "No data: no improvement counted.");
        facts.put("roiProjected", "-100 %");
        RenderedMail mail = renderer.render("resultShared", facts);
        for (String part : List.of(mail.html(), mail.text())) {
            assertThat(part)
                    .contains("No data: no improvement counted.", "-100 %")
                    .doesNotContain("from the measurement");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"//", "https://evil.example/", "/results/../x", "/results/TR?a=b", "/a@evil.example", ""})
    void linksToNothingOutsideOfThisProgram(String link) {
        Map<String, Object> facts = new LinkedHashMap<>(FACTS);
        facts.put("resultLink", link);
        assertThat(renderer.render("resultShared", facts).html())
                .containsPattern("href=\"https://training\\.example\\.org//?\"");
    }

    @Test
    void listsInADigestWhatWaitsAndNothingElse() {
        RenderedMail mail = renderer.render(
                "digest",
                Map.of("recipient", "Maren", "items", List.of("Kick-off, due today", "Costs"), "nextSteps", List.of()));
        assertThat(mail.text()).contains("Your tasks:\n- Kick-off, due today\n- Costs\n");
        assertThat(mail.html()).contains("Kick-off, due today</li>", "Costs</li>");
        for (String part : List.of(mail.html(), mail.text())) {
            assertThat(part).doesNotContain("request", "Next steps", "Overdue", "null");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "layout", "noSuchTemplate", "../application", "request-registered", "Request"})
    void refusesATemplateThatDoesNotExist(String template) {
        assertThatThrownBy(() -> renderer.render(template, FACTS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There is no mail template " + template);
    }

    @Test
    void cutsALongSubject() {
        Map<String, Object> facts = new LinkedHashMap<>(FACTS);
        facts.put("title", "long ".repeat(100));
        assertThat(renderer.render("requestApproved", facts).subject())
                .hasSizeLessThanOrEqualTo(150)
                .endsWith("…");
    }
}
