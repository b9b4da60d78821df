package org.trainingapproval.notification.process;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.instance.ExtensionElements;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.springframework.stereotype.Component;
import org.trainingapproval.notification.MailContent;
import org.trainingapproval.notification.Notifications;
import org.trainingapproval.people.Person;

/**
 * Sends the mails that the current element of the diagram names in its extension properties: the name is the template, the value
 * lists the recipients.
 */
@Component
class NotifyDelegate implements JavaDelegate {

    private final Notifications notifications;
    private final RecipientRoles roles;
    private final MailContent content;

    NotifyDelegate(Notifications notifications, RecipientRoles roles, MailContent content) {
        this.notifications = notifications;
        this.roles = roles;
        this.content = content;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String requestNumber = execution.getProcessBusinessKey();
        for (CamundaProperty mail : mailsOf(execution)) {
            List<Person> recipients = new ArrayList<>();
            for (String role : mail.getCamundaValue().split(",", -1)) {
                recipients.addAll(roles.people(role.strip(), execution));
            }
            String template = mail.getCamundaName();
            notifications.notify(template, recipients, requestNumber, content.of(requestNumber, template));
        }
    }

    private static List<CamundaProperty> mailsOf(DelegateExecution execution) {
        ExtensionElements extensions = execution.getBpmnModelElementInstance().getExtensionElements();
        List<CamundaProperty> mails = extensions == null
                ? List.of()
                : extensions.getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                        .flatMap(properties -> properties.getCamundaProperties().stream())
                        .toList();
        if (mails.isEmpty()) {
            throw new IllegalStateException(execution.getCurrentActivityId()
                    + " names no mail: give it an extension property, for example requestApproved = requester");
        }
        return mails;
    }
}
