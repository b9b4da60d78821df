package org.trainingapproval.request.review;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.trainingapproval.request.policy.RouteStage.Stage;

/**
 * That nobody decided in time, so that others were asked as well.
 *
 * @param revision what of the request was to be decided on
 * @param stage the stage that was silent
 * @param round how often this stage had to say something about this revision, from 1
 * @param silent id of the person who was asked alone; none when one of several was to decide
 * @param at when others were asked
 */
public record Escalation(
        int revision, Stage stage, int round, @Nullable String silent, Instant at) {}
