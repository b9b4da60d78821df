package org.trainingapproval.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.junit.jupiter.api.Test;

class TableRulesTest extends RulesTest<DmnModelInstance> {

    @Override
    List<Rule<DmnModelInstance>> rules() {
        return TableRules.ALL;
    }

    @Override
    Map<String, DmnModelInstance> shippedModels() {
        return ModelFiles.tables();
    }

    @Test
    void tablesAreCalledAfterTheirDecision() {
        Map<String, String> ids = shippedModels().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        table -> TableRules.decision(table.getValue()).getId()));

        assertThat(Agreement.wrongFileNames(ids, ".dmn")).isEmpty();
    }

    @Override
    Stream<Broken<DmnModelInstance>> brokenModels() {
        return Stream.of(
                broken(TableRules.IDS_ARE_CHOSEN, "DecisionRule_0m4h2k", "rule_cheap", "DecisionRule_0m4h2k"),
                broken(TableRules.IDS_ARE_CHOSEN, "Input_1", "Input_cost", "Input_1"),
                broken(TableRules.ROWS_ARE_EXPLAINED, "rule_cheap", "What is cheap needs no leader.", ""),
                broken(TableRules.COLUMNS_HAVE_LABELS, "Input_cost", "label=\"Cost\"", ""),
                broken(TableRules.COLUMNS_HAVE_LABELS, "Output_stage", "Who decides", "Who Decides"),
                broken(TableRules.HIT_POLICY_IS_EXPLAINED, "approvalRoute", "Hit policy FIRST: ", ""),
                broken(TableRules.NOTHING_IS_LEFT_OVER, "DecisionTable_route", "<text></text>", "<text>&gt; 5</text>"),
                broken(
                        TableRules.FEEL_ONLY,
                        "InputExpression_cost",
                        "typeRef=\"double\"",
                        "expressionLanguage=\"groovy\""),
                broken(TableRules.WRITTEN_FOR_THE_ENGINE, "Definitions_Route", "7.24.0", "8.6.0"),
                broken(TableRules.WRITTEN_FOR_THE_ENGINE, "approvalRoute", "P730D", "P1D"),
                broken(
                        TableRules.NO_DECISION_WITHOUT_USE,
                        "forgotten",
                        "</definitions>",
                        "<decision id=\"forgotten\" name=\"Forgotten\" /></definitions>"));
    }

    private static Broken<DmnModelInstance> broken(
            Rule<DmnModelInstance> rule, String finding, String from, String to) {
        String good = """
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/"
                    xmlns:modeler="http://camunda.org/schema/modeler/1.0" xmlns:camunda="http://camunda.org/schema/1.0/dmn"
                    id="Definitions_Route" name="Route" namespace="http://camunda.org/schema/1.0/dmn"
                    exporter="Camunda Modeler" modeler:executionPlatform="Camunda Platform"
                    modeler:executionPlatformVersion="7.24.0">
                  <decision id="approvalRoute" name="Route" camunda:historyTimeToLive="P730D">
                    <description>Hit policy FIRST: one answer.</description>
                    <decisionTable id="DecisionTable_route" hitPolicy="FIRST">
                      <input id="Input_cost" label="Cost">
                        <inputExpression id="InputExpression_cost" typeRef="double"><text>cost</text></inputExpression>
                      </input>
                      <output id="Output_stage" label="Who decides" name="stage" typeRef="string" />
                      <rule id="rule_cheap">
                        <description>What is cheap needs no leader.</description>
                        <inputEntry id="UnaryTests_cheap_cost"><text></text></inputEntry>
                        <outputEntry id="LiteralExpression_cheap_stage"><text>"MANAGER"</text></outputEntry>
                      </rule>
                    </decisionTable>
                  </decision>
                </definitions>
                """;
        assertThat(good).contains(from);
        assertThat(rule.findings(ModelFiles.table(good))).isEmpty();
        return new Broken<>(rule, finding, ModelFiles.table(good.replace(from, to)));
    }
}
