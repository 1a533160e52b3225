package org.advocacyhub.referral.form.domain;

import static org.advocacyhub.referral.form.domain.DataClass.PD1;
import static org.advocacyhub.referral.form.domain.DataClass.PD2;

/**
 * Why the Mental Capacity Act may entitle the person to an advocate (domain.md A.5, B.1 fields 39 to 44). One form for one
 * decision: capacity is of a decision and a time.
 *
 * @param decisionText the decision in hand, in a sentence
 * @param otherDuty another IMCA duty that applies to the same decision (SG-04, A.5.3)
 * @param decisionMakerAware the decision-maker knows of the instruction
 * @param authorised the referrer is the decision-maker or authorised by them: "I am authorised to instruct" (reg 6(4)(a))
 * @param reportTo where the advocate's report goes
 */
public record ImcaGrounds(
        @Guarded(PD2) String decisionText,
        @Guarded(PD2) DecisionCapacity capacity,
        @Guarded(PD2) SeriousTreatment treatment,
        @Guarded(PD2) AccommodationMove accommodation,
        @Guarded(PD2) CareReview careReview,
        @Guarded(PD2) Consultation consultation,
        @Guarded(PD2) OtherDuty otherDuty,
        @Guarded(PD1) DecisionMaker decisionMaker,
        @Guarded(PD2) Answer decisionMakerAware,
        @Guarded(PD2) Answer authorised,
        @Guarded(PD1) String reportTo) {

    static final ImcaGrounds NOTHING =
            new ImcaGrounds(null, null, null, null, null, null, null, null, null, null, null);

    public ImcaGrounds {
        capacity = capacity == null ? DecisionCapacity.NOTHING : capacity;
        treatment = treatment == null ? SeriousTreatment.NOTHING : treatment;
        accommodation = accommodation == null ? AccommodationMove.NOTHING : accommodation;
        careReview = careReview == null ? CareReview.NOTHING : careReview;
        consultation = consultation == null ? Consultation.NOTHING : consultation;
        decisionMaker = decisionMaker == null ? DecisionMaker.NOBODY : decisionMaker;
    }

    /** A duty of sections 37 to 39, or the power of regulation 3. */
    public enum OtherDuty {
        NONE,
        IMCA_SMT,
        IMCA_ACCOM,
        IMCA_CARE_REVIEW,
        U
    }

    @Override
    public String toString() {
        return "ImcaGrounds[not shown]";
    }
}
