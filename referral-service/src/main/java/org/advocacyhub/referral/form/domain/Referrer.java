package org.advocacyhub.referral.form.domain;

import static org.advocacyhub.referral.form.domain.DataClass.OPEN;
import static org.advocacyhub.referral.form.domain.DataClass.PD1;

import java.util.List;

/** Who refers, and who else is involved (domain.md B.1 fields 60 to 64). Personal data: never printed. */
public record Referrer(
        @Guarded(OPEN) ReferrerType referrerType,
        @Guarded(PD1) String name,
        @Guarded(PD1) String jobTitle,
        @Guarded(PD1) String team,
        @Guarded(PD1) String organisation,
        @Guarded(PD1) String phone,
        @Guarded(PD1) String email,
        @Guarded(value = PD1, whereabouts = true) String address,
        @Guarded(PD1) String referrerTeamCode,
        @Guarded(PD1) String relationshipToPerson,
        @Guarded(PD1) List<InvolvedProfessional> involvedProfessionals) {

    static final Referrer NOTHING = new Referrer(null, null, null, null, null, null, null, null, null, null, null);

    public Referrer {
        involvedProfessionals = Given.list(involvedProfessionals);
    }

    /** Somebody who works with the person (B.1 field 64). */
    public record InvolvedProfessional(
            @Guarded(PD1) String name,
            @Guarded(PD1) String role,
            @Guarded(PD1) String contact) {

        @Override
        public String toString() {
            return "InvolvedProfessional[not shown]";
        }
    }

    boolean self() {
        return referrerType == ReferrerType.SELF;
    }

    /** Works with the person, and has the records at hand. */
    boolean professional() {
        return referrerType != null && referrerType.group() != ReferrerType.Group.SELF_FAMILY;
    }

    boolean council() {
        return referrerType != null && referrerType.council();
    }

    @Override
    public String toString() {
        return "Referrer[not shown]";
    }
}
