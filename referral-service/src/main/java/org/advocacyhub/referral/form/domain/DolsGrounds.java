package org.advocacyhub.referral.form.domain;

import static org.advocacyhub.referral.form.domain.DataClass.PD1;
import static org.advocacyhub.referral.form.domain.DataClass.PD2;

/**
 * A deprivation of liberty in a hospital or care home (domain.md A.5.5, A.6, B.1 field 47): for IMCA_39A, 39C, 39D and
 * RPR_PAID.
 *
 * @param dolsRef the supervisory body's number
 * @param supervisoryBodyLa GSS code of the supervisory body (G.3)
 * @param bestInterestsAssessor the best interests assessor's name
 */
public record DolsGrounds(
        @Guarded(PD1) String dolsRef,
        @Guarded(PD2) String supervisoryBodyLa,
        @Guarded(PD1) String bestInterestsAssessor,
        @Guarded(PD2) DolsAuthorisation authorisation,
        @Guarded(PD2) DolsRepresentative representative) {

    static final DolsGrounds NOTHING = new DolsGrounds(null, null, null, null, null);

    public DolsGrounds {
        authorisation = authorisation == null ? DolsAuthorisation.NOTHING : authorisation;
        representative = representative == null ? DolsRepresentative.NOTHING : representative;
    }

    @Override
    public String toString() {
        return "DolsGrounds[not shown]";
    }
}
