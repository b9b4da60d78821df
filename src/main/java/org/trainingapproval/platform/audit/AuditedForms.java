package org.trainingapproval.platform.audit;

import org.springframework.stereotype.Component;
import org.trainingapproval.platform.form.AcceptedForm;
import org.trainingapproval.platform.form.AcceptedFormListener;

/** Writes an audit row for every form that took effect. */
@Component
class AuditedForms implements AcceptedFormListener {

    /** Stands for the application itself; no person can have this id. */
    private static final String SYSTEM = "(system)";

    private final Audit audit;

    AuditedForms(Audit audit) {
        this.audit = audit;
    }

    @Override
    public void accepted(AcceptedForm form) {
        audit.add(new Audit.Entry(
                form.actor() == null ? SYSTEM : form.actor(),
                form.businessKey(),
                form.processKey(),
                form.processInstanceId(),
                form.elementId(),
                form.kind().name(),
                form.formId()));
    }
}
