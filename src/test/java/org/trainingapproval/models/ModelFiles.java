package org.trainingapproval.models;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;

/** Reads the files that process owners edit, and small models written in tests. */
final class ModelFiles {

    static final Path DIAGRAMS = Path.of("bpmn");
    static final Path FORMS = Path.of("forms");

    private static final ObjectMapper JSON = new ObjectMapper();

    private ModelFiles() {}

    static Map<String, BpmnModelInstance> diagrams() {
        return read(DIAGRAMS, ".bpmn", ModelFiles::diagram);
    }

    static Map<String, DmnModelInstance> tables() {
        return read(DIAGRAMS, ".dmn", ModelFiles::table);
    }

    static DmnModelInstance table(String xml) {
        return Dmn.readModelFromStream(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    static Map<String, JsonNode> forms() {
        return read(FORMS, ".form", ModelFiles::form);
    }

    static BpmnModelInstance diagram(String xml) {
        return Bpmn.readModelFromStream(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    static JsonNode form(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A diagram with one process {@code trainingRequest} that holds these elements, and nothing drawn. */
    static BpmnModelInstance process(String elements) {
        return drawn(elements, "");
    }

    /** The same with shapes and edges. */
    static BpmnModelInstance drawn(String elements, String drawing) {
        return diagram("""
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                    xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC"
                    xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
                    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                    id="Definitions_TrainingRequest" targetNamespace="http://bpmn.io/schema/bpmn">
                  <process id="trainingRequest" name="Training request" isExecutable="true">%s</process>
                  <bpmndi:BPMNDiagram id="BPMNDiagram_TrainingRequest">
                    <bpmndi:BPMNPlane id="BPMNPlane_TrainingRequest" bpmnElement="trainingRequest">%s</bpmndi:BPMNPlane>
                  </bpmndi:BPMNDiagram>
                </definitions>
                """.formatted(elements, drawing));
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static List<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** One mechanical rule for all artefacts: kebab-case file, camelCase id, the same words. */
    static String kebabCase(String camelCase) {
        return camelCase.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }

    private static <T> Map<String, T> read(Path folder, String ending, Function<String, T> reader) {
        Map<String, T> models = new TreeMap<>();
        files(folder, ending).forEach(file -> models.put(file.getFileName().toString(), reader.apply(read(file))));
        return models;
    }
}
