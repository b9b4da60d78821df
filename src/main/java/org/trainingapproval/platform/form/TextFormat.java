package org.trainingapproval.platform.form;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a text field may be asked to mean. */
enum TextFormat {
    AMOUNT("amount") {
        @Override
        Optional<String> problem(String text) {
            return WrittenNumber.AMOUNT.problem(text);
        }
    },
    DECIMAL("decimal") {
        @Override
        Optional<String> problem(String text) {
            return WrittenNumber.DECIMAL.problem(text);
        }
    },
    EMAIL("email") {
        @Override
        Optional<String> problem(String text) {
            return EMAIL_ADDRESS.matcher(text).matches() && text.indexOf('@') <= 64 && text.length() <= 254
                    ? Optional.empty()
                    : Optional.of(TypedText.quote(text)
                            + " is not an e-mail address. Write one such as mia.berg@example.org.");
        }
    },
    PHONE("phone") {
        @Override
        Optional<String> problem(String text) {
            return PHONE_NUMBER.matcher(text).matches()
                    ? Optional.empty()
                    : Optional.of(TypedText.quote(text)
                            + " is not an international telephone number. Write one such as +4930664040900.");
        }
    };

    private static final String LABEL = "[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?";
    private static final Pattern EMAIL_ADDRESS = Pattern.compile("[a-zA-Z0-9!#$%&'*+/=?^_`{|}~-]+"
            + "(?:\\.[a-zA-Z0-9!#$%&'*+/=?^_`{|}~-]+)*@" + LABEL + "(?:\\." + LABEL + ")+");
    private static final Pattern PHONE_NUMBER = Pattern.compile("(?:\\+|00)[1-9][0-9]{6,14}");

    private final String name;

    TextFormat(String name) {
        this.name = name;
    }

    static Optional<TextFormat> of(String name) {
        return Arrays.stream(values())
                .filter(format -> format.name.equals(name))
                .findFirst();
    }

    /** What is wrong with the text, or empty. */
    abstract Optional<String> problem(String text);
}
