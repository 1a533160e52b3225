package org.advocacyhub.referral.form.domain;

import static org.advocacyhub.referral.form.domain.DataClass.PD2;

/**
 * Serious medical treatment (domain.md A.5.1, B.1 field 39).
 *
 * @param smtLimb the limb of regulation 4 that is met; NONE when the test is not met
 * @param nhsBodyProposes an NHS body provides or secures the treatment (s37)
 * @param mhaTreatment it is regulated by Part 4 or 4A of the Mental Health Act (s37(2))
 * @param treatedBeforeInstruction it was too urgent to wait for an advocate (s37(4))
 */
public record SeriousTreatment(
        @Guarded(PD2) SmtLimb smtLimb,
        @Guarded(PD2) SmtKind smtKind,
        @Guarded(PD2) Answer nhsBodyProposes,
        @Guarded(PD2) Answer mhaTreatment,
        @Guarded(PD2) Answer treatedBeforeInstruction) {

    static final SeriousTreatment NOTHING = new SeriousTreatment(null, null, null, null, null);

    /** What makes a treatment serious (S.I. 2006/1832 reg 4). */
    public enum SmtLimb {
        FINE_BALANCE_SINGLE,
        FINE_BALANCE_CHOICE,
        SERIOUS_CONSEQUENCES,
        NONE,
        U
    }

    /** The treatment, as the IMCA return counts it. */
    public enum SmtKind {
        CANCER,
        DNACPR,
        ANH,
        MAJOR_SURGERY,
        AMPUTATION,
        DENTAL_GA,
        TERMINATION,
        STERILISATION,
        ECT_NON_MHA,
        SIGHT_HEARING_LOSS,
        MEDICAL_INVESTIGATIONS,
        HIP_LEG,
        OTHER
    }

    /** The test of regulation 4 is met. */
    boolean serious() {
        return switch (smtLimb) {
            case FINE_BALANCE_SINGLE, FINE_BALANCE_CHOICE, SERIOUS_CONSEQUENCES -> true;
            case NONE, U -> false;
            case null -> false;
        };
    }

    @Override
    public String toString() {
        return "SeriousTreatment[not shown]";
    }
}
