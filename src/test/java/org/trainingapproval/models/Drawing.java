package org.trainingapproval.models;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.DiagramElement;

/** Where the elements of a diagram are drawn. Identifiers are those of the elements, not of their shapes. */
record Drawing(List<Box> shapes, List<Box> labels, List<Edge> edges, List<DiagramElement> elements) {

    /** A rectangle on the canvas, in pixels at 100 %. */
    record Box(String id, double left, double top, double right, double bottom) {

        boolean overlaps(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }

        boolean holds(Box other) {
            return left <= other.left && other.right <= right && top <= other.top && other.bottom <= bottom;
        }

        double middle() {
            return (top + bottom) / 2;
        }

        double center() {
            return (left + right) / 2;
        }
    }

    /** A corner or an end of a flow. */
    record Point(double x, double y) {}

    /** A flow as it is drawn. */
    record Edge(String id, List<Point> points) {

        Point first() {
            return points.get(0);
        }

        Point last() {
            return points.get(points.size() - 1);
        }

        /** The straight pieces as boxes without width or without height. */
        List<Box> pieces() {
            return IntStream.range(1, points.size())
                    .mapToObj(end -> between(points.get(end - 1), points.get(end)))
                    .toList();
        }

        private Box between(Point a, Point b) {
            return new Box(id, Math.min(a.x, b.x), Math.min(a.y, b.y), Math.max(a.x, b.x), Math.max(a.y, b.y));
        }
    }

    static Drawing of(BpmnModelInstance model) {
        List<Box> shapes = new ArrayList<>();
        List<Box> labels = new ArrayList<>();
        List<Edge> edges = new ArrayList<>();
        for (BpmnShape shape : model.getModelElementsByType(BpmnShape.class)) {
            shapes.add(box(shape.getBpmnElement().getId(), shape.getBounds()));
            label(shape.getBpmnElement().getId(), shape.getBpmnLabel()).forEach(labels::add);
        }
        for (BpmnEdge edge : model.getModelElementsByType(BpmnEdge.class)) {
            List<Point> points = edge.getWaypoints().stream()
                    .map(waypoint -> new Point(waypoint.getX(), waypoint.getY()))
                    .toList();
            edges.add(new Edge(edge.getBpmnElement().getId(), points));
            label(edge.getBpmnElement().getId(), edge.getBpmnLabel()).forEach(labels::add);
        }
        return new Drawing(shapes, labels, edges, List.copyOf(model.getModelElementsByType(DiagramElement.class)));
    }

    /** The ids of the shapes and edges themselves. */
    Stream<String> ids() {
        return elements.stream().map(DiagramElement::getId).filter(Objects::nonNull);
    }

    boolean draws(String id) {
        return Stream.concat(shapes.stream().map(Box::id), edges.stream().map(Edge::id))
                .anyMatch(id::equals);
    }

    private static Stream<Box> label(String id, BpmnLabel label) {
        return label == null || label.getBounds() == null ? Stream.empty() : Stream.of(box(id, label.getBounds()));
    }

    private static Box box(String id, Bounds bounds) {
        return new Box(
                id,
                bounds.getX(),
                bounds.getY(),
                bounds.getX() + bounds.getWidth(),
                bounds.getY() + bounds.getHeight());
    }
}
