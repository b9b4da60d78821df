/** Turns a template and its facts into subject, HTML and plain text. */
@NullMarked
package org.trainingapproval.notification.content;

import org.jspecify.annotations.NullMarked;
