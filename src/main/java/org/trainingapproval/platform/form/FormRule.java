package org.trainingapproval.platform.form;

import java.util.List;

/**
 * A rule of the domain about one form, checked together with the form itself so that a person sees all problems at once.
 * Beans of this type are found by themselves.
 */
public interface FormRule {

    /**
     * The form that it is about.
     *
     * @return id inside the form file
     */
    String formId();

    /**
     * Checks the answers.
     *
     * @param answers the well-formed ones
     * @param context who sends them, and for what
     * @return one plain sentence per problem that names the field and the remedy; empty if all is well
     */
    List<String> problems(FormAnswers answers, FormContext context);
}
