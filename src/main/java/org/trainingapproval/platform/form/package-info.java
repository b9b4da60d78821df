/** What a form allows, read from its file, and the check of what a person sent. Knows nothing of the engine. */
@NullMarked
package org.trainingapproval.platform.form;

import org.jspecify.annotations.NullMarked;
