package org.trainingapproval.notification.content;

import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.trainingapproval.platform.settings.TrainingSettings;

/**
 * Renders mails from the templates in {@code mail/}.
 *
 * <p>A template {@code reviewRequested} is two files: {@code review-requested.txt}, whose first line is the subject and whose rest
 * is the plain text, and {@code review-requested.html}. Both get the facts of the mail and {@code tasklistUrl}, {@code startUrl} and
 * {@code resultUrl}, which is the page that the fact {@code resultLink} names.
 */
@Component
public class MailRenderer {

    private static final int SUBJECT_LIMIT = 150;
    private static final Pattern CAPITAL = Pattern.compile("(?=\\p{Lu})");
    private static final Pattern EMPTY_LINES = Pattern.compile("\n{3,}");
    private static final Pattern PAGE = Pattern.compile("/[\\w/-]+");
    private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]*");

    // Not a bean: the engine of our web pages must stay the only one in the context.
    private final SpringTemplateEngine templates = new SpringTemplateEngine();
    private final String publicUrl;

    MailRenderer(TrainingSettings settings) {
        this.publicUrl = withoutTrailingSlash(settings.publicUrl());
        templates.addTemplateResolver(resolver(TemplateMode.HTML, "*.html"));
        templates.addTemplateResolver(resolver(TemplateMode.TEXT, "*.txt"));
    }

    /** Whether there is a template of this name, written in camelCase. */
    public boolean knows(String template) {
        return NAME.matcher(template).matches() && exists(template, ".html") && exists(template, ".txt");
    }

    /**
     * Renders a mail.
     *
     * @param template name in camelCase
     * @param facts what the template may show; shown as plain text, whatever it holds
     * @throws IllegalArgumentException if there is no such template
     */
    public RenderedMail render(String template, Map<String, Object> facts) {
        if (!knows(template)) {
            throw new IllegalArgumentException("There is no mail template " + template);
        }
        Map<String, Object> model = new HashMap<>(PlainText.clean(facts));
        model.put("tasklistUrl", publicUrl + "/camunda/app/tasklist/default/");
        model.put("startUrl", publicUrl + "/");
        model.put("resultUrl", publicUrl + page(facts.get("resultLink")));
        String file = fileName(template);
        String[] subjectAndText = process(file + ".txt", model).split("\n", 2);
        String subject = PlainText.oneLine(subjectAndText[0], SUBJECT_LIMIT);
        model.put("subject", subject);
        return new RenderedMail(subject, process(file + ".html", model), tidy(subjectAndText[1]));
    }

    // Facts hold what people typed; a link must stay within this program.
    private static String page(@Nullable Object link) {
        return link != null && PAGE.matcher(link.toString()).matches() ? link.toString() : "/";
    }

    private String process(String file, Map<String, Object> model) {
        return templates.process(file, new Context(Locale.ENGLISH, model));
    }

    // Facts that are left out leave empty lines behind.
    private static String tidy(String text) {
        return EMPTY_LINES.matcher(text.strip()).replaceAll("\n\n") + "\n";
    }

    private static ClassLoaderTemplateResolver resolver(TemplateMode mode, String files) {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver(MailRenderer.class.getClassLoader());
        resolver.setPrefix("mail/");
        resolver.setTemplateMode(mode);
        resolver.setResolvablePatterns(Set.of(files));
        resolver.setCharacterEncoding("UTF-8");
        return resolver;
    }

    private static boolean exists(String template, String ending) {
        return MailRenderer.class.getClassLoader().getResource("mail/" + fileName(template) + ending) != null;
    }

    private static String fileName(String template) {
        return String.join("-", CAPITAL.split(template)).toLowerCase(Locale.ROOT);
    }

    private static String withoutTrailingSlash(URI url) {
        String address = url.toString();
        return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }
}
