package org.trainingapproval.request.process;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.trainingapproval.request.proposal.Proposal;

/** Learning objectives as people write them: one a line, often with a bullet or a number before it. */
public final class ObjectiveLines {

    private static final Pattern BULLET = Pattern.compile("^(?:[-*•–]|\\d{1,2}[.)])\\s+");

    private static final int LONGEST = 200;

    private ObjectiveLines() {}

    /**
     * What is wrong with objectives as somebody wrote them: too few, too many or too long.
     *
     * @param label label of the field
     * @param text what was written
     * @return sentences for the person who wrote it
     */
    public static List<String> problems(String label, String text) {
        List<String> objectives = of(text);
        List<String> problems = new ArrayList<>();
        if (objectives.isEmpty() || objectives.size() > Proposal.MOST_OBJECTIVES) {
            problems.add("%s: there are %d. Write one to five, each in a line of its own."
                    .formatted(label, objectives.size()));
        }
        for (int line = 0; line < objectives.size(); line++) {
            String objective = objectives.get(line);
            int length = objective.codePointCount(0, objective.length());
            if (length > LONGEST) {
                problems.add("%s: number %d has %d characters. Shorten it to %d."
                        .formatted(label, line + 1, length, LONGEST));
            }
        }
        return problems;
    }

    /** The objectives, without what is in front of them. */
    public static List<String> of(String text) {
        return text.lines()
                .map(String::strip)
                .map(line -> BULLET.matcher(line).replaceFirst("").strip())
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
