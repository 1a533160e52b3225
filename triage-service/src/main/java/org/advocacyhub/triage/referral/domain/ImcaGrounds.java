package org.advocacyhub.triage.referral.domain;

/**
 * The grounds of an instruction under the Mental Capacity Act (A.5).
 *
 * @param lacksCapacity for the decision in hand, as the instructing body states it; never worked out (A.2)
 * @param groundGiven somebody is there who will not do, and the form says why
 * @param otherDuty another IMCA duty or power that applies: IMCA_SMT, IMCA_ACCOM, IMCA_CARE_REVIEW, NONE or U (SG-04)
 * @param authorised the referrer states that they may instruct (S.I. 2006/1832 reg 6(4)(a))
 */
public record ImcaGrounds(
        Answer lacksCapacity,
        Treatment treatment,
        Move move,
        Review review,
        AppropriateToConsult appropriateToConsult,
        boolean groundGiven,
        S40Person s40Person,
        String otherDuty,
        Answer authorised) {

    ImcaGrounds instructed() {
        return new ImcaGrounds(
                lacksCapacity,
                treatment,
                move,
                review,
                appropriateToConsult,
                groundGiven,
                s40Person,
                otherDuty,
                Answer.Y);
    }

    /**
     * Serious medical treatment (A.5.1).
     *
     * @param testMet a limb of regulation 4 is met
     * @param nhsBodyProposes an NHS body provides or secures the treatment
     * @param mhaTreatment it is regulated by Part 4 or 4A of the Mental Health Act
     */
    public record Treatment(Answer testMet, Answer nhsBodyProposes, Answer mhaTreatment) {}

    /**
     * A move into accommodation (A.5.2).
     *
     * @param likelyDays how long the stay is likely to be; null when not known
     * @param mhaObligation it follows from an obligation under the Mental Health Act
     */
    public record Move(Arranger arranger, Setting setting, Integer likelyDays, Answer mhaObligation) {

        /** Who arranges the accommodation. */
        public enum Arranger {
            NHS,
            LA,
            SELF_OR_FAMILY_ARRANGED,
            U
        }

        /** What kind of place it is. */
        public enum Setting {
            HOSPITAL,
            CARE_HOME,
            RESIDENTIAL,
            SUPPORTED_LIVING,
            U
        }
    }

    /**
     * A review of accommodation (A.5.3).
     *
     * @param arrangedByBody the NHS or a council made the arrangements
     * @param weeksInPlace without a break; null when not known
     */
    public record Review(
            Answer arrangedByBody,
            Integer weeksInPlace,
            Answer mhaObligation,
            Answer reviewProposed,
            Answer particularBenefit) {}
}
