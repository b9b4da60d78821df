package org.trainingapproval.request;

/**
 * Told when a request gets a new revision, in the same transaction, so that every part of a request copies what it keeps of
 * the earlier one. Beans of this type are found by themselves.
 */
@FunctionalInterface
public interface RevisionCopied {

    /**
     * A new revision was made.
     *
     * @param number number of the request
     * @param from the revision that it starts from
     * @param to the new revision
     */
    void copied(String number, int from, int to);
}
