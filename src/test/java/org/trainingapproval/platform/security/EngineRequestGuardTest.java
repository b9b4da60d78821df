package org.trainingapproval.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.ClientErrorException;
import java.net.http.HttpResponse;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.trainingapproval.support.ApplicationTest;
import org.trainingapproval.support.Caller;
import org.trainingapproval.support.Jobs;

@ApplicationTest
class EngineRequestGuardTest {

    private static final String START = "/process-definition/key/formTest/submit-form";
    private static final String VALID = """
            {"variables": {"topic": {"value": "Excel"}, "free": {"value": true}}}""";
    private static final String NOT_ALLOWED = "This is not allowed. Please use the forms in Tasklist.";

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private AuthorizationService authorizations;

    @Autowired
    private FilterService filters;

    @Autowired
    private FormService forms;

    @Autowired
    private Jobs jobs;

    @LocalServerPort
    private int port;

    private String deployment = "";
    private String permission = "";

    @BeforeEach
    void deploy() {
        deployment = repository
                .createDeployment()
                .addClasspathResource("formtest/form-test.bpmn")
                .addClasspathResource("formtest/start.form")
                .addClasspathResource("formtest/task.form")
                .deploy()
                .getId();
        Authorization employees = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        employees.setGroupId("employees");
        employees.setResource(Resources.PROCESS_DEFINITION);
        employees.setResourceId("formTest");
        employees.addPermission(Permissions.READ);
        employees.addPermission(Permissions.CREATE_INSTANCE);
        permission = authorizations.saveAuthorization(employees).getId();
    }

    @AfterEach
    void remove() {
        authorizations.deleteAuthorization(permission);
        repository.deleteDeployment(deployment, true);
    }

    @Test
    void tasklistStartsAndCompletesWithForms() {
        Caller emma = Caller.inTasklist(port, "emma");

        assertAnswer(emma.post(START, VALID), 200);
        Task task = task("UserTask_FillIn");
        assertThat(task.getAssignee()).isEqualTo("emma");
        assertAnswer(emma.get("/task/" + task.getId() + "/deployed-form"), 200);
        assertAnswer(emma.post("/task/" + task.getId() + "/submit-form", """
                        {"variables": {"answer": {"value": "YES"}, "tools": {"type": "Json", "value": "[\\"A\\"]"}}}"""), 204);
        assertThat(runtime.getVariable(task.getProcessInstanceId(), "tools")).hasToString("[\"A\"]");
    }

    @Test
    void aWrongFormIsAnsweredWithCleanSentencesOnly() {
        Caller emma = Caller.inTasklist(port, "emma");

        assertRefused(
                emma.post(START, """
                        {"variables": {"topic": {"value": "%s"}, "cost": {"value": "4,200"}}}""".formatted("x".repeat(5000))),
                400,
                "Topic: Please shorten this from 5000 to at most 20 characters.\\n"
                        + "Cash cost: \\\"4,200\\\" is unclear. Write 4200 or 4200.00, without a thousands separator.");
        assertRefused(
                emma.post(START, """
                        {"variables": {"topic": {"value": "Excel"}, "requester": {"value": "mia"}}}"""),
                400,
                "This form does not ask for \\\"requester\\\". Send only what it asks for.");
        assertRefused(
                emma.post(START, "{}"),
                400,
                "Topic: Please fill in this field.\\nCash cost: Please fill in this field.");
        assertThat(instances()).isZero();

        emma.post(START, VALID);
        String submit = "/task/" + task("UserTask_FillIn").getId() + "/submit-form";
        assertRefused(
                emma.post(submit, """
                        {"variables": {"answer": {"value": "PERHAPS"}}}"""),
                400,
                "Answer: \\\"PERHAPS\\\" is not one of the options. Please choose one of those that are offered.");
        assertRefused(emma.post(submit, """
                        {"variables": {"answer": {"type": "Object", "value": "x",
                          "valueInfo": {"objectTypeName": "java.lang.String", "serializationDataFormat": "application/json"}}}}"""), 400, "\\\"answer\\\" cannot hold a value of the kind \\\"object\\\".");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"variables\": {}, \"businessKey\": \"TR-1\"}",
                "{\"variables\": {}, \"startInstructions\": []}",
                "{\"variables\": {}, \"skipCustomListeners\": true}",
                "{\"variables\": {\"topic\": null}}",
                "{\"variables\": []}",
                "{\"variables\": {}, \"variables\": {}}",
                "[]",
                "not json",
                ""
            })
    void aStartFormTakesNothingButVariables(String body) {
        assertThat(Caller.inTasklist(port, "emma").post(START, body).statusCode())
                .isEqualTo(400);
        assertThat(instances()).isZero();
    }

    @Test
    void everyOtherWayToTheEngineIsClosed() {
        Caller emma = Caller.inTasklist(port, "emma");
        Caller priya = Caller.ofEngineRest(port, "priya");
        emma.post(START, VALID);
        Task task = task("UserTask_FillIn");
        String one = "/task/" + task.getId();
        String instance = "/process-instance/" + task.getProcessInstanceId();
        List<String> posts = List.of(
                "/process-definition/key/formTest/start",
                "/process-definition/" + task.getProcessDefinitionId() + "/start",
                "/process-definition/key/formTest/tenant-id/x/submit-form",
                one + "/complete",
                one + "/resolve",
                one + "/bpmnError",
                one + "/bpmnEscalation",
                one + "/assignee",
                one + "/delegate",
                one + "/identity-links",
                one + "/variables",
                one + "/localVariables",
                one + "/comment/create",
                one + "/submit-form/",
                "/task/create",
                instance + "/variables",
                instance + "/modification",
                "/process-instance/delete",
                "/message",
                "/signal",
                "/condition",
                "/execution/" + task.getExecutionId() + "/signal",
                "/filter/create",
                "/decision-definition/key/x/evaluate",
                "/migration/execute",
                "/authorization/create",
                "/user/create",
                "/identity/verify",
                "/modification/execute");
        for (String route : posts) {
            assertRefused(emma.post(route, "{}"), 403, NOT_ALLOWED);
            assertRefused(priya.post(route, "{}"), 403, NOT_ALLOWED);
        }
        for (String method : List.of("PUT", "DELETE", "PATCH")) {
            assertRefused(
                    emma.send(
                            method,
                            "/camunda/api/engine/engine/default" + one + "/variables/answer",
                            "{}",
                            "application/json"),
                    403,
                    NOT_ALLOWED);
        }
        assertThat(emma.send("POST", "/engine-rest" + one + "/complete", "{}", "application/json")
                        .statusCode())
                .isEqualTo(401);
        assertThat(Caller.ofEngineRest(port, "emma")
                        .post(one + "/complete", "{}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(tasks.createTaskQuery().taskId(task.getId()).count()).isOne();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/api/engine/engine/default/task/%s/complete/",
                "/camunda/api/engine/engine/default/task/%s/%%63omplete",
                "/camunda/api/engine/engine/default/task/%s/complete;x=1",
                "/camunda/api/engine/engine/default//task/%s/complete",
                "/camunda/api/engine/engine/default/./task/%s/complete",
                "/camunda/api/engine/engine/default/filter/../task/%s/complete",
                "/camunda/api/engine/engine/other/task/%s/complete",
                "/camunda/api/engine/task/%s/complete",
                "/camunda/api/engine/engine/default/task/%s/submit-form%%2F..%%2Fcomplete"
            })
    void oddAddressesDoNotHelp(String address) {
        Caller emma = Caller.inTasklist(port, "emma");
        emma.post(START, VALID);
        Task task = task("UserTask_FillIn");

        HttpResponse<String> answer = emma.send(
                "POST",
                address.formatted(task.getId()),
                "{\"variables\": {\"answer\": {\"value\": \"YES\"}}}",
                "application/json");

        assertThat(answer.statusCode()).isBetween(400, 500);
        assertThat(tasks.createTaskQuery().taskId(task.getId()).count()).isOne();
    }

    @Test
    void somebodyElsesTaskIsRefused() {
        Caller.inTasklist(port, "emma").post(START, VALID);
        Task task = task("UserTask_FillIn");
        String submit = "/task/" + task.getId() + "/submit-form";
        String answers = """
                {"variables": {"answer": {"value": "YES"}}}""";

        for (Caller other : List.of(
                Caller.inTasklist(port, "mia"), Caller.inTasklist(port, "ruth"), Caller.ofEngineRest(port, "priya"))) {
            assertRefused(other.post(submit, answers), 403, "This task is assigned to somebody else.");
        }
        assertRefused(
                Caller.inTasklist(port, "admin").post(submit, answers), 403, "This task is assigned to somebody else.");
        assertRefused(
                Caller.inTasklist(port, "emma").post("/task/unknown/submit-form", answers),
                404,
                "This task is not open any more.");
    }

    @Test
    void ofFormsThatAreSentTwiceAtOnceOneCountsAndTheOthersAreToldSo() throws Exception {
        Caller emma = Caller.inTasklist(port, "emma");
        emma.post(START, VALID);
        String submit = "/task/" + task("UserTask_FillIn").getId() + "/submit-form";
        ExecutorService clicks = Executors.newFixedThreadPool(4);
        try {
            Callable<HttpResponse<String>> click = () -> emma.post(submit, """
                    {"variables": {"answer": {"value": "YES"}}}""");
            List<HttpResponse<String>> answers = clicks.invokeAll(Collections.nCopies(8, click)).stream()
                    .map(EngineRequestGuardTest::answer)
                    .toList();

            assertThat(answers).filteredOn(answer -> answer.statusCode() == 204).hasSize(1);
            assertThat(answers)
                    .filteredOn(answer -> answer.statusCode() != 204)
                    .extracting(HttpResponse::statusCode)
                    .containsAnyOf(404, 409)
                    .isSubsetOf(403, 404, 409);
        } finally {
            clicks.shutdownNow();
        }
    }

    @Test
    void aFormForATaskThatIsGoneIsAConflict() {
        assertThatThrownBy(() -> forms.submitTaskForm("gone", Map.of()))
                .isInstanceOfSatisfying(
                        ClientErrorException.class,
                        late -> assertThat(late.getResponse().getStatus()).isEqualTo(409))
                .hasMessage("This task was changed or completed a moment ago. Please open it again.");
    }

    @Test
    void aTaskThatSomebodyElseHasJustClaimedIsAConflict() {
        Task task = taskOfHr();
        String claim = "/task/" + task.getId() + "/claim";

        assertAnswer(Caller.inTasklist(port, "ruth").post(claim, "{\"userId\": \"ruth\"}"), 204);
        HttpResponse<String> late = Caller.inTasklist(port, "tomas").post(claim, "{\"userId\": \"tomas\"}");

        assertAnswer(late, 409);
        assertThat(late.body()).contains("This task was changed or completed a moment ago. Please open it again.");
    }

    @Test
    void aTaskOfAGroupIsClaimedAndGivenBack() {
        Task task = taskOfHr();
        Caller ruth = Caller.inTasklist(port, "ruth");
        Caller mia = Caller.inTasklist(port, "mia");
        String one = "/task/" + task.getId();

        assertRefused(ruth.post(one + "/submit-form", "{}"), 403, "Claim this task first.");
        assertRefused(mia.post(one + "/claim", "{\"userId\": \"mia\"}"), 403, "You cannot claim this task.");
        assertRefused(ruth.post(one + "/claim", "{\"userId\": \"mia\"}"), 403, "You cannot claim this task.");
        assertAnswer(ruth.post(one + "/claim", "{\"userId\": \"ruth\"}"), 204);
        assertRefused(mia.post(one + "/unclaim", "{}"), 403, "You cannot give this task back.");
        assertAnswer(ruth.post(one + "/unclaim", "{}"), 204);
        assertThat(tasks.createTaskQuery().taskId(task.getId()).singleResult().getAssignee())
                .isNull();
        assertAnswer(ruth.post(one + "/claim", "{\"userId\": \"ruth\"}"), 204);
        assertRefused(
                ruth.post(one + "/submit-form", "{\"variables\": {\"x\": {\"value\": 1}}}"),
                400,
                "This form does not ask for \\\"x\\\". Send only what it asks for.");
        assertAnswer(ruth.post(one + "/submit-form", "{\"variables\": {}}"), 204);
    }

    @Test
    void aTaskOfferedToSeveralPeopleIsClaimedByAnyOfThem() {
        Caller.inTasklist(port, "emma").post(START, VALID);
        Task task = task("UserTask_FillIn");
        tasks.setAssignee(task.getId(), null);
        List<String> candidates = List.of("nadia", "ruth", "tomas");
        candidates.forEach(person -> tasks.addCandidateUser(task.getId(), person));
        String one = "/task/" + task.getId();

        assertRefused(
                Caller.inTasklist(port, "mia").post(one + "/claim", "{\"userId\": \"mia\"}"),
                403,
                "You cannot claim this task.");
        for (String person : candidates) {
            Caller candidate = Caller.inTasklist(port, person);
            assertRefused(candidate.post(one + "/submit-form", "{}"), 403, "Claim this task first.");
            assertAnswer(candidate.post(one + "/claim", "{\"userId\": \"%s\"}".formatted(person)), 204);
            assertAnswer(candidate.post(one + "/unclaim", "{}"), 204);
        }
    }

    @Test
    void aTaskOfOnePersonIsNotGivenBack() {
        Caller emma = Caller.inTasklist(port, "emma");
        emma.post(START, VALID);

        assertRefused(
                emma.post("/task/" + task("UserTask_FillIn").getId() + "/unclaim", "{}"),
                403,
                "You cannot give this task back.");
    }

    @Test
    void administratorsAreCheckedButNotNarrowed() {
        Caller.inTasklist(port, "emma").post(START, VALID);
        Task task = task("UserTask_FillIn");
        String complete = "/task/" + task.getId() + "/complete";

        for (Caller admin : List.of(Caller.inTasklist(port, "admin"), Caller.ofEngineRest(port, "admin"))) {
            assertRefused(admin.post(complete, "{}"), 400, "Answer: Please choose an option.");
            assertRefused(
                    admin.post("/process-definition/key/formTest/start", "{}"),
                    400,
                    "Topic: Please fill in this field.\\nCash cost: Please fill in this field.");
        }
        assertAnswer(
                Caller.ofEngineRest(port, "admin")
                        .post(complete, "{\"variables\": {\"answer\": {\"value\": \"YES\"}}}"),
                204);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"assigneeExpression\": \"${1 + 1}\"}",
                "{\"orQueries\": [{\"assigneeExpression\": \"${1 + 1}\"}]}",
                "{\"orQueries\": [{\"\\u0061ssignee\\u0045xpression\": \"${1 + 1}\"}]}",
                "{\"orQueries\": [{\"assigneeExpression\": \"${currentUser()}\", \"assigneeExpression\": \"${1 + 1}\"}]}",
                "{\"orQueries\": [{\"assigneeExpression\": [\"${1 + 1}\"]}]}"
            })
    void queriesHoldNoExpressions(String query) {
        String filter = filters.createTaskFilterQuery().listPage(0, 1).get(0).getId();
        for (String person : List.of("emma", "admin")) {
            Caller caller = Caller.inTasklist(port, person);
            for (String route :
                    List.of("/task", "/task/count", "/filter/" + filter + "/list", "/filter/" + filter + "/count")) {
                assertRefused(caller.post(route, query), 403, "Expressions are not allowed in queries.");
            }
            assertRefused(
                    caller.get("/task?assigneeExpressio%6E=%24%7B1%7D"),
                    403,
                    "Expressions are not allowed in queries.");
        }
        assertRefused(
                Caller.inTasklist(port, "admin").post("/filter/create", "{\"query\": " + query + "}"),
                403,
                "Expressions are not allowed in queries.");
    }

    @Test
    void theReadyFiltersOfTasklistWork() {
        Caller emma = Caller.inTasklist(port, "emma");
        emma.post(START, VALID);

        String[] visible = emma.get("/filter?maxResults=20").body().split("\"id\":\"", -1);
        assertThat(visible).hasSizeGreaterThan(1);
        for (int i = 1; i < visible.length; i++) {
            String filter = "/filter/" + visible[i].substring(0, visible[i].indexOf('"'));
            assertAnswer(emma.post(filter + "/list?firstResult=0&maxResults=15", "{\"sorting\": []}"), 200);
            assertAnswer(emma.post(filter + "/count", "{}"), 200);
        }
        HttpResponse<String> created = Caller.inTasklist(port, "admin").post("/filter/create", """
                {"resourceType": "Task", "name": "Mine", "owner": "admin", "query": {"assigneeExpression": "${ currentUser() }"}}""");
        assertAnswer(created, 200);
        filters.createTaskFilterQuery()
                .filterName("Mine")
                .listPage(0, 5)
                .forEach(filter -> filters.deleteFilter(filter.getId()));
    }

    @Test
    void aBodyThatIsTooLargeIsRefused() {
        String body = "{\"variables\": {\"topic\": {\"value\": \"%s\"}}}"
                .formatted("x".repeat(EngineRequestGuard.FORM_LIMIT));

        assertRefused(
                Caller.inTasklist(port, "emma").post(START, body),
                413,
                "This is too much text to send at once. Please shorten it.");
    }

    @Test
    void figuresAboutEverybodyAreNotRead() {
        Caller emma = Caller.inTasklist(port, "emma");
        for (String route : List.of(
                "/process-definition/statistics",
                "/metrics",
                "/telemetry/data",
                "/version",
                "/job",
                "/authorization",
                "/deployment",
                "/history/cleanup/configuration",
                "/external-task",
                "/schema/log")) {
            assertRefused(emma.get(route), 403, NOT_ALLOWED);
        }
        for (String route : List.of(
                "/task?maxResults=5",
                "/filter?maxResults=5",
                "/process-definition?latest=true&maxResults=5",
                "/process-definition/key/formTest/xml",
                "/process-definition/key/formTest/deployed-start-form",
                "/user/emma/profile")) {
            assertAnswer(emma.get(route), 200);
        }
    }

    @Test
    void aProcessOwnerDeploysOverTheHttpInterfaceOnly() {
        String form = "--x\r\nContent-Disposition: form-data; name=\"deployment-name\"\r\n\r\nform test\r\n"
                + "--x\r\nContent-Disposition: form-data; name=\"data\"; filename=\"form-test-2.form\"\r\n\r\n"
                + "{\"id\": \"formTestOther\", \"components\": []}\r\n--x--\r\n";
        String type = "multipart/form-data; boundary=x";
        Caller priya = Caller.ofEngineRest(port, "priya");

        assertAnswer(priya.send("POST", "/engine-rest/deployment/create", form, type), 200);
        assertAnswer(priya.get("/deployment?maxResults=5"), 200);
        repository
                .createDeploymentQuery()
                .deploymentName("form test")
                .listPage(0, 5)
                .forEach(found -> repository.deleteDeployment(found.getId()));
        assertRefused(
                Caller.inTasklist(port, "priya")
                        .send("POST", "/camunda/api/engine/engine/default/deployment/create", form, type),
                403,
                NOT_ALLOWED);
        assertThat(Caller.ofEngineRest(port, "emma")
                        .send("POST", "/engine-rest/deployment/create", form, type)
                        .statusCode())
                .isEqualTo(403);
    }

    private Task taskOfHr() {
        Caller.inTasklist(port, "emma").post(START, VALID);
        tasks.complete(task("UserTask_FillIn").getId(), Map.of("answer", "YES"));
        jobs.runDue("formTest");
        return task("UserTask_LookAt");
    }

    private Task task(String element) {
        return tasks.createTaskQuery()
                .processDefinitionKey("formTest")
                .taskDefinitionKey(element)
                .singleResult();
    }

    private long instances() {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey("formTest")
                .count();
    }

    private static HttpResponse<String> answer(Future<HttpResponse<String>> sent) {
        try {
            return sent.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    private static void assertAnswer(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode())
                .as(answer.request().uri() + " " + answer.body())
                .isEqualTo(status);
    }

    /** The sentence as it stands in the JSON of the answer. */
    private static void assertRefused(HttpResponse<String> answer, int status, String sentence) {
        assertAnswer(answer, status);
        assertThat(answer.body()).contains("\"message\":\"" + sentence + "\"");
    }
}
