package org.trainingapproval.platform.engine;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;
import org.trainingapproval.platform.form.FormSchema;
import org.trainingapproval.platform.form.InvalidFormSchema;

/**
 * Finds what a diagram, a table or a form needs and the running system lacks. Looks into the engine's inside, since the public
 * interface has no query for forms.
 */
@Component
class ModelCheck {

    private final ApplicationContext application;
    private final TableCheck tables;

    ModelCheck(ApplicationContext application, TableCheck tables) {
        this.application = application;
        this.tables = tables;
    }

    /**
     * Checks one file, inside a command of the engine.
     *
     * @param name name of the file; its ending tells what it is
     * @param content its bytes
     * @param comesAlong whether a key of a form, table or process is deployed together with the file
     * @return one sentence a finding; none when the file can be used
     */
    List<String> findings(String name, byte[] content, Predicate<String> comesAlong) {
        if (name.endsWith(".form")) {
            return formFindings(name, content);
        }
        // The engine takes a file for a table or a diagram by these endings, with or without a dot.
        if (name.endsWith("dmn") || name.endsWith("dmn11.xml")) {
            return tables.findings(name, content);
        }
        if (name.endsWith("bpmn") || name.endsWith("bpmn20.xml")) {
            return diagramFindings(name, ModelReferences.of(content), comesAlong);
        }
        if (name.endsWith("cmmn") || name.endsWith("cmmn10.xml") || name.endsWith("cmmn11.xml")) {
            return List.of(name + " is a case diagram, which nobody checks here. Use a process diagram.");
        }
        return List.of();
    }

    private static List<String> formFindings(String name, byte[] content) {
        try {
            FormSchema.parse(new String(content, StandardCharsets.UTF_8));
            return List.of();
        } catch (InvalidFormSchema e) {
            return e.faults().stream().map(fault -> name + ": " + fault).toList();
        }
    }

    private List<String> diagramFindings(String name, ModelReferences uses, Predicate<String> comesAlong) {
        CommandContext command = Context.getCommandContext();
        Predicate<String> form =
                key -> command.getCamundaFormDefinitionManager().findLatestDefinitionByKey(key) != null;
        Predicate<String> table = key -> command.getDecisionDefinitionManager().findLatestDefinitionByKey(key) != null;
        Predicate<String> process = key -> command.getProcessDefinitionManager().findLatestDefinitionByKey(key) != null;
        List<String> findings = new ArrayList<>();
        require(uses.forms(), "form", name, findings, comesAlong.or(form));
        require(uses.decisions(), "decision table", name, findings, comesAlong.or(table));
        require(uses.processes(), "process", name, findings, comesAlong.or(process));
        require(uses.beans(), "bean", name, findings, application::containsBean);
        if (!uses.barred().isEmpty()) {
            findings.add(name + " uses " + String.join(", ", uses.barred())
                    + ", which is not allowed here. Use delegate expressions and Camunda forms only.");
        }
        return findings;
    }

    private static void require(
            Set<String> keys, String kind, String name, List<String> findings, Predicate<String> exists) {
        String missing = keys.stream().filter(exists.negate()).collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            String remedy = kind.equals("bean")
                    ? "Use one that the application has."
                    : "Deploy it first or together with this file.";
            findings.add(name + " refers to a " + kind + " that does not exist: " + missing + ". " + remedy);
        }
    }
}
