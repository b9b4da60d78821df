package org.trainingapproval.models;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Definitions;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.xml.instance.DomElement;

/** What a decision table looks like, so that a process owner finds the cell to change. */
final class TableRules {

    static final org.trainingapproval.models.Rule<DmnModelInstance> IDS_ARE_CHOSEN =
            rule("ids of rows, columns and cells are chosen", TableRules::madeUpIds);
    static final org.trainingapproval.models.Rule<DmnModelInstance> ROWS_ARE_EXPLAINED =
            rule("every row has an annotation, one sentence", TableRules::unexplainedRows);
    static final org.trainingapproval.models.Rule<DmnModelInstance> COLUMNS_HAVE_LABELS =
            rule("every column has a label in sentence case", TableRules::unlabelledColumns);
    static final org.trainingapproval.models.Rule<DmnModelInstance> HIT_POLICY_IS_EXPLAINED =
            rule("the documentation of a decision says why it has its hit policy", TableRules::unexplainedHitPolicies);
    static final org.trainingapproval.models.Rule<DmnModelInstance> NOTHING_IS_LEFT_OVER =
            rule("where one row answers, the last row applies to everything else", TableRules::missingFallbacks);
    static final org.trainingapproval.models.Rule<DmnModelInstance> FEEL_ONLY =
            rule("expressions are FEEL", TableRules::otherLanguages);
    static final org.trainingapproval.models.Rule<DmnModelInstance> WRITTEN_FOR_THE_ENGINE =
            rule("written by Camunda Modeler for Camunda 7.24, kept as long as requests", TableRules::wrongPlatform);
    static final org.trainingapproval.models.Rule<DmnModelInstance> NO_DECISION_WITHOUT_USE =
            rule("a file holds one decision and what that one asks", TableRules::strayDecisions);

    static final List<org.trainingapproval.models.Rule<DmnModelInstance>> ALL = List.of(
            IDS_ARE_CHOSEN,
            ROWS_ARE_EXPLAINED,
            COLUMNS_HAVE_LABELS,
            HIT_POLICY_IS_EXPLAINED,
            NOTHING_IS_LEFT_OVER,
            FEEL_ONLY,
            WRITTEN_FOR_THE_ENGINE,
            NO_DECISION_WITHOUT_USE);

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/dmn";
    private static final String MODELER = "http://camunda.org/schema/modeler/1.0";
    private static final Set<String> KNOWN_ABBREVIATIONS = Set.of("HR", "KPI", "ROI");

    private TableRules() {}

    /** The decision that the file is called after: the first one. */
    static Decision decision(DmnModelInstance model) {
        return model.getModelElementsByType(Decision.class).iterator().next();
    }

    private static org.trainingapproval.models.Rule<DmnModelInstance> rule(
            String name, java.util.function.Function<DmnModelInstance, List<String>> check) {
        return new org.trainingapproval.models.Rule<>(name, check);
    }

    private static List<String> madeUpIds(DmnModelInstance model) {
        Stream<String> rows = all(model, Rule.class).map(Rule::getId).filter(id -> !id.matches("rule_[a-z][A-Za-z]+"));
        Stream<String> others = all(model, DmnElement.class)
                .filter(element -> !(element instanceof Rule) && !(element instanceof Decision))
                .map(DmnElement::getId)
                .filter(id -> id != null && !id.matches("[A-Z][A-Za-z]+_[a-zA-Z]+(_[a-zA-Z]+)?"));
        return Stream.concat(rows, others).map(id -> id + ": choose an id").toList();
    }

    private static List<String> unexplainedRows(DmnModelInstance model) {
        return all(model, Rule.class)
                .filter(row -> row.getDescription() == null
                        || !row.getDescription().getTextContent().matches("[A-Z].{10,100}\\."))
                .map(row -> row.getId() + ": has no annotation of one sentence")
                .toList();
    }

    private static List<String> unlabelledColumns(DmnModelInstance model) {
        return Stream.concat(all(model, Input.class), all(model, Output.class))
                .filter(column -> column.getLabel() == null || !isSentenceCase(column.getLabel()))
                .map(column -> column.getId() + ": has no label in sentence case")
                .toList();
    }

    private static boolean isSentenceCase(String label) {
        return label.matches("[A-Z].*")
                && Stream.of(label.split("[^A-Za-z]+"))
                        .skip(1)
                        .allMatch(word -> word.matches("[a-z]*") || KNOWN_ABBREVIATIONS.contains(word));
    }

    private static List<String> unexplainedHitPolicies(DmnModelInstance model) {
        return all(model, Decision.class)
                .filter(decision -> decision.getExpression() instanceof DecisionTable table
                        && (decision.getDescription() == null
                                || !decision.getDescription()
                                        .getTextContent()
                                        .contains("Hit policy " + table.getHitPolicy() + ": ")))
                .map(decision -> decision.getId() + ": does not say why it has its hit policy")
                .toList();
    }

    private static List<String> missingFallbacks(DmnModelInstance model) {
        return all(model, DecisionTable.class)
                .filter(table -> table.getHitPolicy() == HitPolicy.FIRST)
                .filter(table -> !appliesAlways(
                        List.copyOf(table.getRules()).get(table.getRules().size() - 1)))
                .map(table -> table.getId() + ": its last row does not apply to everything else")
                .toList();
    }

    private static boolean appliesAlways(Rule row) {
        return row.getInputEntries().stream()
                .map(InputEntry::getText)
                .allMatch(text -> text == null || text.getTextContent().isBlank());
    }

    private static List<String> otherLanguages(DmnModelInstance model) {
        return all(model, DmnElement.class)
                .map(DmnElement::getDomElement)
                // The schema names FEEL as the default of a file, so a parser finds it where nobody wrote it.
                .filter(element -> element.getAttribute("expressionLanguage") != null
                        && !element.getAttribute("expressionLanguage").endsWith("/FEEL/"))
                .map(element -> element.getAttribute("id") + ": names an expression language")
                .toList();
    }

    private static List<String> wrongPlatform(DmnModelInstance model) {
        Definitions definitions = model.getDefinitions();
        DomElement root = definitions.getDomElement();
        Stream<String> file = "Camunda Modeler".equals(definitions.getExporter())
                        && "Camunda Platform".equals(root.getAttribute(MODELER, "executionPlatform"))
                        && "7.24.0".equals(root.getAttribute(MODELER, "executionPlatformVersion"))
                ? Stream.of()
                : Stream.of(definitions.getId() + ": is not written by Camunda Modeler for 7.24.0");
        Stream<String> kept = all(model, Decision.class)
                .filter(decision ->
                        !"P730D".equals(decision.getDomElement().getAttribute(CAMUNDA, "historyTimeToLive")))
                .map(decision -> decision.getId() + ": is not kept as long as a request");
        return Stream.concat(file, kept).toList();
    }

    private static List<String> strayDecisions(DmnModelInstance model) {
        List<String> required = all(model, Decision.class)
                .flatMap(decision -> decision.getInformationRequirements().stream())
                .map(requirement -> requirement.getRequiredDecision().getId())
                .toList();
        return all(model, Decision.class)
                .skip(1)
                .map(Decision::getId)
                .filter(id -> !required.contains(id))
                .map(id -> id + ": no decision of this file asks it")
                .toList();
    }

    private static <E extends org.camunda.bpm.model.dmn.instance.DmnModelElementInstance> Stream<E> all(
            DmnModelInstance model, Class<E> type) {
        Collection<E> elements = model.getModelElementsByType(type);
        return elements.stream();
    }
}
