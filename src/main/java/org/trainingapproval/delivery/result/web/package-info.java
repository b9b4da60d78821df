/** The page that shows what a training brought. */
@NullMarked
package org.trainingapproval.delivery.result.web;

import org.jspecify.annotations.NullMarked;
