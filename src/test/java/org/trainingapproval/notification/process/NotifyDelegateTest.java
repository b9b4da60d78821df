package org.trainingapproval.notification.process;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.ExtensionElements;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trainingapproval.notification.MailRole;
import org.trainingapproval.notification.Notifications;
import org.trainingapproval.people.People;
import org.trainingapproval.people.Person;

class NotifyDelegateTest {

    private static final String REQUEST = "TR-2027-000123";
    private static final Map<String, Object> FACTS = Map.of("title", "Difficult talks");

    private final Person emma = person("emma");
    private final Person mia = person("mia");
    private final Person ruth = person("ruth");
    private final Person tomas = person("tomas");
    private final Notifications notifications = mock(Notifications.class);
    private final People people = mock(People.class);
    private final DelegateExecution execution = mock(DelegateExecution.class);
    private final BpmnModelInstance model =
            Bpmn.createExecutableProcess().startEvent("Event_Told").endEvent().done();
    private final NotifyDelegate delegate = new NotifyDelegate(
            notifications,
            new RecipientRoles(people, number -> List.of(tomas), List.of(new Sponsors())),
            number -> FACTS);

    @BeforeEach
    void startRequest() {
        when(people.get("emma")).thenReturn(emma);
        when(people.get("mia")).thenReturn(mia);
        when(people.members("hr")).thenReturn(List.of(ruth, tomas));
        when(execution.getProcessBusinessKey()).thenReturn(REQUEST);
        when(execution.getCurrentActivityId()).thenReturn("Event_Told");
        when(execution.getVariable("requester")).thenReturn("emma");
        when(execution.getBpmnModelElementInstance()).thenAnswer(call -> element());
    }

    @Test
    void sendsEachMailThatTheDiagramNames() {
        when(execution.getVariable("reviewer")).thenReturn("mia");
        name("requestSubmitted", "requester");
        name("reviewRequested", "reviewer, hr");

        delegate.execute(execution);

        verify(notifications).notify("requestSubmitted", List.of(emma), REQUEST, FACTS);
        verify(notifications).notify("reviewRequested", List.of(mia, ruth, tomas), REQUEST, FACTS);
        verifyNoMoreInteractions(notifications);
    }

    @Test
    void tellsTheCandidatesWhenThereIsNoSingleReviewer() {
        name("reviewRequested", "reviewer");
        delegate.execute(execution);
        verify(notifications).notify("reviewRequested", List.of(tomas), REQUEST, FACTS);
    }

    @Test
    void asksTheFeatureThatKnowsTheRole() {
        name("requestApproved", "sponsors");
        delegate.execute(execution);
        verify(notifications).notify("requestApproved", List.of(ruth), REQUEST, FACTS);
    }

    @Test
    void namesAnUnknownRole() {
        name("requestDenied", "requestor");
        assertThatThrownBy(() -> delegate.execute(execution))
                .hasMessage(
                        "Event_Told sends a mail to the unknown role \"requestor\"; known are hr, otherManager, requester, reviewer, sponsors, taskHolders");
    }

    @Test
    void namesAnUnknownTemplate() {
        name("requestDeclined", "requester");
        doThrow(new IllegalArgumentException("There is no mail template requestDeclined"))
                .when(notifications)
                .notify(any(), any(), any(), any());
        assertThatThrownBy(() -> delegate.execute(execution)).hasMessage("There is no mail template requestDeclined");
    }

    @Test
    void namesAnEventWithoutMails() {
        assertThatThrownBy(() -> delegate.execute(execution)).hasMessageStartingWith("Event_Told names no mail");
    }

    private final class Sponsors implements MailRole {

        @Override
        public String role() {
            return "sponsors";
        }

        @Override
        public List<Person> people(String requestNumber) {
            return REQUEST.equals(requestNumber) ? List.of(ruth) : List.of();
        }
    }

    private FlowElement element() {
        return model.getModelElementById("Event_Told");
    }

    private void name(String template, String recipients) {
        if (element().getExtensionElements() == null) {
            ExtensionElements extensions = model.newInstance(ExtensionElements.class);
            extensions.addChildElement(model.newInstance(CamundaProperties.class));
            element().setExtensionElements(extensions);
        }
        CamundaProperty property = model.newInstance(CamundaProperty.class);
        property.setCamundaName(template);
        property.setCamundaValue(recipients);
        element()
                .getExtensionElements()
                .getElementsQuery()
                .filterByType(CamundaProperties.class)
                .singleResult()
                .addChildElement(property);
    }

    private static Person person(String id) {
        return new Person(id, id, "Novak", id + "@gannetmoor.example", "Clerk", "IT", null, true);
    }
}
