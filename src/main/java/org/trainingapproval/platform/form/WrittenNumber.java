package org.trainingapproval.platform.form;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number written as text. A separator before exactly three digits is refused: it is a thousand for one reader and a
 * fraction for another, and guessing wrong changes an amount a thousandfold.
 */
enum WrittenNumber {
    AMOUNT(2, new BigDecimal("9999999999.99"), "1200 or 1200.50"),
    DECIMAL(6, new BigDecimal("999999999999.999999"), "12 or 12.5");

    private static final Pattern PLAIN = Pattern.compile("(-?)([0-9]+)(?:[.,]([0-9]*))?");
    private static final Pattern GROUPED =
            Pattern.compile("(-?)([1-9][0-9]{0,2}(?:[.,'’_\\s\\u00A0\\u2009\\u202F][0-9]{3})+)(?:[.,]([0-9]*))?");
    private static final Pattern BELOW_ZERO = Pattern.compile("-[\\s\\u00A0]*[0-9].*");
    private static final Pattern NO_DIGIT = Pattern.compile("[^0-9]");

    private final int digits;
    private final BigDecimal most;
    private final String example;

    WrittenNumber(int digits, BigDecimal most, String example) {
        this.digits = digits;
        this.most = most;
        this.example = example;
    }

    /** The number, or empty if the text is not one. */
    Optional<BigDecimal> parse(String text) {
        return problem(text).isPresent() ? Optional.empty() : Optional.of(number(minus(text)));
    }

    /** The number without zeros at the end, save one where it could be taken for a thousand. */
    static String write(BigDecimal number) {
        String text = number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        return GROUPED.matcher(text).matches() ? text + "0" : text;
    }

    /** What is wrong with the text and how to write it, or empty. */
    Optional<String> problem(String typed) {
        String text = minus(typed);
        String quoted = TypedText.quote(typed);
        if (this == AMOUNT && BELOW_ZERO.matcher(text).matches()) {
            return Optional.of(quoted + " is below 0. Write 0 or more.");
        }
        Matcher grouped = GROUPED.matcher(text);
        if (grouped.matches()) {
            return Optional.of(quoted + " is unclear. " + remedy(grouped));
        }
        Matcher plain = PLAIN.matcher(text);
        if (!plain.matches()) {
            return Optional.of(quoted + " is not " + (this == AMOUNT ? "an amount" : "a number")
                    + ". Write digits only, such as " + example + ".");
        }
        if (plain.group(3) != null && plain.group(3).length() > digits) {
            return Optional.of(quoted + " has too many digits after the point. Write at most " + digits + ".");
        }
        if (number(text).abs().compareTo(most) > 0) {
            return Optional.of(quoted + " is too large. Write at most " + most.toPlainString() + ".");
        }
        return Optional.empty();
    }

    private String remedy(Matcher grouped) {
        String whole = grouped.group(1) + NO_DIGIT.matcher(grouped.group(2)).replaceAll("");
        String fraction = grouped.group(3);
        if (fraction != null && !fraction.isEmpty()) {
            return "Write " + shortened(whole + "." + fraction) + ", without a thousands separator.";
        }
        if (this == DECIMAL && grouped.group(2).matches("[0-9]+[.,][0-9]+")) {
            String asFraction = grouped.group(1) + grouped.group(2).replace(',', '.') + "0";
            return "Write " + whole + ", without a thousands separator, or " + asFraction + " for a fraction.";
        }
        return "Write " + shortened(whole) + " or " + shortened(whole + ".00") + ", without a thousands separator.";
    }

    private String shortened(String remedy) {
        return remedy.length() > 20 ? example : remedy;
    }

    private static BigDecimal number(String text) {
        String plain = text.replace(',', '.');
        return new BigDecimal(plain.endsWith(".") ? plain.substring(0, plain.length() - 1) : plain);
    }

    // Texts that were pasted bring the typographic minus or a dash along.
    private static String minus(String typed) {
        return typed.replaceFirst("^[−–]", "-");
    }
}
