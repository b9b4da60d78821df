package org.trainingapproval.models;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.trainingapproval.models.Drawing.Box;
import org.trainingapproval.models.Drawing.Edge;

/** How a diagram is drawn, so that it can be read from across the room. */
final class DrawingRules {

    static final Rule<BpmnModelInstance> EVERYTHING_IS_DRAWN =
            new Rule<>("every element has its place in the drawing", DrawingRules::notDrawn);
    static final Rule<BpmnModelInstance> SHAPES_DO_NOT_OVERLAP =
            new Rule<>("shapes do not overlap", DrawingRules::overlappingShapes);
    static final Rule<BpmnModelInstance> LABELS_STAND_FREE =
            new Rule<>("labels stand free of shapes, flows and other labels", DrawingRules::coveredLabels);
    static final Rule<BpmnModelInstance> FLOWS_ARE_STRAIGHT =
            new Rule<>("flows run horizontally and vertically", DrawingRules::slopingFlows);
    static final Rule<BpmnModelInstance> FLOWS_DO_NOT_CROSS =
            new Rule<>("flows cross neither each other nor a shape", DrawingRules::crossings);
    static final Rule<BpmnModelInstance> ONLY_LOOPS_RUN_BACK =
            new Rule<>("flows run from left to right, but for loops into a gateway", DrawingRules::backwardFlows);
    static final Rule<BpmnModelInstance> MAIN_PATH_IS_ONE_LINE = new Rule<>(
            "the main path is one straight line, the rest of its process or sub-process is below it",
            DrawingRules::crookedMainPath);
    static final Rule<BpmnModelInstance> FITS_ONE_SCREEN = new Rule<>("fits one screen", DrawingRules::tooLarge);

    static final List<Rule<BpmnModelInstance>> ALL = List.of(
            EVERYTHING_IS_DRAWN,
            SHAPES_DO_NOT_OVERLAP,
            LABELS_STAND_FREE,
            FLOWS_ARE_STRAIGHT,
            FLOWS_DO_NOT_CROSS,
            ONLY_LOOPS_RUN_BACK,
            MAIN_PATH_IS_ONE_LINE,
            FITS_ONE_SCREEN);

    // One full-HD screen at 100 %, with room for the browser above and below.
    private static final int SCREEN_WIDTH = 1920;
    private static final int SCREEN_HEIGHT = 900;

    private DrawingRules() {}

    private static List<String> notDrawn(BpmnModelInstance model) {
        Drawing drawing = Drawing.of(model);
        return model.getModelElementsByType(FlowElement.class).stream()
                .map(FlowElement::getId)
                .filter(id -> !drawing.draws(id))
                .map(id -> id + ": is not drawn")
                .toList();
    }

    private static List<String> overlappingShapes(BpmnModelInstance model) {
        List<Box> shapes = Drawing.of(model).shapes();
        return pairs(shapes)
                .filter(pair -> pair.get(0).overlaps(pair.get(1)))
                .filter(pair -> !belongTogether(model, pair.get(0), pair.get(1)))
                .map(pair -> pair.get(0).id() + ": overlaps " + pair.get(1).id())
                .toList();
    }

    private static List<String> coveredLabels(BpmnModelInstance model) {
        Drawing drawing = Drawing.of(model);
        Stream<List<Box>> byLabels = pairs(drawing.labels());
        Stream<List<Box>> byOthers = drawing.labels().stream()
                .flatMap(label -> Stream.concat(
                                drawing.shapes().stream().filter(shape -> !shape.holds(label)),
                                drawing.edges().stream().flatMap(edge -> edge.pieces().stream()))
                        .map(other -> List.of(label, other)));
        return Stream.concat(byLabels, byOthers)
                .filter(pair -> pair.get(0).overlaps(pair.get(1)))
                .map(pair ->
                        pair.get(0).id() + ": its label touches " + pair.get(1).id())
                .toList();
    }

    private static List<String> slopingFlows(BpmnModelInstance model) {
        return Drawing.of(model).edges().stream()
                .filter(edge -> edge.pieces().stream()
                        .anyMatch(piece -> piece.left() != piece.right() && piece.top() != piece.bottom()))
                .map(edge -> edge.id() + ": slopes")
                .toList();
    }

    private static List<String> crossings(BpmnModelInstance model) {
        Drawing drawing = Drawing.of(model);
        Stream<String> flows = pairs(drawing.edges())
                .filter(pair -> touch(pair.get(0), pair.get(1)))
                .map(pair -> pair.get(0).id() + ": crosses " + pair.get(1).id());
        Stream<String> shapes = drawing.edges().stream()
                .flatMap(edge -> drawing.shapes().stream()
                        .filter(shape -> !shape.holds(point(edge.first())) && !shape.holds(point(edge.last())))
                        .filter(shape -> edge.pieces().stream().anyMatch(shape::overlaps))
                        .map(shape -> edge.id() + ": runs through " + shape.id()));
        return Stream.concat(flows, shapes).toList();
    }

    private static List<String> backwardFlows(BpmnModelInstance model) {
        Map<String, Box> boxes = boxes(model);
        return model.getModelElementsByType(SequenceFlow.class).stream()
                .filter(flow -> !(flow.getTarget() instanceof Gateway))
                .filter(flow -> at(boxes, flow.getTarget()).center()
                        < at(boxes, flow.getSource()).center())
                .map(flow -> flow.getId() + ": runs back to " + flow.getTarget().getId())
                .toList();
    }

    private static List<String> crookedMainPath(BpmnModelInstance model) {
        Map<String, Box> boxes = boxes(model);
        List<String> findings = new ArrayList<>();
        for (StartEvent start : mainStarts(model)) {
            double line = at(boxes, start).middle();
            Set<String> onLine = onLine(start, line, boxes);
            if (onLine.stream().noneMatch(id -> model.getModelElementById(id) instanceof EndEvent)) {
                findings.add(start.getId() + ": no end event on the same line");
            }
            boxes.values().stream()
                    .filter(box -> box.middle() < line && scope(model, box.id()).equals(start.getParentElement()))
                    .forEach(box -> findings.add(box.id() + ": is above the main path"));
        }
        return findings;
    }

    /** The start of each process and of each sub-process; another way to start it is an exception, and below. */
    private static Collection<StartEvent> mainStarts(BpmnModelInstance model) {
        BinaryOperator<StartEvent> usual = BinaryOperator.minBy(
                Comparator.comparing(start -> !start.getEventDefinitions().isEmpty()));
        return model.getModelElementsByType(StartEvent.class).stream()
                .collect(Collectors.toMap(StartEvent::getParentElement, Function.identity(), usual))
                .values();
    }

    /** What stands in a sub-process is held against the line of that sub-process. */
    private static ModelElementInstance scope(BpmnModelInstance model, String id) {
        return model.getModelElementById(id).getParentElement();
    }

    private static List<String> tooLarge(BpmnModelInstance model) {
        Drawing drawing = Drawing.of(model);
        List<Box> all = Stream.of(
                        drawing.shapes().stream(),
                        drawing.labels().stream(),
                        drawing.edges().stream().flatMap(edge -> edge.pieces().stream()))
                .flatMap(Function.identity())
                .toList();
        double width = all.stream().mapToDouble(Box::right).max().orElse(0)
                - all.stream().mapToDouble(Box::left).min().orElse(0);
        double height = all.stream().mapToDouble(Box::bottom).max().orElse(0)
                - all.stream().mapToDouble(Box::top).min().orElse(0);
        return width <= SCREEN_WIDTH && height <= SCREEN_HEIGHT
                ? List.of()
                : List.of("drawing: is " + Math.round(width) + " by " + Math.round(height) + " pixels");
    }

    private static Set<String> onLine(FlowNode start, double line, Map<String, Box> boxes) {
        Set<String> found = new LinkedHashSet<>(Set.of(start.getId()));
        List<FlowNode> open = new ArrayList<>(List.of(start));
        while (!open.isEmpty()) {
            Flows.outOf(open.remove(0)).stream()
                    .map(SequenceFlow::getTarget)
                    .filter(next -> at(boxes, next).middle() == line && found.add(next.getId()))
                    .forEach(open::add);
        }
        return found;
    }

    private static boolean belongTogether(BpmnModelInstance model, Box one, Box other) {
        return one.holds(other)
                || other.holds(one)
                || isAttached(model, one.id(), other.id())
                || isAttached(model, other.id(), one.id());
    }

    private static boolean isAttached(BpmnModelInstance model, String event, String host) {
        return model.getModelElementById(event) instanceof BoundaryEvent boundary
                && boundary.getAttachedTo().getId().equals(host);
    }

    private static boolean touch(Edge one, Edge other) {
        boolean meetAtAnEnd = Stream.of(one.first(), one.last())
                .anyMatch(end -> end.equals(other.first()) || end.equals(other.last()));
        return !meetAtAnEnd
                && one.pieces().stream()
                        .anyMatch(piece -> other.pieces().stream().anyMatch(second -> touch(piece, second)));
    }

    private static boolean touch(Box one, Box other) {
        return one.left() <= other.right()
                && other.left() <= one.right()
                && one.top() <= other.bottom()
                && other.top() <= one.bottom();
    }

    private static Box point(Drawing.Point point) {
        return new Box("", point.x(), point.y(), point.x(), point.y());
    }

    private static Map<String, Box> boxes(BpmnModelInstance model) {
        return Drawing.of(model).shapes().stream()
                .collect(Collectors.toMap(Box::id, Function.identity(), (first, second) -> first));
    }

    private static Box at(Map<String, Box> boxes, FlowNode node) {
        return boxes.getOrDefault(node.getId(), new Box(node.getId(), 0, 0, 0, 0));
    }

    private static <E> Stream<List<E>> pairs(List<E> all) {
        return all.stream()
                .flatMap(one ->
                        all.subList(all.indexOf(one) + 1, all.size()).stream().map(other -> List.of(one, other)));
    }
}
