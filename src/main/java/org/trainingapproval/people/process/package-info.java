/** The people as the engine knows them: its users and groups. */
@NullMarked
package org.trainingapproval.people.process;

import org.jspecify.annotations.NullMarked;
