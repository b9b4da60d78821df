package org.trainingapproval.demonstration;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.Profile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.servlet.ViewResolver;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

class MailboxPageTest {

    @TempDir
    Path folder;

    private Mailbox mailbox;
    private MockMvc browser;

    @BeforeEach
    void openMailbox() {
        mailbox = new Mailbox(folder.resolve("mailbox"), 100);
        MailList mails = new MailList(mailbox, new MailParser(ZoneId.of("Europe/Berlin")));
        browser = MockMvcBuilders.standaloneSetup(new MailboxController(mails))
                .setViewResolvers(thymeleaf())
                .build();
    }

    @Test
    void isFriendlyWhenThereIsNoMailYet() throws Exception {
        browser.perform(get("/mailbox"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("No mail yet")));
    }

    @Test
    void listsTheNewestMailFirst() throws Exception {
        mail("emma", "Older", "text/plain", "x");
        mail("mia", "Newer", "text/plain", "x");

        String page = browser.perform(get("/mailbox")).andReturn().getResponse().getContentAsString();

        assertThat(page).containsSubsequence("Newer", "Older").contains("21 Nov 2026, 10:15");
    }

    @Test
    void showsOnlyTheMailsOfOneRecipient() throws Exception {
        mail("emma", "For Emma", "text/plain", "x");
        mail("mia", "For Mia", "text/plain", "x");

        browser.perform(get("/mailbox").param("to", " EMMA@gannet "))
                .andExpect(content().string(containsString("For Emma")))
                .andExpect(content().string(not(containsString("For Mia"))));
        browser.perform(get("/mailbox").param("to", "nobody"))
                .andExpect(content().string(containsString("No mail for")));
    }

    @Test
    void showsTwentyFiveMailsOnAPage() throws Exception {
        for (int i = 1; i <= 26; i++) {
            mail("emma", "Mail number " + i, "text/plain", "x");
        }

        browser.perform(get("/mailbox"))
                .andExpect(content().string(containsString("Page 1 of 2")))
                .andExpect(content().string(containsString("Mail number 26")))
                .andExpect(content().string(not(containsString("Mail number 1<"))));
        browser.perform(get("/mailbox").param("page", "2"))
                .andExpect(content().string(containsString("Mail number 1<")))
                .andExpect(content().string(not(containsString("Mail number 2<"))));
        browser.perform(get("/mailbox").param("page", "99")).andExpect(status().isOk());
    }

    @Test
    void showsWhoWroteAMailToWhomAndWhen() throws Exception {
        mail("emma", "Your request", "text/plain", "Dear Emma");

        browser.perform(get("/mailbox/1"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Training &lt;training@gannetmoor.example&gt;")))
                .andExpect(content().string(containsString("emma@gannetmoor.example")))
                .andExpect(content().string(containsString("21 November 2026, 10:15 CET")))
                .andExpect(content().string(containsString("Dear Emma")));
    }

    @Test
    void locksAHostileMailIntoAFrameWithoutRights() throws Exception {
        mail(
                "emma",
                "<script>alert('subject')</script>",
                "text/html",
                "<base href=\"https://evil.example/\"><script>alert('body')</script>"
                        + "\"></iframe><img src=x onerror=alert('attribute')><a href=\"javascript:alert(1)\">click</a>");

        String page =
                browser.perform(get("/mailbox/1")).andReturn().getResponse().getContentAsString();

        assertThat(page)
                .doesNotContain("<script>alert")
                .doesNotContain("<img src=x")
                .doesNotContain("<base href")
                .containsOnlyOnce("<iframe")
                .containsOnlyOnce("</iframe>")
                .contains("sandbox=\"allow-popups allow-popups-to-escape-sandbox\"")
                .contains("default-src &#39;none&#39;");
        assertThat(browser.perform(get("/mailbox")).andReturn().getResponse().getContentAsString())
                .doesNotContain("<script>alert");
    }

    @Test
    void escapesHostileWordsInTheFilter() throws Exception {
        browser.perform(get("/mailbox").param("to", "\"><script>alert(1)</script>"))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("<script>alert"))));
    }

    @Test
    void showsAMailThatIsNoMail() throws Exception {
        mailbox.store(new byte[] {0, (byte) 0xff, 13, 13, 10});

        browser.perform(get("/mailbox")).andExpect(status().isOk());
        browser.perform(get("/mailbox/1")).andExpect(status().isOk());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/mailbox/2",
                "/mailbox/-1",
                "/mailbox/..%2Fsecret",
                "/mailbox/..%2F..%2Fsecret.eml",
                "/mailbox/000000000001.eml",
                "/mailbox/1.eml",
                "/mailbox/9999999999999999999",
                "/mailbox/%2e%2e%2fsecret",
                "/mailbox/..%5Csecret",
                "/mailbox/1%00"
            })
    void opensNothingButMailsByTheirNumber(String address) throws Exception {
        Files.writeString(folder.resolve("secret"), "secret");
        Files.writeString(folder.resolve("secret.eml"), "secret");
        mail("emma", "Your request", "text/plain", "Dear Emma");

        var response = browser.perform(get(URI.create(address))).andReturn().getResponse();

        assertThat(response.getStatus()).isEqualTo(404);
        assertThat(response.getContentAsString()).doesNotContain("secret");
    }

    @Test
    void doesNotExistInProduction() {
        assertThat(MailboxController.class.getAnnotation(Profile.class).value()).containsExactly("!prod");
        assertThat(DemonstrationMail.class.getAnnotation(Profile.class).value()).containsExactly("!prod");
    }

    private void mail(String to, String subject, String type, String body) throws IOException {
        mailbox.store(("Delivered-To: " + to + "@gannetmoor.example\r\n"
                        + "From: Training <training@gannetmoor.example>\r\n"
                        + "To: " + to + "@gannetmoor.example\r\n"
                        + "Date: Sat, 21 Nov 2026 09:15:00 +0000\r\n"
                        + "Subject: " + subject + "\r\n"
                        + "MIME-Version: 1.0\r\nContent-Type: " + type + "; charset=UTF-8\r\n\r\n" + body)
                .getBytes(UTF_8));
    }

    private static ViewResolver thymeleaf() {
        ClassLoaderTemplateResolver templates = new ClassLoaderTemplateResolver();
        templates.setPrefix("templates/");
        templates.setSuffix(".html");
        templates.setCharacterEncoding("UTF-8");
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(templates);
        ThymeleafViewResolver resolver = new ThymeleafViewResolver();
        resolver.setTemplateEngine(engine);
        resolver.setCharacterEncoding("UTF-8");
        return resolver;
    }
}
