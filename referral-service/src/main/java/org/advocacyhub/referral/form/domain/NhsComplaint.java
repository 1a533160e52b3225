package org.advocacyhub.referral.form.domain;

import static org.advocacyhub.referral.form.domain.DataClass.PD2;

import java.time.LocalDate;

/**
 * A complaint about health care (domain.md A.9, B.1 field 49). Who acts for the patient stands in the
 * {@link Authority.Representative authority}.
 *
 * @param nhsFunded the NHS pays for the care complained of
 * @param eventDate when it happened
 * @param knowledgeDate when the person came to know of it; the twelve months run from the later day
 * @param legalClaimOnly it is about compensation or staff discipline and nothing else (NHS-04)
 */
public record NhsComplaint(
        @Guarded(PD2) About about,
        @Guarded(PD2) Answer nhsFunded,
        @Guarded(PD2) String complaintBody,
        @Guarded(PD2) String serviceArea,
        @Guarded(PD2) LocalDate eventDate,
        @Guarded(PD2) LocalDate knowledgeDate,
        @Guarded(PD2) Stage stage,
        @Guarded(PD2) Answer legalClaimOnly,
        @Guarded(PD2) Complainant complainant) {

    static final NhsComplaint NOTHING = new NhsComplaint(null, null, null, null, null, null, null, null, null);

    /** Whose care is complained of (A.9). */
    public enum About {
        NHS_BODY,
        PRIMARY_CARE,
        INDEPENDENT_PROVIDER,
        LA_PUBLIC_HEALTH,
        PRIVATELY_PAID,
        SOCIAL_CARE_ONLY,
        U
    }

    /** How far the complaint has come (A.9). */
    public enum Stage {
        SELF_HELP_PACK,
        LOCAL_RESOLUTION,
        MEETING,
        PHSO,
        CLOSED
    }

    /** Who complains, and by what right (A.9). */
    public enum Complainant {
        PATIENT,
        PARENT_OF_CHILD,
        REPRESENTATIVE,
        PERSONAL_REPRESENTATIVE
    }

    /** The patient does not complain in person. */
    boolean bySomebodyElse() {
        return complainant != null && complainant != Complainant.PATIENT;
    }

    /** About care that the NHS or public health pays for. */
    boolean aboutNhsCare() {
        return nhsFunded == Answer.Y
                && about != null
                && about != About.PRIVATELY_PAID
                && about != About.SOCIAL_CARE_ONLY;
    }

    @Override
    public String toString() {
        return "NhsComplaint[not shown]";
    }
}
