package org.trainingapproval.request.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Rule;

/** A table of the repository, asked without the application, by the engine's own evaluation of tables. */
public final class DecisionFile {

    private final Set<String> matched = new ConcurrentSkipListSet<>();
    private final Set<String> rules;
    private final DmnEngine engine;
    private final DmnDecision decision;

    private DecisionFile(Path file, String key) {
        DefaultDmnEngineConfiguration configuration = new DefaultDmnEngineConfiguration();
        configuration
                .getCustomPostDecisionTableEvaluationListeners()
                .add(event -> event.getMatchingRules().forEach(rule -> matched.add(rule.getId())));
        engine = configuration.buildEngine();
        try (InputStream content = Files.newInputStream(file);
                InputStream again = Files.newInputStream(file)) {
            decision = engine.parseDecision(key, content);
            rules = Dmn.readModelFromStream(again).getModelElementsByType(Rule.class).stream()
                    .map(Rule::getId)
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static DecisionFile of(String file, String key) {
        return new DecisionFile(Path.of("bpmn", file), key);
    }

    /** What the table answers, one map a row. */
    public List<Map<String, Object>> ask(Map<String, Object> facts) {
        return engine.evaluateDecisionTable(decision, facts).getResultList();
    }

    /** Rows that no question so far has met. */
    public Set<String> neverMet() {
        Set<String> left = new TreeSet<>(rules);
        left.removeAll(matched);
        return left;
    }
}
