package org.trainingapproval.notification.process;

import java.time.Clock;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.trainingapproval.notification.content.MailRenderer;
import org.trainingapproval.notification.content.RenderedMail;
import org.trainingapproval.notification.persistence.Mail;
import org.trainingapproval.notification.persistence.Mails;
import org.trainingapproval.notification.smtp.Delivery;
import org.trainingapproval.notification.smtp.OutgoingMail;
import org.trainingapproval.notification.smtp.SmtpGateway;
import org.trainingapproval.platform.jobs.PutOff;

/** Sends one mail. Its exceptions name the mail by its id only: they are stored, and the address is personal. */
@Component
class SendMailDelegate implements JavaDelegate {

    private final Mails mails;
    private final MailRenderer renderer;
    private final SmtpGateway gateway;
    private final RefusedMail refusedMail;
    private final Clock clock;

    SendMailDelegate(Mails mails, MailRenderer renderer, SmtpGateway gateway, RefusedMail refusedMail, Clock clock) {
        this.mails = mails;
        this.renderer = renderer;
        this.gateway = gateway;
        this.refusedMail = refusedMail;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Mail mail = mails.get(NotificationProcess.mailId(execution));
        if (mail.isDone()) {
            return;
        }
        RenderedMail rendered = renderer.render(mail.template(), mail.model());
        Delivery delivery = gateway.send(new OutgoingMail(mail.messageId(), mail.address(), rendered));
        switch (delivery.outcome()) {
            case ACCEPTED -> mails.markSent(mail.id(), rendered.subject(), clock.instant());
            case REFUSED -> {
                mails.markRefused(mail.id(), rendered.subject(), delivery.problem(), clock.instant());
                execution.setVariable(
                        NotificationProcess.MAIL, refusedMail.describe(mail, rendered, delivery.problem()));
                throw new BpmnError(NotificationProcess.ADDRESS_REFUSED);
            }
            case NOT_TRIED -> throw new PutOff(delivery.retryAt(), delivery.problem());
            case UNREACHABLE -> {
                mails.recordFailure(mail.id(), delivery.problem());
                throw new PutOff(delivery.retryAt(), "The mail server could not be reached");
            }
            case FAILED -> {
                mails.recordFailure(mail.id(), delivery.problem());
                throw new IllegalStateException(
                        "Mail %s could not be sent; the table mail tells why".formatted(mail.id()));
            }
        }
    }
}
