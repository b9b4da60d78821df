package org.trainingapproval.request.businesscase;

import java.math.BigDecimal;

/**
 * Working time that a training takes.
 *
 * @param people how many take part
 * @param each how many working hours each of them is away
 */
public record Hours(int people, int each) {

    /** Nobody is away. */
    public static final Hours NONE = new Hours(0, 0);

    /** Guards that nobody is away for less than no time. */
    public Hours {
        if (people < 0 || each < 0) {
            throw new IllegalArgumentException(people + " people can't be away for " + each + " hours");
        }
    }

    /** All hours together. */
    public BigDecimal total() {
        return BigDecimal.valueOf(people).multiply(BigDecimal.valueOf(each));
    }
}
