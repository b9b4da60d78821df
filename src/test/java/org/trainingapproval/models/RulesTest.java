package org.trainingapproval.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every rule is applied to every shipped file, and is seen red on a small model that breaks it. */
abstract class RulesTest<T> {

    /** A model that breaks a rule, and the element that must be found. */
    record Broken<T>(Rule<T> rule, String finding, T model) {}

    abstract List<Rule<T>> rules();

    abstract Map<String, T> shippedModels();

    abstract Stream<Broken<T>> brokenModels();

    @TestFactory
    Stream<DynamicTest> everyShippedModelKeepsEveryRule() {
        Map<String, T> models = shippedModels();
        assertThat(models).isNotEmpty();
        return models.entrySet().stream()
                .flatMap(model -> rules().stream()
                        .map(rule -> dynamicTest(
                                model.getKey() + ": " + rule,
                                () -> assertThat(rule.findings(model.getValue()))
                                        .isEmpty())));
    }

    @TestFactory
    Stream<DynamicTest> everyBrokenModelIsFound() {
        return brokenModels()
                .map(broken -> dynamicTest(
                        broken.rule() + ": " + broken.finding(),
                        () -> assertThat(broken.rule().findings(broken.model()))
                                .anyMatch(finding -> finding.startsWith(broken.finding()))));
    }

    @Test
    void everyRuleHasAModelThatBreaksIt() {
        assertThat(brokenModels().map(Broken::rule)).containsAll(rules());
    }
}
