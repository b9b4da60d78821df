/** What people see and do, in a real browser against the packaged application. */
package org.trainingapproval.browser;
