package org.advocacyhub.referral.form.domain;

/** Who refers (domain.md B.1 fields 60 to 63). Personal data: never printed. */
public record Referrer(
        ReferrerType referrerType,
        String name,
        String jobTitle,
        String team,
        String organisation,
        String phone,
        String email,
        String referrerTeamCode,
        String relationshipToPerson) {

    static final Referrer NOTHING = new Referrer(null, null, null, null, null, null, null, null, null);

    boolean self() {
        return referrerType == ReferrerType.SELF;
    }

    boolean council() {
        return referrerType != null && referrerType.council();
    }

    @Override
    public String toString() {
        return "Referrer[not shown]";
    }
}
