package org.trainingapproval.request.web;

import org.jspecify.annotations.Nullable;
import org.trainingapproval.request.DeliveryProgress.Progress;

/**
 * One request as its requester sees it in a list.
 *
 * @param number number of the request
 * @param title what was asked for: the training, or the skill gap while there is no training yet
 * @param dates when it takes place; none while there is no training yet
 * @param status where it stands, in a few words
 * @param next who does what next, in a sentence; none when nothing follows
 * @param changes whether this is a change of a request that was approved before
 * @param withdrawable whether the requester may still withdraw it
 * @param changeable whether the requester may ask for other dates or another cost
 * @param measured whether it is known what the training brought
 */
record OwnRequest(
        String number,
        String title,
        @Nullable String dates,
        String status,
        @Nullable String next,
        boolean changes,
        boolean withdrawable,
        boolean changeable,
        boolean measured) {

    /** The same as far as what was approved is carried out. */
    OwnRequest carriedOut(Progress progress) {
        return new OwnRequest(
                number,
                title,
                dates,
                progress.status(),
                progress.next(),
                changes,
                withdrawable,
                changeable && !progress.ended(),
                measured);
    }

    /**
     * The same when it is too late for a change.
     *
     * @param reason why, as it reads in a sentence
     */
    OwnRequest unchangeable(String reason) {
        return new OwnRequest(
                number,
                title,
                dates,
                status,
                (next == null ? "" : next + " ") + "It can't be changed any more: %s.".formatted(reason),
                changes,
                withdrawable,
                false,
                measured);
    }

    /** The same when it is known what the training brought. */
    OwnRequest withResult() {
        return new OwnRequest(
                number,
                title,
                dates,
                "Finished",
                "Read what it brought on its result page.",
                changes,
                withdrawable,
                false,
                true);
    }
}
