/** What tests share: the running application on a database of its own, a clock to move, people with names. */
package org.trainingapproval.support;
