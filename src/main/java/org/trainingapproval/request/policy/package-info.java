/** What the organisation's decision tables say: questions and answers in business words, without the engine. */
@NullMarked
package org.trainingapproval.request.policy;

import org.jspecify.annotations.NullMarked;
