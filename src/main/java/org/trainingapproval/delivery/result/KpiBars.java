package org.trainingapproval.delivery.result;

import static org.trainingapproval.request.Need.plain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trainingapproval.request.Need;

/** A metric before, as it was agreed to be and after, as bars of one scale. */
public final class KpiBars {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private KpiBars() {}

    /**
     * One bar.
     *
     * @param label what it shows
     * @param value the figure with its unit
     * @param percent length in per cent of the longest one
     */
    public record Bar(String label, String value, int percent) {}

    static List<Bar> of(Need need, Result result) {
        BigDecimal longest = figures(result).stream()
                .map(BigDecimal::abs)
                .max(BigDecimal::compareTo)
                .orElseThrow();
        List<Bar> bars = new ArrayList<>();
        bars.add(bar("Before", result.baseline(), need, longest));
        bars.add(bar("Target", result.target(), need, longest));
        Optional.ofNullable(result.measurement())
                .ifPresent(measured -> bars.add(bar("After", measured.actual(), need, longest)));
        return bars;
    }

    private static List<BigDecimal> figures(Result result) {
        List<BigDecimal> figures = new ArrayList<>(List.of(result.baseline(), result.target()));
        Optional.ofNullable(result.measurement()).ifPresent(measured -> figures.add(measured.actual()));
        return figures;
    }

    private static Bar bar(String label, BigDecimal figure, Need need, BigDecimal longest) {
        // What is below zero has no length to show; its figure says it.
        int percent = longest.signum() == 0
                ? 0
                : figure.max(BigDecimal.ZERO)
                        .multiply(HUNDRED)
                        .divide(longest, 0, RoundingMode.HALF_UP)
                        .intValueExact();
        return new Bar(label, plain(figure) + " " + need.unit(), percent);
    }
}
