package org.trainingapproval.platform.form;

import java.util.List;

/** A form file asks for something that the server cannot check; only whoever made the form can put it right. */
public final class InvalidFormSchema extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final List<String> faults;

    InvalidFormSchema(String formId, List<String> faults) {
        super("The form \"" + formId + "\" cannot be used. " + String.join(" ", faults));
        this.faults = List.copyOf(faults);
    }

    /**
     * Reports a form that a diagram names and nobody deployed.
     *
     * @param formId the missing form
     * @return the exception to throw
     */
    public static InvalidFormSchema notDeployed(String formId) {
        return new InvalidFormSchema(formId, List.of("It is not deployed."));
    }

    /**
     * What is wrong with the form.
     *
     * @return one sentence per fault
     */
    public List<String> faults() {
        return List.copyOf(faults);
    }
}
