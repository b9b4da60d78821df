package org.trainingapproval.request.process;

import java.util.List;
import java.util.regex.Pattern;

/** Learning objectives as people write them: one a line, often with a bullet or a number before it. */
final class ObjectiveLines {

    private static final Pattern BULLET = Pattern.compile("^(?:[-*•–]|\\d{1,2}[.)])\\s+");

    private ObjectiveLines() {}

    /** The objectives, without what is in front of them. */
    static List<String> of(String text) {
        return text.lines()
                .map(String::strip)
                .map(line -> BULLET.matcher(line).replaceFirst("").strip())
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
