package org.trainingapproval.platform.engine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.LiteralExpression;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.jspecify.annotations.Nullable;
import org.trainingapproval.platform.process.NeededTable.Answer;

/**
 * Tries every cell of a file of tables with an example of each fact: a typing error would otherwise show first when a
 * request reaches its row, and a name that does not exist never.
 *
 * @param file its name, for the findings
 * @param examples what cells may speak of; none: the cells are only read, since nobody here knows what they are told
 */
record TableCells(String file, Map<String, Object> examples) {

    private static final FeelEngineApi FEEL = FeelEngineBuilder.forJava().build();

    /** {@code 2,000} is 2 or 0 to FEEL, and {@code 2.000} is 2. */
    private static final Pattern SEPARATED = Pattern.compile("\\d,\\d|[1-9]\\d{0,2}\\.\\d{3}(?!\\d)");

    private static final Set<String> WHOLE = Set.of("integer", "long");
    private static final Set<String> NUMBERS = Set.of("integer", "long", "double", "number");

    /** An example of a type, as Modeler calls it. */
    static Object example(@Nullable String type) {
        if ("boolean".equals(type)) {
            return true;
        }
        return type != null && NUMBERS.contains(type) ? BigDecimal.ONE : "example";
    }

    /** One sentence a finding. */
    List<String> findings(Decision decision, List<Answer> answers) {
        List<String> findings = new ArrayList<>();
        if (decision.getExpression() instanceof LiteralExpression literal) {
            value(text(literal.getText()), decision.getId(), findings);
        }
        if (decision.getExpression() instanceof DecisionTable table) {
            List<Object> told = table.getInputs().stream()
                    .map(input -> told(input, findings))
                    .toList();
            for (Rule rule : table.getRules()) {
                String row = decision.getId() + ", " + rule.getId();
                Iterator<Object> values = told.iterator();
                for (InputEntry cell : rule.getInputEntries()) {
                    test(text(cell.getText()), values.next(), row, findings);
                }
                Iterator<Output> outputs = table.getOutputs().iterator();
                for (OutputEntry cell : rule.getOutputEntries()) {
                    answer(text(cell.getText()), outputs.next(), row, answers, findings);
                }
            }
        }
        return findings;
    }

    private Object told(Input input, List<String> findings) {
        String place = "the column " + input.getLabel();
        Object value = value(text(input.getInputExpression().getText()), place, findings)
                .orElse("");
        String type = input.getInputExpression().getTypeRef();
        if (!examples.isEmpty() && type != null && !value.equals("") && !fits(type, value)) {
            findings.add("%s: %s can't be read as %s. Choose another type for it.".formatted(file, place, type));
        }
        return value;
    }

    /** An amount has cents, which a whole number can't hold. */
    private static boolean fits(String type, Object value) {
        if (value instanceof Number number) {
            return NUMBERS.contains(type)
                    && !(WHOLE.contains(type) && number.doubleValue() != Math.rint(number.doubleValue()));
        }
        return type.equals(value instanceof Boolean ? "boolean" : "string");
    }

    private void test(String cell, Object value, String row, List<String> findings) {
        if (cell.isBlank() || cell.strip().equals("-")) {
            return;
        }
        if (!examples.isEmpty()
                && value instanceof Number
                && SEPARATED.matcher(cell).find()) {
            findings.add("%s: %s: %s can't be, since a comma means \"or\". Write numbers like 2000 or 99.50."
                    .formatted(file, row, cell));
            return;
        }
        tried(() -> FEEL.evaluateUnaryTests(cell, value, examples), cell, row, true, findings);
    }

    private void answer(String cell, Output output, String row, List<Answer> answers, List<String> findings) {
        Optional<Answer> read = answers.stream()
                .filter(answer -> answer.name().equals(output.getName()))
                .findFirst();
        int before = findings.size();
        Optional<Object> value = cell.isBlank() ? Optional.empty() : value(cell, row, findings);
        if (read.isPresent() && findings.size() == before) {
            boolean accepted = value.isPresent() && read.get().accepts().test(value.get());
            if (!accepted || wrongType(output.getTypeRef(), value.get())) {
                findings.add("%s: %s: %s can't be %s. Write %s."
                        .formatted(
                                file,
                                row,
                                output.getName(),
                                cell.isBlank() ? "empty" : cell,
                                read.get().expected()));
            }
        }
    }

    private static boolean wrongType(@Nullable String type, Object value) {
        return type != null && !fits(type, value);
    }

    private Optional<Object> value(String expression, String place, List<String> findings) {
        return tried(() -> FEEL.evaluateExpression(expression, examples), expression, place, false, findings);
    }

    // What repeats could keep the server busy for ever, already while it is tried.
    private static final Pattern ENDLESS = Pattern.compile("\\b(for|some|every|function)\\b");
    private static final Pattern STRING = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");

    private Optional<Object> tried(
            Supplier<EvaluationResult> trial, String cell, String place, boolean isTest, List<String> findings) {
        boolean readable = isTest
                ? FEEL.parseUnaryTests(cell).isSuccess()
                : FEEL.parseExpression(cell).isSuccess();
        if (ENDLESS.matcher(STRING.matcher(cell).replaceAll("")).find()) {
            findings.add("%s: %s: %s may never come to an end. Use comparisons, ranges and lists."
                    .formatted(file, place, cell));
            return Optional.empty();
        }
        if (!readable) {
            findings.add("%s: %s: %s can't be read. Correct it, texts stand in quotation marks."
                    .formatted(file, place, cell));
            return Optional.empty();
        }
        if (examples.isEmpty()) {
            return Optional.empty();
        }
        EvaluationResult result = trial.get();
        if (result.isFailure() || result.hasSuppressedFailures()) {
            String cause = result.isFailure()
                    ? result.failure().message()
                    : result.suppressedFailures().head().failureMessage();
            findings.add("%s: %s: %s can't be worked out (%s). It may use %s, and texts in quotation marks."
                    .formatted(
                            file,
                            place,
                            cell,
                            cause,
                            String.join(
                                    ", ", examples.keySet().stream().sorted().toList())));
            return Optional.empty();
        }
        return Optional.ofNullable(result.result());
    }

    private static String text(@Nullable Text text) {
        return text == null || text.getTextContent() == null ? "" : text.getTextContent();
    }
}
