package org.trainingapproval.request.policy;

/**
 * A reason not to believe a claim as it stands.
 *
 * @param code what is doubted, in one word that stays the same when the sentences change
 * @param forRequester what is doubtful and what to do about it
 * @param forReviewer what is doubtful and what to ask
 */
public record Doubt(String code, String forRequester, String forReviewer) {}
