package org.advocacyhub.referral.form.domain;

import static org.advocacyhub.referral.form.domain.DataClass.PD1;

import java.time.LocalDate;

/** Who signed the declaration, and when (domain.md B.1 field 65); that it was accepted stands beside it. */
public record Declaration(
        @Guarded(PD1) String signedBy, @Guarded(PD1) LocalDate signedOn) {

    static final Declaration NOTHING = new Declaration(null, null);

    @Override
    public String toString() {
        return "Declaration[not shown]";
    }
}
