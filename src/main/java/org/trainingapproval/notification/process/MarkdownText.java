package org.trainingapproval.notification.process;

import java.util.regex.Pattern;

/** Stand-in until the platform's own escaping lands. */
final class MarkdownText {

    private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_{}\\[\\]<>()#+\\-.!|~&:@/\"']");

    private MarkdownText() {}

    /** The text with every character that Markdown or HTML reads as more than a letter made harmless. */
    static String escape(String text) {
        return SPECIAL.matcher(text)
                .replaceAll(found -> "&#" + (int) found.group().charAt(0) + ";");
    }
}
