package org.advocacyhub.referral.change.domain;

import org.advocacyhub.referral.form.domain.DataClass;

/**
 * An answer that changed. May be personal data: never printed.
 *
 * @param field path in the form, for example {@code person.familyName}
 * @param before as JSON writes it; null when it was not answered
 * @param after as JSON writes it; null when it is answered no more
 */
public record FieldChange(String field, DataClass dataClass, String before, String after) {

    @Override
    public String toString() {
        return "FieldChange[not shown]";
    }
}
