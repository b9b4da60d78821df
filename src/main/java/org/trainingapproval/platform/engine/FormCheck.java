package org.trainingapproval.platform.engine;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.jspecify.annotations.Nullable;
import org.trainingapproval.platform.form.AcceptedForm;
import org.trainingapproval.platform.form.AcceptedFormListener;
import org.trainingapproval.platform.form.CheckedAnswers;
import org.trainingapproval.platform.form.FormContext;
import org.trainingapproval.platform.form.FormRule;
import org.trainingapproval.platform.form.FormSchema;
import org.trainingapproval.platform.form.InvalidForm;

/**
 * Checks what is stored for a form when the process goes on, whichever way it got there. Needs the engine's inside to
 * learn who is acting.
 *
 * @param clock the one clock
 * @param zone the organisation's zone: its today decides what is past
 * @param rules the rules of the domain
 * @param listeners who is told about an accepted form
 */
record FormCheck(
        Clock clock, ZoneId zone, Supplier<Stream<FormRule>> rules, Supplier<Stream<AcceptedFormListener>> listeners) {

    private static final String REQUESTER = "requester";

    /**
     * Checks the answers and stores them cleaned.
     *
     * @param schema the form
     * @param kind what it does
     * @param execution where its variables are
     * @param element the start event or user task
     * @throws InvalidForm with one sentence per problem
     */
    void check(FormSchema schema, AcceptedForm.Kind kind, ExecutionEntity execution, String element) {
        CheckedAnswers checked =
                schema.check(name -> FormValues.plain(execution, name), LocalDate.now(clock.withZone(zone)));
        List<String> problems = new ArrayList<>(checked.problems());
        FormContext context = new FormContext(
                actor(),
                execution.getVariable(REQUESTER) instanceof String requester ? requester : null,
                execution.getProcessBusinessKey(),
                name -> FormValues.plain(execution, name));
        rules.get()
                .filter(rule -> rule.formId().equals(schema.id()))
                .flatMap(rule -> rule.problems(checked.answers(), context).stream())
                // What the form itself found about a field is enough; the same in other words would only confuse.
                .filter(problem -> checked.problems().stream()
                        .noneMatch(found -> field(found).equals(field(problem))))
                .forEach(problems::add);
        if (!problems.isEmpty()) {
            throw new InvalidForm(problems);
        }
        checked.variables().forEach((name, value) -> FormValues.store(execution, name, value));
        AcceptedForm accepted = new AcceptedForm(
                kind,
                context.actor(),
                schema.id(),
                execution.getProcessDefinition().getKey(),
                execution.getProcessInstanceId(),
                context.businessKey(),
                element,
                context.variables());
        listeners.get().forEach(listener -> listener.accepted(accepted));
    }

    /** The label that a problem begins with. */
    private static String field(String problem) {
        return problem.substring(0, Math.max(0, problem.indexOf(':')));
    }

    /** Who is signed in; null if the engine works by itself. */
    static @Nullable String actor() {
        return Context.getCommandContext().getAuthenticatedUserId();
    }
}
