package org.trainingapproval.request.process;

import static org.trainingapproval.support.Answers.check;
import static org.trainingapproval.support.Answers.estimate;
import static org.trainingapproval.support.Answers.need;
import static org.trainingapproval.support.Answers.training;
import static org.trainingapproval.support.Answers.walkThroughEstimate;
import static org.trainingapproval.support.Answers.with;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.trainingapproval.request.RequestDescription;
import org.trainingapproval.request.TrainingRequest.Status;
import org.trainingapproval.request.TrainingRequests;
import org.trainingapproval.request.review.Decision;
import org.trainingapproval.request.review.Decisions;
import org.trainingapproval.support.ApplicationTest;
import org.trainingapproval.support.Cleaner;
import org.trainingapproval.support.Jobs;
import org.trainingapproval.support.Tasklist;
import org.trainingapproval.support.TimeMachine;

/** Requests on their way, and what can be seen of them. */
@ApplicationTest
public abstract class RequestScenario {

    protected static final String DESCRIBE = "UserTask_DescribeTraining";
    protected static final String ESTIMATE = "UserTask_EstimateBenefit";
    protected static final String CHECK = "UserTask_ReconsiderRequest";
    protected static final String REVIEW = "UserTask_ReviewRequest";
    protected static final String ANSWER_CONDITIONS = "UserTask_AnswerConditions";
    protected static final String ANSWER_QUESTION = "UserTask_AnswerQuestion";
    protected static final String DESCRIBE_IMPACT = "UserTask_DescribeImpact";
    protected static final String CHOOSE_NEXT_STEP = "UserTask_ChooseNextStep";

    @Autowired
    protected Tasklist tasklist;

    @Autowired
    protected Jobs jobs;

    @Autowired
    protected TimeMachine time;

    @Autowired
    protected TrainingRequests requests;

    @Autowired
    protected Decisions decisions;

    @Autowired
    protected RequestDescription description;

    @Autowired
    protected RequestProcesses processes;

    @Autowired
    protected RuntimeService runtime;

    @Autowired
    protected TaskService tasks;

    @Autowired
    protected HistoryService history;

    @Autowired
    protected JdbcClient jdbc;

    @Autowired
    private Cleaner cleaner;

    @AfterEach
    protected void cleanUp() {
        time.returnToPresent();
        cleaner.removeInstances();
    }

    /** A request that the manager alone decides on. */
    protected ProcessInstance cheap(String requester) {
        return sent(requester, training(time.inDays(0)), cheapEstimate());
    }

    /** A request that manager, human resources and a senior leader decide on. */
    protected ProcessInstance dear(String requester) {
        return sent(requester, training(time.inDays(0)), walkThroughEstimate());
    }

    protected static Map<String, Object> cheapEstimate() {
        return costing("1500");
    }

    protected static Map<String, Object> costing(String fee) {
        return with(estimate(), "courseFee", fee);
    }

    protected ProcessInstance sent(String requester, Map<String, Object> training, Map<String, Object> estimate) {
        ProcessInstance instance = tasklist.start(requester, need());
        send(requester, training, estimate);
        return instance;
    }

    /** The requester fills in the three tasks, and the request goes to those who decide. */
    protected void send(String requester, Map<String, Object> training, Map<String, Object> estimate) {
        tasklist.complete(requester, DESCRIBE, training);
        tasklist.complete(requester, ESTIMATE, estimate);
        tasklist.complete(requester, CHECK, check());
        run();
    }

    protected void decide(String person, Map<String, Object> answers) {
        tasklist.complete(person, REVIEW, answers);
        run();
    }

    protected void claimAndDecide(String person, Map<String, Object> answers) {
        tasklist.claim(person, REVIEW);
        decide(person, answers);
    }

    protected void run() {
        jobs.runDueOfRequests();
    }

    protected String numberOf(ProcessInstance instance) {
        return history.createHistoricProcessInstanceQuery()
                .processInstanceId(instance.getId())
                .singleResult()
                .getBusinessKey();
    }

    /** The end event that the request reached last, also one inside. */
    protected String endOf(ProcessInstance instance) {
        return history
                .createHistoricActivityInstanceQuery()
                .processInstanceId(instance.getId())
                .finished()
                .orderPartiallyByOccurrence()
                .asc()
                .list()
                .stream()
                .filter(activity -> activity.getActivityType()
                        .toLowerCase(java.util.Locale.ROOT)
                        .endsWith("endevent"))
                .map(activity -> activity.getActivityId())
                .reduce("", (earlier, later) -> later);
    }

    protected Status statusOf(ProcessInstance instance) {
        return requests.get(numberOf(instance)).status();
    }

    /** What was decided, as “stage outcome decider”. */
    protected List<String> decisions(ProcessInstance instance) {
        return decisions.all(numberOf(instance)).stream()
                .map(RequestScenario::line)
                .toList();
    }

    private static String line(Decision decision) {
        return decision.stage() + " " + decision.outcome() + " " + decision.decider();
    }

    protected String words(ProcessInstance instance, String name) {
        return description.of(numberOf(instance)).getOrDefault(name, "");
    }

    protected List<String> mails(ProcessInstance instance) {
        return jdbc.sql(
                        "select template || ' to ' || recipient from mail where request_no = :number order by created_at")
                .param("number", numberOf(instance))
                .query(String.class)
                .list();
    }

    /** What the mail of this kind that was caused last says about one thing; empty when it says nothing. */
    protected String fact(ProcessInstance instance, String template, String name) {
        return jdbc.sql(
                        "select coalesce(model ->> :name, '') from mail where request_no = :number and template = :template"
                                + " order by created_at desc limit 1")
                .param("name", name)
                .param("number", numberOf(instance))
                .param("template", template)
                .query(String.class)
                .single();
    }

    protected List<String> lines(ProcessInstance instance) {
        return jdbc.sql("select kind || ' ' || amount from budget_entry where request_no = :number order by id")
                .param("number", numberOf(instance))
                .query(String.class)
                .list();
    }
}
