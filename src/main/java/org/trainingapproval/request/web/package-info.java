/** The pages on which requesters look after their own requests. */
@NullMarked
package org.trainingapproval.request.web;

import org.jspecify.annotations.NullMarked;
