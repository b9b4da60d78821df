package org.trainingapproval.platform.form;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Makes a text safe for the text views of a form, which render Markdown and HTML: whatever a person typed shows as it was
 * typed and never becomes a link, an image or markup.
 */
public final class Markdown {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern LINE_BREAK = Pattern.compile("\\R");
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\p{Cc}\\p{Cs}\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF&&[^\\t\\n\\r]]");

    private Markdown() {}

    /**
     * Escapes a text for one line, also inside a table.
     *
     * @param text any text
     * @return the text without line breaks, every punctuation mark as a character reference
     */
    public static String line(String text) {
        return escape(BLANKS.matcher(INVISIBLE.matcher(text).replaceAll(""))
                .replaceAll(" ")
                .strip());
    }

    /**
     * Escapes a text and keeps its line breaks.
     *
     * @param text any text
     * @return one line of Markdown in which {@code <br>} stands for each line break
     */
    public static String lines(String text) {
        return LINE_BREAK.splitAsStream(text.strip()).map(Markdown::line).collect(Collectors.joining("<br>"));
    }

    // A character reference is text for every Markdown reader; a backslash would not stop a bare address from becoming
    // a link.
    private static String escape(String text) {
        StringBuilder result = new StringBuilder(text.length() * 2);
        text.codePoints().forEach(character -> {
            if (Character.isLetterOrDigit(character) || character == ' ' || character > 0x7F) {
                result.appendCodePoint(character);
            } else {
                result.append("&#").append(character).append(';');
            }
        });
        return result.toString();
    }
}
