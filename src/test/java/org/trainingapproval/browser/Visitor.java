package org.trainingapproval.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A person at a browser of the person's own. */
final class Visitor {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.UK);
    private static final double PATIENCE_MILLIS = 30_000;
    private static final int LOOKS = 5;

    private final Page page;
    private final String url;

    private final Map<String, String> written = new LinkedHashMap<>();

    Visitor(Page page, String url) {
        this.page = page;
        this.url = url;
    }

    void opens(String path) {
        page.navigate(url + path);
    }

    void signsIn(String name) {
        opens("/login");
        page.locator("input[name=username]").fill(name);
        page.locator("input[name=password]").fill("training");
        page.locator("form button[type=submit]").click();
        sees("Sign out");
    }

    void opensTasklist() {
        opens("/camunda/app/tasklist/default/");
        PlaywrightAssertions.assertThat(page.locator(".start-process-action a"))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE_MILLIS));
    }

    void startsTrainingRequest() {
        written.clear();
        page.locator(".start-process-action a").click();
        page.locator(".modal").getByText("Training request").first().click();
    }

    void opensTask(String name) {
        written.clear();
        page.locator(".tasks-list").getByText(name).first().click();
        page.locator(".fjs-container").waitFor();
    }

    /** Opens a task that is offered to several people, and takes it. */
    void claims(String name) {
        page.getByText("Offered to me").first().click();
        opensTask(name);
        page.locator("[ng-click*=laim]").first().click();
        PlaywrightAssertions.assertThat(page.locator("[id$='-Field_decision-0']"))
                .isEnabled();
    }

    void writes(String key, String text) {
        field(key).fill(text);
        // The form takes a text over a moment after the last key, or when the field is left.
        field(key).blur();
        isDrawn();
        written.put(key, text);
    }

    // The form forgets what is typed a moment after another field: a test is quicker than its timer, and a person looks
    // over
    // the form before sending it.
    private void looksOverTheForm() {
        for (int look = 0; look < LOOKS && !written.isEmpty(); look++) {
            page.evaluate("() => new Promise(quiet => setTimeout(quiet, 400))");
            List<String> lost = written.keySet().stream()
                    .filter(key ->
                            field(key).count() > 0 && !field(key).inputValue().equals(written.get(key)))
                    .toList();
            if (lost.isEmpty()) {
                return;
            }
            lost.forEach(key -> {
                field(key).fill(written.get(key));
                field(key).blur();
            });
        }
    }

    // No person is as quick as a test: what is typed while the form still draws the last answer would be lost.
    private void isDrawn() {
        page.evaluate("() => new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))");
    }

    void picks(String key, int option) {
        page.locator("[id$='-Field_%s-%d']".formatted(key, option)).click();
        isDrawn();
    }

    void chooses(String key, String label) {
        field(key).click();
        page.locator(".fjs-dropdownlist-item").getByText(label).click();
        isDrawn();
    }

    void adds(String key, String name) {
        field(key).fill(name);
        page.locator(".fjs-dropdownlist-item").getByText(name).first().click();
        isDrawn();
    }

    void ticks(String key, int option) {
        page.locator("[id*='-Field_%s-'][type=checkbox]".formatted(key))
                .nth(option)
                .check();
        isDrawn();
    }

    void enters(String key, LocalDate day) {
        Locator input = page.locator("[id$='-Field_%s-date']".formatted(key));
        input.fill(DAY.format(day));
        input.press("Enter");
        input.press("Tab");
        isDrawn();
    }

    void presses(String button) {
        looksOverTheForm();
        page.locator("button:visible:has-text('" + button + "')").last().click();
    }

    void canPress(String button) {
        PlaywrightAssertions.assertThat(page.locator("button:visible:has-text('" + button + "')")
                        .last())
                .isEnabled();
    }

    void sees(String text) {
        PlaywrightAssertions.assertThat(page.getByText(text).first())
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE_MILLIS));
    }

    void seesNothingOf(String selector) {
        PlaywrightAssertions.assertThat(page.locator(selector)).hasCount(0);
    }

    void stillReads(String key, String text) {
        PlaywrightAssertions.assertThat(field(key)).hasValue(text);
    }

    void isOn(String path) {
        page.waitForURL(address -> address.startsWith(url + path));
    }

    String textOf(String selector) {
        return page.locator(selector).first().innerText();
    }

    Page page() {
        return page;
    }

    private Locator field(String key) {
        return page.locator("[id$='-Field_%s']".formatted(key));
    }
}
