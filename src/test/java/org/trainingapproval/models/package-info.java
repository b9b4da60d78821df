/** Holds the diagrams and forms that process owners edit to the rules of the house. */
@NullMarked
package org.trainingapproval.models;

import org.jspecify.annotations.NullMarked;
