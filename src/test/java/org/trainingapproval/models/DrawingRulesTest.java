package org.trainingapproval.models;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;

class DrawingRulesTest extends RulesTest<BpmnModelInstance> {

    private static final String START_TO_END = """
            <startEvent id="Start" name="Asked" />
            <userTask id="Task" name="Review request" />
            <endEvent id="End" name="Done" />
            <sequenceFlow id="ToTask" sourceRef="Start" targetRef="Task" />
            <sequenceFlow id="ToEnd" sourceRef="Task" targetRef="End" />
            """;
    private static final String OTHER_START =
            "<startEvent id='Other'><messageEventDefinition id='Message' /></startEvent>";
    private static final String SUB_PROCESS = "<subProcess id='Sub'><startEvent id='Inner' /></subProcess>";
    private static final String START = shape("Start", 100, 22);
    private static final String TASK = shape("Task", 200, 22);
    private static final String END = shape("End", 300, 22);
    private static final String TO_TASK = edge("ToTask", 136, 40, 200, 40);
    private static final String TO_END = edge("ToEnd", 236, 40, 300, 40);

    @Override
    List<Rule<BpmnModelInstance>> rules() {
        return DrawingRules.ALL;
    }

    @Override
    Map<String, BpmnModelInstance> shippedModels() {
        return ModelFiles.diagrams();
    }

    @Override
    Stream<Broken<BpmnModelInstance>> brokenModels() {
        return Stream.of(
                broken(DrawingRules.EVERYTHING_IS_DRAWN, "ToEnd", START, TASK, END, TO_TASK),
                broken(DrawingRules.EVERYTHING_IS_DRAWN, "Task", START, END, TO_TASK, TO_END),
                broken(DrawingRules.SHAPES_DO_NOT_OVERLAP, "Start", START, shape("Task", 120, 30), END),
                broken(DrawingRules.LABELS_STAND_FREE, "Start: its label touches Task", labelled(150), TASK, END),
                broken(DrawingRules.LABELS_STAND_FREE, "Start: its label touches ToTask", labelled(110), TASK, TO_TASK),
                broken(DrawingRules.FLOWS_ARE_STRAIGHT, "ToTask", START, TASK, edge("ToTask", 136, 40, 200, 45)),
                broken(
                        DrawingRules.FLOWS_DO_NOT_CROSS,
                        "ToTask: crosses ToEnd",
                        TO_TASK,
                        edge("ToEnd", 150, 0, 150, 90)),
                broken(
                        DrawingRules.FLOWS_DO_NOT_CROSS,
                        "ToEnd: runs through Task",
                        START,
                        TASK,
                        END,
                        edge("ToEnd", 136, 40, 300, 40)),
                broken(DrawingRules.ONLY_LOOPS_RUN_BACK, "ToEnd", START, TASK, shape("End", 10, 22)),
                broken(DrawingRules.MAIN_PATH_IS_ONE_LINE, "Start", START, TASK, shape("End", 300, 122)),
                broken(DrawingRules.MAIN_PATH_IS_ONE_LINE, "Task", START, shape("Task", 200, 10), END),
                new Broken<>(
                        DrawingRules.MAIN_PATH_IS_ONE_LINE,
                        "Other: is above the main path",
                        ModelFiles.drawn(START_TO_END + OTHER_START, START + TASK + END + shape("Other", 100, 0))),
                new Broken<>(
                        DrawingRules.MAIN_PATH_IS_ONE_LINE,
                        "Inner: no end event on the same line",
                        ModelFiles.drawn(START_TO_END + SUB_PROCESS, START + TASK + END + shape("Inner", 100, 200))),
                broken(DrawingRules.FITS_ONE_SCREEN, "drawing", START, shape("End", 2100, 22)),
                broken(DrawingRules.FITS_ONE_SCREEN, "drawing", START, shape("End", 300, 922)));
    }

    private static Broken<BpmnModelInstance> broken(Rule<BpmnModelInstance> rule, String finding, String... drawing) {
        return new Broken<>(rule, finding, ModelFiles.drawn(START_TO_END, String.join("", drawing)));
    }

    private static String shape(String id, int x, int y) {
        return shape(id, x, y, "");
    }

    private static String labelled(int x) {
        return shape(
                "Start",
                100,
                22,
                "<bpmndi:BPMNLabel><dc:Bounds x=\"%d\" y=\"30\" width=\"60\" height=\"14\"/></bpmndi:BPMNLabel>"
                        .formatted(x));
    }

    private static String shape(String id, int x, int y, String label) {
        return "<bpmndi:BPMNShape id=\"%s_di\" bpmnElement=\"%s\"><dc:Bounds x=\"%d\" y=\"%d\" width=\"36\" height=\"36\"/>%s</bpmndi:BPMNShape>"
                .formatted(id, id, x, y, label);
    }

    private static String edge(String id, int x, int y, int toX, int toY) {
        return "<bpmndi:BPMNEdge id=\"%s_di\" bpmnElement=\"%s\"><di:waypoint x=\"%d\" y=\"%d\"/><di:waypoint x=\"%d\" y=\"%d\"/></bpmndi:BPMNEdge>"
                .formatted(id, id, x, y, toX, toY);
    }
}
