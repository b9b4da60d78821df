package org.trainingapproval.request.businesscase;

import java.math.BigDecimal;
import java.util.stream.Stream;

/**
 * What has to be paid for a training, line by line; what nobody has to pay is 0. Together with the time away these are the
 * fully loaded costs that Phillips asks for (guiding principle 10).
 *
 * @param fee of the course, examinations included
 * @param travel there and back
 * @param lodging and meals
 * @param materials such as books and licences
 * @param cover of the work while people are away
 */
public record CostLines(BigDecimal fee, BigDecimal travel, BigDecimal lodging, BigDecimal materials, BigDecimal cover) {

    /** Guards that nothing costs less than nothing. */
    public CostLines {
        if (Stream.of(fee, travel, lodging, materials, cover).anyMatch(line -> line.signum() < 0)) {
            throw new IllegalArgumentException("A cost is below zero");
        }
    }

    /** Everything that has to be paid. */
    public BigDecimal cash() {
        return Stream.of(fee, travel, lodging, materials, cover).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
