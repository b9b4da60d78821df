/** The database: one of our own where none is configured, and the schema of engine and product. */
@NullMarked
package org.trainingapproval.platform.database;

import org.jspecify.annotations.NullMarked;
