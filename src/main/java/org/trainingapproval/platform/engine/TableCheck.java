package org.trainingapproval.platform.engine;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.xml.instance.DomElement;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.trainingapproval.platform.process.NeededTable;
import org.trainingapproval.platform.process.NeededTable.Answer;
import org.trainingapproval.platform.process.NeededTables;

/**
 * Finds what would stop a running request at its next question to a decision table. The engine itself reads a cell only when
 * a request reaches it.
 */
@Component
class TableCheck {

    private final ObjectProvider<NeededTables> features;

    TableCheck(ObjectProvider<NeededTables> features) {
        this.features = features;
    }

    /** One sentence a finding; none when the file can be used. */
    List<String> findings(String name, byte[] content) {
        DmnModelInstance model = Dmn.readModelFromStream(new ByteArrayInputStream(content));
        Set<String> languages = new LinkedHashSet<>();
        collectLanguages(model.getDocument().getRootElement(), languages);
        if (!languages.isEmpty()) {
            return List.of(name + " uses " + String.join(", ", languages)
                    + ", which is not allowed here. Write expressions in FEEL only.");
        }
        Collection<Decision> decisions = model.getModelElementsByType(Decision.class);
        List<String> findings = new ArrayList<>();
        for (NeededTable needed : needed()) {
            decisions.stream()
                    .filter(decision -> decision.getId().equals(needed.key()))
                    .forEach(decision -> findings.addAll(contractFindings(name, decision, needed)));
            if (fileOf(needed).equals(name.replaceAll(".*/", ""))
                    && decisions.stream().noneMatch(decision -> decision.getId().equals(needed.key()))) {
                findings.add("%s does not hold the decision %s, which requests ask. Give the decision that id again."
                        .formatted(name, needed.key()));
            }
        }
        TableCells cells = new TableCells(name, examples(decisions));
        decisions.forEach(decision -> findings.addAll(cells.findings(decision, answersOf(decision))));
        return findings;
    }

    /** The tables that code asks. */
    List<NeededTable> needed() {
        return features.orderedStream()
                .flatMap(feature -> feature.neededTables().stream())
                .toList();
    }

    private static List<String> contractFindings(String name, Decision decision, NeededTable needed) {
        if (!(decision.getExpression() instanceof DecisionTable table)) {
            return List.of("%s: %s is no decision table any more. Make it one again.".formatted(name, needed.key()));
        }
        List<String> findings = new ArrayList<>();
        if (!table.getHitPolicy().name().equals(needed.hitPolicy()) || table.getAggregation() != null) {
            findings.add("%s: the hit policy of %s must be %s, without aggregation. Choose that one."
                    .formatted(name, needed.key(), needed.hitPolicy()));
        }
        List<String> outputs = table.getOutputs().stream().map(Output::getName).toList();
        needed.answers().stream()
                .filter(answer -> !outputs.contains(answer.name()))
                .forEach(answer -> findings.add(
                        "%s: the output %s of %s is missing, which requests read. Add it again under this name."
                                .formatted(name, answer.name(), needed.key())));
        return findings;
    }

    private List<Answer> answersOf(Decision decision) {
        return needed().stream()
                .filter(needed -> needed.key().equals(decision.getId()))
                .flatMap(needed -> needed.answers().stream())
                .toList();
    }

    /** What a cell of this file may speak of; empty when no code asks any table of it. */
    private Map<String, Object> examples(Collection<Decision> decisions) {
        Map<String, Object> examples = new HashMap<>();
        List<String> keys = decisions.stream().map(Decision::getId).toList();
        needed().stream()
                .filter(needed -> keys.contains(needed.key()))
                .forEach(needed -> examples.putAll(needed.facts()));
        if (!examples.isEmpty()) {
            decisions.stream()
                    .filter(decision -> decision.getExpression() instanceof DecisionTable)
                    .flatMap(decision -> ((DecisionTable) decision.getExpression()).getOutputs().stream())
                    .filter(output -> output.getName() != null)
                    .forEach(output -> examples.putIfAbsent(output.getName(), TableCells.example(output.getTypeRef())));
        }
        return examples;
    }

    private static void collectLanguages(DomElement element, Set<String> languages) {
        String language = element.getAttribute("expressionLanguage");
        if (language != null && !language.toLowerCase(Locale.ROOT).matches("feel|https?://www\\.omg\\.org/.*/feel/?")) {
            languages.add(language);
        }
        element.getChildElements().forEach(child -> collectLanguages(child, languages));
    }

    private static String fileOf(NeededTable needed) {
        return needed.key().replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT) + ".dmn";
    }
}
