package org.advocacyhub.referral.form.domain;

import static org.advocacyhub.referral.form.domain.DataClass.PD2;

import java.time.LocalDate;

/**
 * How far the authorisation of a deprivation of liberty has come (domain.md A.5.5, B.1 field 47).
 *
 * @param urgentGiven the managing authority gave itself an urgent authorisation
 * @param standardRequested a standard authorisation was asked for
 * @param assessorAppointed an assessor looks into a deprivation that nobody authorised
 * @param standardGranted a standard authorisation is in force
 * @param authorisationStart first day of the standard authorisation
 * @param authorisationEnd last day of the standard authorisation
 */
public record DolsAuthorisation(
        @Guarded(PD2) Answer urgentGiven,
        @Guarded(PD2) LocalDate urgentExpiry,
        @Guarded(PD2) Answer standardRequested,
        @Guarded(PD2) Answer assessorAppointed,
        @Guarded(PD2) Answer standardGranted,
        @Guarded(PD2) LocalDate authorisationStart,
        @Guarded(PD2) LocalDate authorisationEnd,
        @Guarded(PD2) String conditions) {

    static final DolsAuthorisation NOTHING = new DolsAuthorisation(null, null, null, null, null, null, null, null);

    /** Section 39A: the person has nobody yet while it is being decided. */
    boolean underAssessment() {
        return urgentGiven == Answer.Y || standardRequested == Answer.Y || assessorAppointed == Answer.Y;
    }

    @Override
    public String toString() {
        return "DolsAuthorisation[not shown]";
    }
}
