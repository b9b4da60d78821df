package org.trainingapproval.platform.form;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a check found.
 *
 * @param answers the answers that are well formed
 * @param problems one sentence per problem, in the order of the form
 * @param variables value of every variable that the form writes, cleaned
 */
public record CheckedAnswers(FormAnswers answers, List<String> problems, Map<String, @Nullable Object> variables) {}
