package org.trainingapproval.support;

import java.io.InputStream;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Notes which nodes and flows of the deployed diagrams the tests pass. The published coverage library counts per test
 * class over every process that the class touches; here a class answers for the processes that it names.
 */
@TestComponent
public class PathCoverage extends AbstractProcessEnginePlugin {

    private static final Map<String, Set<String>> PASSED = new ConcurrentHashMap<>();

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<BpmnParseListener> listeners = configuration.getCustomPreBPMNParseListeners() == null
                ? new ArrayList<>()
                : new ArrayList<>(configuration.getCustomPreBPMNParseListeners());
        listeners.add(new Recorder());
        configuration.setCustomPreBPMNParseListeners(listeners);
    }

    private static void passed(String process, String element) {
        PASSED.computeIfAbsent(process, key -> ConcurrentHashMap.newKeySet()).add(element);
    }

    private static final class Recorder extends AbstractBpmnParseListener {

        @Override
        public void parseProcess(Element element, ProcessDefinitionEntity process) {
            process.getActivities().forEach(activity -> record(process.getKey(), activity));
        }

        private static void record(String process, ActivityImpl activity) {
            ExecutionListener started = execution -> passed(process, activity.getId());
            activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, started);
            activity.getOutgoingTransitions().forEach(flow -> {
                ExecutionListener taken = execution -> passed(process, flow.getId());
                ((TransitionImpl) flow).addListener(ExecutionListener.EVENTNAME_TAKE, taken);
            });
            activity.getActivities().forEach(child -> record(process, child));
        }
    }

    /** Compares what was passed with what the diagram holds. */
    static final class Gate implements BeforeAllCallback, AfterTestExecutionCallback, AfterAllCallback {

        private final Set<String> executed = new TreeSet<>();

        @Override
        public void beforeAll(ExtensionContext context) {
            processes(context).forEach(PASSED::remove);
        }

        @Override
        public void afterTestExecution(ExtensionContext context) {
            context.getTestMethod().map(Method::getName).ifPresent(executed::add);
        }

        @Override
        public void afterAll(ExtensionContext context) throws Exception {
            boolean all = Arrays.stream(context.getRequiredTestClass().getDeclaredMethods())
                    .filter(method -> method.isAnnotationPresent(Test.class))
                    .allMatch(method -> executed.contains(method.getName()));
            if (all) {
                RepositoryService repository =
                        SpringExtension.getApplicationContext(context).getBean(RepositoryService.class);
                for (String process : processes(context)) {
                    assertPassed(process, repository);
                }
            }
        }

        private static Collection<String> processes(ExtensionContext context) {
            return List.of(context.getRequiredTestClass()
                    .getAnnotation(CoversPaths.class)
                    .value());
        }

        private static void assertPassed(String process, RepositoryService repository) throws Exception {
            String id = repository
                    .createProcessDefinitionQuery()
                    .processDefinitionKey(process)
                    .latestVersion()
                    .singleResult()
                    .getId();
            Set<String> missed = new TreeSet<>();
            try (InputStream diagram = repository.getProcessModel(id)) {
                BpmnModelInstance model = Bpmn.readModelFromStream(diagram);
                for (FlowElement element : model.getModelElementsByType(FlowElement.class)) {
                    if (element instanceof FlowNode || element instanceof SequenceFlow) {
                        missed.add(element.getId());
                    }
                }
            }
            missed.removeAll(PASSED.getOrDefault(process, Set.of()));
            if (!missed.isEmpty()) {
                throw new AssertionError("No test passes these parts of " + process + ": " + missed);
            }
        }
    }
}
