package org.trainingapproval.waiting;

import java.util.ArrayList;
import java.util.List;

/** What one person reads on one day; filled line by line. */
final class Digest {

    private final List<DigestLine> own = new ArrayList<>();
    private final List<DigestLine> nextSteps = new ArrayList<>();
    private final List<DigestLine> others = new ArrayList<>();

    void waits(DigestLine line) {
        own.add(line);
    }

    void isNext(List<DigestLine> lines) {
        nextSteps.addAll(lines);
    }

    void isOverdueAtOthers(DigestLine line) {
        others.add(line);
    }

    /** Whether anything in it is worth a mail. */
    boolean presses() {
        return own.stream().anyMatch(DigestLine::presses)
                || nextSteps.stream().anyMatch(DigestLine::presses)
                || others.stream().anyMatch(DigestLine::presses);
    }

    List<String> waiting() {
        return texts(own);
    }

    List<String> nextSteps() {
        return texts(nextSteps);
    }

    List<String> overdueAtOthers() {
        return texts(others);
    }

    private static List<String> texts(List<DigestLine> lines) {
        return lines.stream().map(DigestLine::text).toList();
    }
}
