package org.advocacyhub.referral.form.domain;

/**
 * What is wrong with one field, so that the form can't be taken. The message never repeats what was typed.
 *
 * @param field path in the request, for example {@code person.dateOfBirth}
 * @param code kebab-case, stable
 * @param message what to do, in plain English
 */
public record Fault(String field, String code, String message) {}
