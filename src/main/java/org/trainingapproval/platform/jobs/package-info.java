/** What application code may tell the job executor, free of engine types. */
@NullMarked
package org.trainingapproval.platform.jobs;

import org.jspecify.annotations.NullMarked;
