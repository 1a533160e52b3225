package org.advocacyhub.referral.form.domain;

/**
 * What is wrong with one field, so that the form can't be taken. The message never repeats what was typed.
 *
 * @param field path in the request, for example {@code person.dateOfBirth}
 * @param code kebab-case, stable
 * @param message what to do, in plain English
 */
public record Fault(String field, String code, String message) {

    /** The same fault of a part of the request that stands under a field. */
    public Fault under(String section) {
        if (section.isEmpty()) {
            return this;
        }
        return new Fault(field.isEmpty() ? section : section + "." + field, code, message);
    }
}
