package org.advocacyhub.triage.eligibility.domain;

import static org.advocacyhub.triage.eligibility.domain.DecisionTable.is;
import static org.advocacyhub.triage.eligibility.domain.DecisionTable.row;
import static org.advocacyhub.triage.eligibility.domain.Outcome.ELIGIBLE;
import static org.advocacyhub.triage.eligibility.domain.Outcome.NEEDS_INFO;
import static org.advocacyhub.triage.eligibility.domain.Outcome.NOT_ELIGIBLE;
import static org.advocacyhub.triage.referral.domain.Answer.N;
import static org.advocacyhub.triage.referral.domain.Answer.U;
import static org.advocacyhub.triage.referral.domain.Answer.Y;
import static org.advocacyhub.triage.referral.domain.AppropriateToConsult.EXISTS_APPROPRIATE;
import static org.advocacyhub.triage.referral.domain.AppropriateToConsult.EXISTS_NOT_APPROPRIATE;
import static org.advocacyhub.triage.referral.domain.AppropriateToConsult.NONE;
import static org.advocacyhub.triage.referral.domain.ImcaGrounds.Move.Arranger.LA;
import static org.advocacyhub.triage.referral.domain.ImcaGrounds.Move.Arranger.NHS;
import static org.advocacyhub.triage.referral.domain.ImcaGrounds.Move.Arranger.SELF_OR_FAMILY_ARRANGED;

import java.time.LocalDate;
import java.util.List;
import org.advocacyhub.triage.eligibility.domain.AccommodationInputs.Stay;
import org.advocacyhub.triage.eligibility.domain.DecisionTable.Condition;
import org.advocacyhub.triage.referral.domain.Answer;
import org.advocacyhub.triage.referral.domain.AppropriateToConsult;
import org.advocacyhub.triage.referral.domain.ImcaGrounds.Move.Arranger;

/** Table ACC (domain.md A.5.2): an IMCA for a move that the NHS or a council arranges. One decision a case. */
public final class AccommodationTable {

    // spotless:off: one row of the published table a line
    private static final DecisionTable<AccommodationInputs, Outcome> SINCE_2015 = new DecisionTable<>(
            "ACC", "ACC/2015-04-01", "IMCA: accommodation", "Mental Capacity Act 2005 s38, s39", LocalDate.of(2015, 4, 1), null,
            List.of(
                    ImcaInputs.under16("ACC-U16"),
                    row("ACC-01").when(lacksCapacity(N))
                            .then(NOT_ELIGIBLE, "CARE_ACT", "Has capacity; consider Care Act advocacy."),
                    row("ACC-02").when(lacksCapacity(U))
                            .then(NEEDS_INFO, "Capacity assessment for this move required."),
                    row("ACC-03").when(arranger(SELF_OR_FAMILY_ARRANGED))
                            .then(NOT_ELIGIBLE, "CARE_ACT", "No NHS body or authority is arranging the accommodation."),
                    row("ACC-04").when(stay("hospital <= 28 days or care home <= 8 weeks", Stay.SHORT))
                            .then(NOT_ELIGIBLE, "Stay not likely to exceed 28 days (hospital) or 8 weeks (care home)."),
                    row("ACC-05").when(mhaObligation(Y))
                            .then(NOT_ELIGIBLE, "IMHA", "Accommodation results from an obligation under the Mental Health Act."),
                    row("ACC-06").when(s40Person("not NONE", Y))
                            .then(NOT_ELIGIBLE, "Section 40 person can be consulted.").under("Mental Capacity Act 2005 s40"),
                    row("ACC-07").when(consult(EXISTS_APPROPRIATE))
                            .then(NOT_ELIGIBLE, "Someone unpaid is appropriate to consult."),
                    row("ACC-08").when(settingOrConsultationOpen())
                            .then(NEEDS_INFO, "State setting, likely length and who can be consulted."),
                    row("ACC-09").when(lacksCapacity(Y), arranger(NHS, LA), stay("hospital > 28 days, or care home/residential > 8 weeks", Stay.LONG), mhaObligation(N), s40Person("NONE", N), consult(NONE, EXISTS_NOT_APPROPRIATE))
                            .then(ELIGIBLE, "Must instruct an IMCA (s38/s39)."),
                    row("ACC-10").when(lacksCapacity(Y), arranger(NHS, LA), stay("supported living / tenancy", Stay.SUPPORTED_LIVING), mhaObligation(N), s40Person("NONE", N), consult(NONE, EXISTS_NOT_APPROPRIATE))
                            .then(NEEDS_INFO, "Confirm whether the accommodation is residential accommodation within s38/s39; if not use Care Act or {rule}.")),
            NEEDS_INFO, AccommodationInputs::unknowns, AccommodationInputs::words);
    // spotless:on

    /** Every version, each valid for the effective received dates that it names. */
    public static final List<DecisionTable<AccommodationInputs, Outcome>> VERSIONS = List.of(SINCE_2015);

    private AccommodationTable() {}

    private static Condition<AccommodationInputs> lacksCapacity(Answer answer) {
        return is("lacks capacity", AccommodationInputs::lacksCapacity, answer);
    }

    private static Condition<AccommodationInputs> arranger(Arranger... values) {
        return is("provider of accommodation", AccommodationInputs::arranger, values);
    }

    private static Condition<AccommodationInputs> stay(String words, Stay value) {
        return new Condition<>("setting & likely length", words, in -> in.stay() == value);
    }

    private static Condition<AccommodationInputs> mhaObligation(Answer answer) {
        return is("MHA obligation", AccommodationInputs::mhaObligation, answer);
    }

    private static Condition<AccommodationInputs> s40Person(String words, Answer exists) {
        return new Condition<>("s40", words, in -> in.s40Person() == exists);
    }

    private static Condition<AccommodationInputs> consult(AppropriateToConsult... values) {
        return is("appropriateToConsult", AccommodationInputs::appropriateToConsult, values);
    }

    /** The published cell stands in the column of the setting and reaches over to those of who can be consulted. */
    private static Condition<AccommodationInputs> settingOrConsultationOpen() {
        return new Condition<>(
                "setting & likely length",
                "U, or U in s40 or appropriateToConsult",
                AccommodationInputs::isSettingOrConsultationOpen);
    }
}
