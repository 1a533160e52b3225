package org.advocacyhub.referral.publicform.domain;

/**
 * One of the answers that a question offers.
 *
 * @param code what is sent; a code of the data set, or of the page's own questions
 * @param label what is read
 */
public record Choice(String code, String label) {

    static Choice of(Enum<?> code, String label) {
        return new Choice(code.name(), label);
    }
}
