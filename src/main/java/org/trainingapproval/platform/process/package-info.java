/** What features may learn about running processes without knowing the inside of the engine. */
@NullMarked
package org.trainingapproval.platform.process;

import org.jspecify.annotations.NullMarked;
