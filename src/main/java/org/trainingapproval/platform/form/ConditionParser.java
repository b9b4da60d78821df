package org.trainingapproval.platform.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the few kinds of FEEL that a form may use; {@code and} binds tighter than {@code or}. */
final class ConditionParser {

    private static final Pattern TOKEN = Pattern.compile("\\s*(?:(?<text>\"(?:[^\"\\\\]|\\\\[\"\\\\nt])*\")"
            + "|(?<number>-?\\d+(?:\\.\\d+)?)(?![\\w.])|(?<name>[A-Za-z_]\\w*(?:\\.[A-Za-z_]\\w*)*)"
            + "|(?<symbol><=|>=|!=|[=<>()]))");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(.)");
    private static final Set<String> OPERATORS = Set.of("=", "!=", "<", "<=", ">", ">=");
    private static final Set<String> WORDS =
            Set.of("and", "or", "true", "false", "null", "if", "then", "else", "in", "between", "not", "some", "every");

    private record Token(String kind, String text) {}

    private final String feel;
    private final List<Token> tokens = new ArrayList<>();
    private int next;

    ConditionParser(String feel) {
        this.feel = feel;
    }

    Condition parse() {
        String text = feel.strip();
        if (!text.startsWith("=")) {
            throw refusal("it must start with an equals sign");
        }
        split(text.substring(1));
        Condition condition = any();
        if (next < tokens.size()) {
            throw refusal("\"" + tokens.get(next).text() + "\" is not expected there");
        }
        return condition;
    }

    private void split(String text) {
        Matcher matcher = TOKEN.matcher(text);
        int at = 0;
        while (!text.substring(at).isBlank()) {
            if (!matcher.find(at) || matcher.start() != at) {
                throw refusal("\"" + text.substring(at).strip() + "\" is not understood");
            }
            for (String kind : List.of("text", "number", "name", "symbol")) {
                String found = matcher.group(kind);
                if (found != null) {
                    tokens.add(new Token(kind, found));
                }
            }
            at = matcher.end();
        }
    }

    private Condition any() {
        List<Condition> parts = new ArrayList<>(List.of(all()));
        while (skip("or")) {
            parts.add(all());
        }
        return parts.size() == 1 ? parts.get(0) : new Condition.Any(List.copyOf(parts));
    }

    private Condition all() {
        List<Condition> parts = new ArrayList<>(List.of(one()));
        while (skip("and")) {
            parts.add(one());
        }
        return parts.size() == 1 ? parts.get(0) : new Condition.All(List.copyOf(parts));
    }

    private Condition one() {
        if (skip("(")) {
            Condition inner = any();
            if (!skip(")")) {
                throw refusal("a closing bracket is missing");
            }
            return inner;
        }
        Token key = take("a key");
        if (!key.kind().equals("name") || WORDS.contains(key.text())) {
            throw refusal("\"" + key.text() + "\" stands where a key should be");
        }
        Token operator = take("a comparison");
        if (!OPERATORS.contains(operator.text())) {
            throw refusal("\"" + operator.text() + "\" is no comparison");
        }
        return new Condition.Comparison(key.text(), operator.text(), literal(take("a value")));
    }

    private @Nullable Object literal(Token token) {
        return switch (token.kind()) {
            case "text" -> unquote(token.text());
            case "number" -> new BigDecimal(token.text());
            default ->
                switch (token.text()) {
                    case "true" -> true;
                    case "false" -> false;
                    case "null" -> null;
                    default -> throw refusal("\"" + token.text() + "\" stands where a fixed value should be");
                };
        };
    }

    private static String unquote(String quoted) {
        return ESCAPE.matcher(quoted.substring(1, quoted.length() - 1))
                .replaceAll(match -> Matcher.quoteReplacement(
                        switch (match.group(1)) {
                            case "n" -> "\n";
                            case "t" -> "\t";
                            default -> match.group(1);
                        }));
    }

    private Token take(String expected) {
        if (next >= tokens.size()) {
            throw refusal(expected + " is missing at its end");
        }
        return tokens.get(next++);
    }

    private boolean skip(String text) {
        boolean found = next < tokens.size()
                && tokens.get(next).text().equals(text)
                && !tokens.get(next).kind().equals("text");
        if (found) {
            next++;
        }
        return found;
    }

    private IllegalArgumentException refusal(String why) {
        return new IllegalArgumentException("The condition " + feel + " is not supported: " + why
                + ". Compare one field with a fixed value; join comparisons with and, or.");
    }
}
