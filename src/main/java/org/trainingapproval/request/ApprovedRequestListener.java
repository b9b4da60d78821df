package org.trainingapproval.request;

/** What a feature does as soon as a request is approved, in the same transaction. Beans of this type are found by themselves. */
@FunctionalInterface
public interface ApprovedRequestListener {

    /**
     * A request, or a change of one, was approved and its money is promised. A repeat changes nothing.
     *
     * @param number number of the request
     */
    void approved(String number);
}
