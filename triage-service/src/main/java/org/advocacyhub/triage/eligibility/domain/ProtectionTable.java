package org.advocacyhub.triage.eligibility.domain;

import static org.advocacyhub.triage.eligibility.domain.DecisionTable.is;
import static org.advocacyhub.triage.eligibility.domain.DecisionTable.row;
import static org.advocacyhub.triage.eligibility.domain.Outcome.ELIGIBLE_POWER;
import static org.advocacyhub.triage.eligibility.domain.Outcome.NEEDS_INFO;
import static org.advocacyhub.triage.eligibility.domain.Outcome.NOT_ELIGIBLE;
import static org.advocacyhub.triage.eligibility.domain.Outcome.REDIRECT;
import static org.advocacyhub.triage.referral.domain.Answer.N;
import static org.advocacyhub.triage.referral.domain.Answer.U;
import static org.advocacyhub.triage.referral.domain.Answer.Y;

import java.time.LocalDate;
import java.util.List;
import org.advocacyhub.triage.eligibility.domain.DecisionTable.Condition;
import org.advocacyhub.triage.referral.domain.Answer;

/**
 * Table SG (domain.md A.5.4): the power to instruct an IMCA for protective measures. Nobody is asked who could be consulted
 * instead: family or friends do not stand in the way here.
 */
public final class ProtectionTable {

    // spotless:off: one row of the published table a line
    private static final DecisionTable<ProtectionInputs, Outcome> SINCE_2015 = new DecisionTable<>(
            "SG", "SG/2015-04-01", "IMCA: protective measures", "S.I. 2006/2883 reg 4, 5", LocalDate.of(2015, 4, 1), null,
            List.of(
                    ImcaInputs.under16("SG-U16"),
                    row("SG-01").when(lacksCapacity(N))
                            .then(NOT_ELIGIBLE, "CARE_ACT_SAFEGUARDING", "Has capacity for the protective measures."),
                    row("SG-02").when(lacksCapacity(Y), allegation(N))
                            .then(NOT_ELIGIBLE, "No safeguarding allegation."),
                    row("SG-03").when(lacksCapacity(Y), allegation(Y), measures(N))
                            .then(NOT_ELIGIBLE, "CARE_ACT_SAFEGUARDING", "No protective measure taken or proposed."),
                    row("SG-04").when(lacksCapacity(Y), allegation(Y), measures(Y), otherDuty(Y))
                            .then(REDIRECT, "{type}", "Another IMCA duty applies."),
                    row("SG-05").when(lacksCapacity(Y), allegation(Y), measures(Y), otherDuty(N), particularBenefit(N, U))
                            .then(NEEDS_INFO, "Body must state particular benefit."),
                    row("SG-06").when(lacksCapacity(Y), allegation(Y), measures(Y), otherDuty(N), particularBenefit(Y))
                            .then(ELIGIBLE_POWER, "May instruct even where family or friends exist.")),
            NEEDS_INFO, ProtectionInputs::unknowns, ProtectionInputs::words);
    // spotless:on

    /** Every version, each valid for the effective received dates that it names. */
    public static final List<DecisionTable<ProtectionInputs, Outcome>> VERSIONS = List.of(SINCE_2015);

    private ProtectionTable() {}

    private static Condition<ProtectionInputs> lacksCapacity(Answer answer) {
        return is("lacks capacity for >= 1 protective measure", ProtectionInputs::lacksCapacity, answer);
    }

    private static Condition<ProtectionInputs> allegation(Answer answer) {
        return is("allegation/evidence P abused or abusing", ProtectionInputs::allegation, answer);
    }

    private static Condition<ProtectionInputs> measures(Answer answer) {
        return is("measures taken or proposed by NHS body/LA", ProtectionInputs::measures, answer);
    }

    private static Condition<ProtectionInputs> otherDuty(Answer answer) {
        return is("ss37-39 or reg 3 apply", ProtectionInputs::otherDuty, answer);
    }

    private static Condition<ProtectionInputs> particularBenefit(Answer... answers) {
        return is("particular benefit", ProtectionInputs::particularBenefit, answers);
    }
}
