package org.trainingapproval.notification.process;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.plugin.variable.SpinValues;
import org.springframework.stereotype.Component;
import org.trainingapproval.notification.content.PlainText;
import org.trainingapproval.notification.content.RenderedMail;
import org.trainingapproval.notification.persistence.Mail;
import org.trainingapproval.people.People;
import org.trainingapproval.people.Person;
import org.trainingapproval.platform.form.Markdown;

/** What HR sees of a mail whose address was refused. */
@Component
class RefusedMail {

    private static final int LIMIT = 300;

    private final People people;
    private final ObjectMapper json;

    RefusedMail(People people, ObjectMapper json) {
        this.people = people;
        this.json = json;
    }

    /** The Json value that the form shows, every text in it escaped for Markdown. */
    TypedValue describe(Mail mail, RenderedMail rendered, String problem) {
        String recipient = people.find(mail.recipient()).map(Person::fullName).orElse(mail.recipient());
        ObjectNode shown = json.createObjectNode()
                .put("recipient", shown(recipient))
                .put("address", shown(mail.address()))
                .put("subject", shown(rendered.subject()))
                .put("problem", shown(problem));
        return SpinValues.jsonValue(shown.toString()).create();
    }

    private static String shown(String text) {
        return Markdown.line(PlainText.oneLine(text, LIMIT));
    }
}
