package org.trainingapproval.platform.form;

/**
 * Told once about every form that was accepted, in the same transaction: what it writes is kept or lost with the form.
 * Beans of this type are found by themselves.
 */
@FunctionalInterface
public interface AcceptedFormListener {

    /**
     * A form was accepted.
     *
     * @param form what was accepted, and from whom
     */
    void accepted(AcceptedForm form);
}
