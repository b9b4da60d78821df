/** Rules about the code as a whole. */
package org.trainingapproval.architecture;
