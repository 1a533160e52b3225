package org.advocacyhub.referral.form.domain;

import java.time.LocalDate;

/** Why the Mental Health Act may entitle the person to an advocate (domain.md A.8, B.1 field 46). */
public record ImhaGrounds(
        MhaStatus mhaStatus,
        LocalDate sectionStart,
        LocalDate sectionExpiry,
        String ward,
        String responsibleClinicianTeam,
        Answer hospitalInArea,
        Answer patientDeclines,
        Answer urgentTreatmentPending,
        Answer visitRequest) {

    static final ImhaGrounds NOTHING = new ImhaGrounds(null, null, null, null, null, null, null, null, null);

    /** The person's status under the Mental Health Act 1983 (A.8.1). */
    public enum MhaStatus {
        S2(Hold.DETAINED),
        S3(Hold.DETAINED),
        S35(Hold.DETAINED),
        S36(Hold.DETAINED),
        S37(Hold.DETAINED),
        S37_41(Hold.DETAINED),
        S38(Hold.DETAINED),
        S45A(Hold.DETAINED),
        S47(Hold.DETAINED),
        S47_49(Hold.DETAINED),
        S48(Hold.DETAINED),
        S48_49(Hold.DETAINED),
        CPI(Hold.DETAINED),
        S42_73_74_CONDITIONAL_DISCHARGE(Hold.IN_THE_COMMUNITY),
        S7_GUARDIANSHIP(Hold.IN_THE_COMMUNITY),
        S37_GUARDIANSHIP(Hold.IN_THE_COMMUNITY),
        S17A_CTO(Hold.IN_THE_COMMUNITY),
        S57_DISCUSSED(Hold.NONE),
        S58A_DISCUSSED(Hold.NONE),
        S4(Hold.SHORT),
        S5_2(Hold.SHORT),
        S5_4(Hold.SHORT),
        S135(Hold.SHORT),
        S136(Hold.SHORT),
        INFORMAL(Hold.NONE),
        DOLS_IN_MH_HOSPITAL(Hold.NONE),
        U(Hold.NONE);

        private enum Hold {
            DETAINED,
            IN_THE_COMMUNITY,
            SHORT,
            NONE
        }

        private final Hold hold;

        MhaStatus(Hold hold) {
            this.hold = hold;
        }

        /** Held in a hospital under a section that lasts: there is a start date and a ward. */
        boolean detained() {
            return hold == Hold.DETAINED;
        }

        /** The section has a first day that matters for what can be applied for. */
        boolean hasStart() {
            return hold == Hold.DETAINED || hold == Hold.IN_THE_COMMUNITY;
        }
    }

    @Override
    public String toString() {
        return "ImhaGrounds[not shown]";
    }
}
