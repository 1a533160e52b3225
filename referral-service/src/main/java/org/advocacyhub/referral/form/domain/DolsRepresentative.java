package org.advocacyhub.referral.form.domain;

import static org.advocacyhub.referral.form.domain.DataClass.PD2;

/**
 * Who represents the person under the authorisation, and what is asked for (domain.md A.5.5, A.6, B.1 field 47).
 *
 * @param rprInPost a relevant person's representative is in post
 * @param rprPaid the representative is paid
 * @param rprEnded the representative's appointment ended
 * @param selectedByPerson the person, a donee or a deputy selected somebody eligible (RPR-02)
 * @param reg8Notice the best interests assessor gave notice that nobody eligible was selected (reg 8(5))
 * @param personAsks the person asks for a section 39D advocate
 * @param representativeAsks the representative asks for one
 * @param rightsUnlikelyUsed the supervisory body believes that neither will use the right of review or go to court
 * @param advocate39dInPlace there is a section 39D advocate for this authorisation
 * @param newReason there is a new reason for another one (s39E)
 */
public record DolsRepresentative(
        @Guarded(PD2) Answer rprInPost,
        @Guarded(PD2) Answer rprPaid,
        @Guarded(PD2) Answer rprEnded,
        @Guarded(PD2) Answer selectedByPerson,
        @Guarded(PD2) Answer reg8Notice,
        @Guarded(PD2) Answer personAsks,
        @Guarded(PD2) Answer representativeAsks,
        @Guarded(PD2) Answer rightsUnlikelyUsed,
        @Guarded(PD2) Answer advocate39dInPlace,
        @Guarded(PD2) Answer newReason) {

    static final DolsRepresentative NOTHING =
            new DolsRepresentative(null, null, null, null, null, null, null, null, null, null);

    /** Somebody unpaid is in post: nobody said that the post is empty. */
    boolean unpaidInPost() {
        return rprInPost != Answer.N && rprPaid == Answer.N;
    }

    /** One of the three reasons of section 39D. */
    boolean asksFor39d() {
        return personAsks == Answer.Y || representativeAsks == Answer.Y || rightsUnlikelyUsed == Answer.Y;
    }

    @Override
    public String toString() {
        return "DolsRepresentative[not shown]";
    }
}
