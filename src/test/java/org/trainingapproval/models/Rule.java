package org.trainingapproval.models;

import java.util.List;
import java.util.function.Function;

/**
 * A rule of the house for a model.
 *
 * @param name the rule as a sentence
 * @param check takes a model and lists what breaks the rule, each finding beginning with the id of the element
 */
record Rule<T>(String name, Function<T, List<String>> check) {

    List<String> findings(T model) {
        return check.apply(model);
    }

    @Override
    public String toString() {
        return name;
    }
}
