package org.advocacyhub.referral.form.domain;

/**
 * One answer of a form. May be personal data: never printed.
 *
 * @param value as JSON writes it
 */
public record ToldAnswer(DataClass dataClass, String value) {

    @Override
    public String toString() {
        return "ToldAnswer[not shown]";
    }
}
