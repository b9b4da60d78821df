package org.trainingapproval.platform.process;

/**
 * Told once about every process instance that ends, by an end event or because somebody deletes it, in the same transaction.
 * Beans of this type are found by themselves.
 */
@FunctionalInterface
public interface EndedProcessListener {

    /**
     * A process instance ended.
     *
     * @param process which one
     */
    void ended(EndedProcess process);
}
