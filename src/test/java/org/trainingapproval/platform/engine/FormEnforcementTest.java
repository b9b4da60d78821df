package org.trainingapproval.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.plugin.variable.SpinValues;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.trainingapproval.platform.form.AcceptedForm;
import org.trainingapproval.platform.form.AcceptedFormListener;
import org.trainingapproval.platform.form.FormAnswers;
import org.trainingapproval.platform.form.FormContext;
import org.trainingapproval.platform.form.FormRule;
import org.trainingapproval.platform.form.InvalidForm;
import org.trainingapproval.platform.form.InvalidFormSchema;
import org.trainingapproval.platform.form.NotYourTask;
import org.trainingapproval.support.ApplicationTest;
import org.trainingapproval.support.Jobs;
import org.trainingapproval.support.TimeMachine;

@ApplicationTest
class FormEnforcementTest {

    private static final String PROCESS = "formTest";

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private FormService forms;

    @Autowired
    private IdentityService identities;

    @Autowired
    private Jobs jobs;

    @Autowired
    private TimeMachine time;

    @Autowired
    private DefaultListableBeanFactory beans;

    private final List<AcceptedForm> accepted = new ArrayList<>();
    private String deployment = "";

    @BeforeEach
    void deploy() {
        deployment = repository
                .createDeployment()
                .addClasspathResource("formtest/form-test.bpmn")
                .addClasspathResource("formtest/start.form")
                .addClasspathResource("formtest/task.form")
                .deploy()
                .getId();
        beans.registerSingleton("formTestListener", (AcceptedFormListener) accepted::add);
    }

    @AfterEach
    void remove() {
        identities.clearAuthentication();
        time.returnToPresent();
        beans.destroySingleton("formTestListener");
        beans.destroySingleton("formTestRule");
        repository.deleteDeployment(deployment, true);
    }

    @Test
    void startsWithWhatTheFormAsksFor() {
        ProcessInstance instance = start("emma", Map.of("topic", "  Excel ", "free", false, "cost", "12,50"));

        assertThat(runtime.getVariables(instance.getId()))
                .isEqualTo(Map.of("requester", "emma", "topic", "Excel", "free", false, "cost", "12,50"));
        assertThat(accepted)
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("variables")
                .containsExactly(new AcceptedForm(
                        AcceptedForm.Kind.START,
                        "emma",
                        "formTestStart",
                        PROCESS,
                        instance.getId(),
                        null,
                        "StartEvent_Asked",
                        key -> null));
    }

    @Test
    void refusesAStartWithAllProblemsAtOnceAndStoresNothing() {
        assertThatExceptionOfType(InvalidForm.class)
                .isThrownBy(() -> start("emma", Map.of("topic", "x".repeat(5000), "cost", "4,200")))
                .withMessage("Topic: Please shorten this from 5000 to at most 20 characters.\n"
                        + "Cash cost: \"4,200\" is unclear. Write 4200 or 4200.00, without a thousands separator.");

        assertThat(instances()).isZero();
        assertThat(accepted).isEmpty();
    }

    @Test
    void nobodyStartsInTheNameOfSomebodyElse() {
        assertThatExceptionOfType(InvalidForm.class)
                .isThrownBy(() -> start("emma", Map.of("topic", "Excel", "free", true, "requester", "mia")))
                .withMessage("This form does not ask for \"requester\". Send only what it asks for.");

        as("emma");
        ProcessInstance instance =
                runtime.startProcessInstanceByKey(PROCESS, Map.of("topic", "Excel", "free", true, "requester", "mia"));
        assertThat(runtime.getVariable(instance.getId(), "requester")).isEqualTo("emma");
    }

    @Test
    void aStartWithAFormNeedsSomebodyWhoSignedIn() {
        assertThatExceptionOfType(NotYourTask.class)
                .isThrownBy(() -> runtime.startProcessInstanceByKey(PROCESS, Map.of("topic", "Excel", "free", true)))
                .withMessage("Sign in first.");
    }

    @Test
    void everyOtherWayToStartIsCheckedToo() {
        as("emma");
        assertThatExceptionOfType(InvalidForm.class)
                .isThrownBy(() -> runtime.startProcessInstanceByKey(PROCESS))
                .withMessageContaining("Topic: Please fill in this field.");
        assertThatExceptionOfType(InvalidForm.class)
                .isThrownBy(() -> runtime.createProcessInstanceByKey(PROCESS)
                        .startBeforeActivity("UserTask_LookAt")
                        .execute(true, true));
        assertThat(instances()).isZero();
    }

    @Test
    void aStartByMessageHasNoForm() {
        runtime.createMessageCorrelation("formTestBegun")
                .setVariable("requester", "mia")
                .correlateStartMessage();

        assertThat(instances()).isOne();
    }

    @Test
    void clearsWhatTheConditionHides() {
        ProcessInstance instance = start("emma", Map.of("topic", "Excel", "free", true, "cost", "nonsense"));

        assertThat(runtime.getVariable(instance.getId(), "cost")).isNull();
    }

    @Test
    void completesATaskWithWhatTheFormAsksFor() {
        Task task = startedTask();
        runtime.setVariable(
                task.getProcessInstanceId(),
                "colleagues",
                SpinValues.jsonValue("""
                [{"label": "Mia", "value": "mia"}]""").create());
        runtime.setVariable(task.getProcessInstanceId(), "reason", "of an earlier round");

        submit(
                task,
                Map.of(
                        "topic",
                        "changed by hand",
                        "answer",
                        "YES",
                        "tools",
                        SpinValues.jsonValue("[\"B\", \"A\"]").create(),
                        "colleague",
                        "mia",
                        "place",
                        SpinValues.jsonValue("{\"town\": \" Bremen \"}").create()));

        Map<String, Object> stored = runtime.getVariables(task.getProcessInstanceId());
        assertThat(stored)
                .containsEntry("topic", "Excel")
                .containsEntry("answer", "YES")
                .containsEntry("reason", null)
                .containsEntry("day", null);
        assertThat(stored.get("tools")).hasToString("[\"B\",\"A\"]");
        assertThat(stored.get("place")).hasToString("{\"town\":\"Bremen\"}");
        assertThat(runtime.getVariableTyped(task.getProcessInstanceId(), "tools")
                        .getType()
                        .getName())
                .isEqualTo("json");
        assertThat(accepted).last().satisfies(form -> {
            assertThat(form.kind()).isEqualTo(AcceptedForm.Kind.TASK);
            assertThat(form.elementId()).isEqualTo("UserTask_FillIn");
        });
        assertThat(accepted).hasSize(2);
    }

    @Test
    void refusesATaskAndLeavesItOpen() {
        Task task = startedTask();

        assertThatExceptionOfType(InvalidForm.class)
                .isThrownBy(() -> submit(
                        task, Map.of("answer", "NO", "tools", List.of("C"), "colleague", "eve", "day", "2026-02-30")))
                .satisfies(refusal -> assertThat(refusal.problems())
                        .containsExactly(
                                "Reason: Please fill in this field.",
                                "Tools: \"C\" is not one of the options. Please choose one of those that are offered.",
                                "Colleague: \"eve\" is not one of the options. Please choose one of those that are"
                                        + " offered.",
                                "Day: \"2026-02-30\" is not a date. Write a day of the calendar as year, month and"
                                        + " day, such as 2027-01-31."));

        assertThat(tasks.createTaskQuery().taskId(task.getId()).count()).isOne();
        assertThat(runtime.getVariables(task.getProcessInstanceId())).doesNotContainKeys("answer", "tools", "day");
    }

    @Test
    void completingWithoutTheFormIsCheckedToo() {
        Task task = startedTask();

        assertThatExceptionOfType(InvalidForm.class)
                .isThrownBy(() -> tasks.complete(task.getId(), Map.of("answer", "PERHAPS")));
        tasks.complete(task.getId(), Map.of("answer", " YES ", "reason", "not asked for"));

        assertThat(runtime.getVariable(task.getProcessInstanceId(), "answer")).isEqualTo("YES");
        assertThat(runtime.getVariable(task.getProcessInstanceId(), "reason")).isNull();
    }

    static List<Object> kindsThatNoFormSends() {
        return List.of(
                Variables.objectValue(new ArrayList<>(List.of("YES"))).create(),
                Variables.byteArrayValue(new byte[] {1}),
                Variables.fileValue("a.txt").file(new byte[] {1}).create(),
                Variables.stringValue("YES", true),
                Variables.dateValue(new java.util.Date(0)),
                SpinValues.xmlValue("<a/>").create(),
                SpinValues.jsonValue("{broken").create(),
                new HashMap<>(Map.of("a", "b")));
    }

    @ParameterizedTest
    @MethodSource("kindsThatNoFormSends")
    void refusesKindsOfValuesThatNoFormSends(Object value) {
        Task task = startedTask();

        assertThatExceptionOfType(InvalidForm.class).isThrownBy(() -> submit(task, Map.of("answer", value)));
        assertThat(runtime.getVariables(task.getProcessInstanceId())).doesNotContainKey("answer");
    }

    @Test
    void onlyTheAssigneeSubmitsATask() {
        Task task = startedTask();

        as("mia");
        assertThatExceptionOfType(NotYourTask.class)
                .isThrownBy(() -> submit(task, Map.of("answer", "YES")))
                .withMessage("This task is assigned to somebody else.")
                .satisfies(
                        refusal -> assertThat(refusal.getResponse().getStatus()).isEqualTo(403));
        identities.clearAuthentication();
        assertThatExceptionOfType(NotYourTask.class)
                .isThrownBy(() -> submit(task, Map.of("answer", "YES")))
                .withMessage("Sign in first.");
        tasks.setAssignee(task.getId(), null);
        as("emma");
        assertThatExceptionOfType(NotYourTask.class)
                .isThrownBy(() -> submit(task, Map.of("answer", "YES")))
                .withMessage("Claim this task first.");
    }

    @Test
    void aDelegatedTaskIsNotSubmitted() {
        Task task = startedTask();
        tasks.delegateTask(task.getId(), "mia");

        as("mia");
        assertThatExceptionOfType(NotYourTask.class).isThrownBy(() -> submit(task, Map.of("answer", "PERHAPS")));
    }

    @Test
    void aTaskWithoutAFormTakesNoVariables() {
        Task task = startedTask();
        submit(task, Map.of("answer", "YES"));
        runJobs();
        Task next = tasks.createTaskQuery().taskDefinitionKey("UserTask_LookAt").singleResult();
        as("ruth");
        tasks.claim(next.getId(), "ruth");

        assertThatExceptionOfType(InvalidForm.class)
                .isThrownBy(() -> submit(next, Map.of("answer", "NO")))
                .withMessageContaining("\"answer\"");
        submit(next, Map.of());
        assertThat(accepted).hasSize(2);
    }

    @Test
    void anAnswerOfAnEarlierRoundIsNeverUsedAgain() {
        Task first = startedTask();
        submit(first, Map.of("answer", "YES"));
        runJobs();
        as("ruth");
        tasks.complete(tasks.createTaskQuery()
                .taskDefinitionKey("UserTask_LookAt")
                .singleResult()
                .getId());

        as("emma");
        Task second =
                tasks.createTaskQuery().taskDefinitionKey("UserTask_FillIn").singleResult();
        assertThatExceptionOfType(InvalidForm.class)
                .isThrownBy(() -> submit(second, Map.of()))
                .withMessage("Answer: Please choose an option.");
    }

    @Test
    void aCancelledTaskIsNotChecked() {
        Task task = startedTask();
        runtime.createMessageCorrelation("formTestCancelled")
                .processInstanceId(task.getProcessInstanceId())
                .correlate();
        assertThat(instances()).isZero();

        Task another = startedTask();
        runtime.createProcessInstanceModification(another.getProcessInstanceId())
                .cancelAllForActivity("UserTask_FillIn")
                .execute();
        Task third = startedTask();
        runtime.deleteProcessInstance(third.getProcessInstanceId(), "test");
        assertThat(instances()).isZero();
        assertThat(accepted).extracting(AcceptedForm::kind).containsOnly(AcceptedForm.Kind.START);
    }

    @Test
    void rulesOfTheDomainSpeakInTheSameCheck() {
        beans.registerSingleton("formTestRule", new FormRule() {
            @Override
            public String formId() {
                return "formTestStart";
            }

            @Override
            public List<String> problems(FormAnswers answers, FormContext context) {
                // About a topic that is missing the form speaks itself; nobody is to read it twice.
                Stream<String> topic =
                        answers.text("topic").isEmpty() ? Stream.of("Topic: say what it is about.") : Stream.empty();
                return Stream.concat(
                                topic,
                                answers.amount("cost").filter(cost -> cost.signum() == 0).stream()
                                        .map(cost -> "Cash cost: nothing is free for " + context.requester() + "."))
                        .toList();
            }
        });

        assertThatExceptionOfType(InvalidForm.class)
                .isThrownBy(() -> start("emma", Map.of("cost", "0")))
                .withMessage("Topic: Please fill in this field.\nCash cost: nothing is free for emma.");
        assertThatExceptionOfType(InvalidForm.class)
                .isThrownBy(() -> start("emma", Map.of("topic", "Excel", "cost", "abc")))
                .withMessageContaining("is not an amount")
                .withMessageNotContaining("nothing is free");
    }

    @Test
    void todayIsTheOneOfTheOrganisation() {
        Task task = startedTask();
        // Half past midnight in Berlin, still the day before in UTC.
        time.travelTo(Instant.parse("2027-03-01T23:30:00Z"));

        assertThatExceptionOfType(InvalidForm.class)
                .isThrownBy(() -> submit(task, Map.of("answer", "YES", "day", "2027-03-01")))
                .withMessage("Day: 2027-03-01 is in the past. Choose today, 2027-03-02, or a later day.");
        submit(task, Map.of("answer", "YES", "day", "2027-03-02"));
    }

    @Test
    void theLatestFormCountsAlsoForWhatAlreadyRuns() {
        Task task = startedTask();
        String changed = repository
                .createDeployment()
                .addString("task.form", """
                        {"id": "formTestTask", "components": [
                          {"type": "textfield", "key": "word", "label": "Word", "validate": {"required": true}}]}""")
                .deploy()
                .getId();
        try {
            assertThatExceptionOfType(InvalidForm.class)
                    .isThrownBy(() -> submit(task, Map.of()))
                    .withMessage("Word: Please fill in this field.");
        } finally {
            repository.deleteDeployment(changed);
        }
        submit(task, Map.of("answer", "YES"));
    }

    @Test
    void aFormThatIsGoneIsNamed() {
        String broken = repository
                .createDeployment()
                .addString("gone.bpmn", """
                        <?xml version="1.0" encoding="UTF-8"?>
                        <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="x">
                          <bpmn:process id="formGone" isExecutable="true" camunda:historyTimeToLive="P1D">
                            <bpmn:startEvent id="StartEvent_Asked" camunda:formRef="${'gone'}" camunda:formRefBinding="latest" />
                          </bpmn:process>
                        </bpmn:definitions>""")
                .deploy()
                .getId();
        try {
            assertThatExceptionOfType(InvalidFormSchema.class)
                    .isThrownBy(() -> runtime.startProcessInstanceByKey("formGone"))
                    .withMessage("The form \"gone\" cannot be used. It is not deployed.");
        } finally {
            repository.deleteDeployment(broken, true);
        }
    }

    private Task startedTask() {
        ProcessInstance instance = start("emma", Map.of("topic", "Excel", "free", true));
        return tasks.createTaskQuery().processInstanceId(instance.getId()).singleResult();
    }

    private ProcessInstance start(String person, Map<String, Object> answers) {
        as(person);
        String definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(PROCESS)
                .latestVersion()
                .singleResult()
                .getId();
        return forms.submitStartForm(definition, answers);
    }

    private void submit(Task task, Map<String, Object> answers) {
        forms.submitTaskForm(task.getId(), answers);
    }

    // For somebody who signed in the engine refuses queries without a limit.
    private void runJobs() {
        identities.clearAuthentication();
        jobs.runDue(PROCESS);
    }

    // As an administrator, so that only the forms stand in the way.
    private void as(String person) {
        identities.setAuthentication(person, List.of("camunda-admin"));
    }

    private long instances() {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey(PROCESS)
                .count();
    }
}
