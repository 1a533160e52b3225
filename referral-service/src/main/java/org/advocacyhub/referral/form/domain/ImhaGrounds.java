package org.advocacyhub.referral.form.domain;

import static org.advocacyhub.referral.form.domain.DataClass.PD1;
import static org.advocacyhub.referral.form.domain.DataClass.PD2;

import java.time.LocalDate;

/**
 * Why the Mental Health Act may entitle the person to an advocate (domain.md A.8, B.1 field 46). Tribunals, hearings, ward
 * rounds and treatments (A.8.2) are told as key dates.
 *
 * @param responsibleClinician the responsible clinician's name
 * @param responsibleLa GSS code of the council that is responsible where it is not the hospital's: guardianship, section 57
 */
public record ImhaGrounds(
        @Guarded(PD2) MhaStatus mhaStatus,
        @Guarded(PD2) LocalDate sectionStart,
        @Guarded(PD2) LocalDate sectionExpiry,
        @Guarded(value = PD1, whereabouts = true) String hospital,
        @Guarded(value = PD1, whereabouts = true) String ward,
        @Guarded(PD1) String responsibleClinician,
        @Guarded(PD1) String responsibleClinicianTeam,
        @Guarded(PD2) String responsibleLa,
        @Guarded(PD2) Answer hospitalInArea,
        @Guarded(PD2) Answer patientDeclines,
        @Guarded(PD2) Answer urgentTreatmentPending,
        @Guarded(PD2) Answer visitRequest) {

    static final ImhaGrounds NOTHING =
            new ImhaGrounds(null, null, null, null, null, null, null, null, null, null, null, null);

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

        /** Has a responsible clinician: liable to be detained, or in the community under the Act. */
        boolean hasClinician() {
            return detained() || this == S17A_CTO || this == S42_73_74_CONDITIONAL_DISCHARGE;
        }

        /** Ends on a day that is known from the start, unless it is renewed. */
        boolean expires() {
            return switch (this) {
                case S2, S3, S35, S36, S37, S38, S7_GUARDIANSHIP, S37_GUARDIANSHIP, S17A_CTO -> true;
                default -> false;
            };
        }

        /**
         * Qualifies for an IMHA now (A.8.1).
         *
         * @param under18 section 58A counts for children only
         */
        boolean qualifies(boolean under18) {
            return hasStart() || this == S57_DISCUSSED || (this == S58A_DISCUSSED && under18);
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
