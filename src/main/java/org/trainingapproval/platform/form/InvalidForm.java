package org.trainingapproval.platform.form;

import jakarta.ws.rs.BadRequestException;
import java.util.List;

/**
 * Refuses what a person sent, with one sentence per problem. It is a {@link BadRequestException} since the engine's HTTP
 * interface then answers 400 with the bare message, which Tasklist shows.
 */
public final class InvalidForm extends BadRequestException {

    private static final long serialVersionUID = 1L;

    private final List<String> problems;

    /**
     * Refuses a form.
     *
     * @param problems what is wrong, one sentence each
     */
    public InvalidForm(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = List.copyOf(problems);
    }

    /**
     * What is wrong.
     *
     * @return one sentence per problem, in the order of the form
     */
    public List<String> problems() {
        return List.copyOf(problems);
    }

    /** A person's mistake is no fault of the program: where it was noticed helps nobody. */
    @Override
    public Throwable fillInStackTrace() {
        return this;
    }
}
