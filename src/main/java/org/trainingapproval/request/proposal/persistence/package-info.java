/** The record of proposals. */
@NullMarked
package org.trainingapproval.request.proposal.persistence;

import org.jspecify.annotations.NullMarked;
