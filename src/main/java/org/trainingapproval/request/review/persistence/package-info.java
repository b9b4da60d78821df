/** Routes, decisions and inputs in the database. */
@NullMarked
package org.trainingapproval.request.review.persistence;

import org.jspecify.annotations.NullMarked;
