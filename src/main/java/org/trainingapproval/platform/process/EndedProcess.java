package org.trainingapproval.platform.process;

import org.jspecify.annotations.Nullable;

/**
 * A process instance that ended.
 *
 * @param key key of the process
 * @param businessKey number of the request; null when it never got one
 */
public record EndedProcess(String key, @Nullable String businessKey) {}
