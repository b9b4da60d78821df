package org.trainingapproval.notification.content;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Takes out of a text what is no text: control characters, and marks that turn the direction of writing. */
public final class PlainText {

    private static final Pattern LINE_BREAK = Pattern.compile("\\R");
    private static final Pattern NOT_TEXT =
            Pattern.compile("[\\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff&&[^\\n\\t]]");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private PlainText() {}

    /** The text with line feeds as the only line breaks. */
    public static String clean(String text) {
        return NOT_TEXT.matcher(LINE_BREAK.matcher(text).replaceAll("\n")).replaceAll("");
    }

    /**
     * The text on one line.
     *
     * @param limit number of characters it may have; a longer text ends with an ellipsis
     */
    public static String oneLine(String text, int limit) {
        String line = BLANKS.matcher(clean(text)).replaceAll(" ").strip();
        if (line.length() <= limit) {
            return line;
        }
        // Never between the two halves of a character outside the basic plane.
        int end = Character.isHighSurrogate(line.charAt(limit - 2)) ? limit - 2 : limit - 1;
        return line.substring(0, end).stripTrailing() + "…";
    }

    /** The facts with every text in them cleaned; facts without a value are left out. */
    public static Map<String, Object> clean(Map<String, ?> facts) {
        Map<String, Object> cleaned = new LinkedHashMap<>();
        facts.forEach((key, value) -> {
            if (value != null) {
                cleaned.put(key, cleanValue(value));
            }
        });
        return cleaned;
    }

    private static Object cleanValue(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(PlainText::cleanValue).toList();
        }
        return value instanceof Number || value instanceof Boolean ? value : clean(value.toString());
    }
}
