package org.trainingapproval.request.review;

import org.jspecify.annotations.Nullable;

/**
 * What the manager of a participant says about the time away.
 *
 * @param manager id of the person who was asked: the manager, or the deputy while the manager is away
 * @param answeredBy id of the person who answered, mostly the same
 * @param impact how the work is affected
 * @param text what the manager adds
 */
public record Input(
        String manager,
        String answeredBy,
        Impact impact,
        @Nullable String text) {}
