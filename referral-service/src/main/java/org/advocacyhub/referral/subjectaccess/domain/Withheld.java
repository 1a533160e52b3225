package org.advocacyhub.referral.subjectaccess.domain;

/**
 * An answer that is not shown to the person, and why.
 *
 * @param field path in the form
 * @param reason in plain English, for the person
 */
public record Withheld(String field, String reason) {}
