package org.trainingapproval.platform.form;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Text as people type and paste it, and how it is quoted back to them. */
final class TypedText {

    private static final int QUOTED = 40;
    private static final Pattern LINE_BREAK = Pattern.compile("\\r\\n?|\\u0085|\\u2028|\\u2029");
    // Half characters cannot be stored; characters that turn the writing direction make a text read as another one.
    private static final Pattern UNWANTED =
            Pattern.compile("[\\p{Cc}&&[^\\n\\t]]|\\p{Cs}|[\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]");
    private static final Pattern BREAK_OR_TAB = Pattern.compile("\\s*[\\n\\t]\\s*");

    private TypedText() {}

    /**
     * Cleans a text.
     *
     * @param typed as it was sent
     * @param oneLine whether line breaks and tabs become spaces
     * @return without blanks around it and without control characters; null if nothing is left
     */
    static @Nullable String clean(String typed, boolean oneLine) {
        String text = LINE_BREAK.matcher(typed).replaceAll("\n");
        text = UNWANTED.matcher(text).replaceAll("");
        if (oneLine) {
            text = BREAK_OR_TAB.matcher(text).replaceAll(" ");
        }
        text = trim(text);
        return text.isEmpty() ? null : text;
    }

    /**
     * Quotes what somebody typed, never more than the beginning of it.
     *
     * @param typed any text
     * @return in quotation marks, cut to 40 characters
     */
    static String quote(String typed) {
        String text = clean(typed, true);
        if (text == null) {
            return "\"\"";
        }
        return text.codePointCount(0, text.length()) <= QUOTED
                ? '"' + text + '"'
                : '"' + text.substring(0, text.offsetByCodePoints(0, QUOTED)) + "…\"";
    }

    private static String trim(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && blank(text.charAt(from))) {
            from++;
        }
        while (to > from && blank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean blank(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character) || character == '\u200B';
    }
}
