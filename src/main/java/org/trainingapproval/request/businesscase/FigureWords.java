package org.trainingapproval.request.businesscase;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** The figures of a business case as people read them. */
public final class FigureWords {

    /** What stands where nothing can be set in relation to a cost. */
    public static final String NOT_APPLICABLE = "Not applicable: it costs nothing";

    private FigureWords() {}

    /** Return on investment, such as 60 %; empty when it costs nothing. */
    public static Optional<String> roi(BusinessCase figures) {
        return figures.roiPercent().map(roi -> rounded(roi, 0) + " %");
    }

    /** Benefit-cost ratio, such as 1.6; empty when it costs nothing. */
    public static Optional<String> bcr(BusinessCase figures) {
        return figures.bcr().map(ratio -> rounded(ratio, 1));
    }

    /** Time until the cost has come back, such as 7.5 months; empty when it costs nothing or never comes back. */
    public static Optional<String> months(BusinessCase figures) {
        return figures.paybackMonths().map(months -> rounded(months, 1) + " months");
    }

    /** The same in words also where there is no such time. */
    public static String payback(BusinessCase figures) {
        return figures.isNeverPaidBack() ? "Never" : months(figures).orElse(NOT_APPLICABLE);
    }

    private static String rounded(BigDecimal figure, int decimals) {
        // With the sign that is a minus and no hyphen, so that it stays with its figure.
        return figure.setScale(decimals, RoundingMode.HALF_UP).toPlainString().replace('-', '\u2212');
    }
}
