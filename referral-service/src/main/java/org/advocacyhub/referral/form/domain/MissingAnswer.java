package org.advocacyhub.referral.form.domain;

/**
 * An answer that is still needed; the referral is taken all the same (domain.md B.8).
 *
 * @param ruleId the field's number in B.1, for example {@code B1-08}
 * @param field path in the request
 * @param message what is asked, in plain English
 */
public record MissingAnswer(String ruleId, String field, String message) {}
