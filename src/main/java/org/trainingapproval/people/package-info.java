/** The organisation: people, who they work for, and who may decide for whom. */
@NullMarked
package org.trainingapproval.people;

import org.jspecify.annotations.NullMarked;
