package org.advocacyhub.triage.eligibility.domain;

import static org.advocacyhub.triage.eligibility.domain.DecisionTable.is;
import static org.advocacyhub.triage.eligibility.domain.DecisionTable.row;
import static org.advocacyhub.triage.eligibility.domain.Outcome.NEEDS_INFO;
import static org.advocacyhub.triage.eligibility.domain.Outcome.NOT_ELIGIBLE;
import static org.advocacyhub.triage.eligibility.domain.Outcome.REDIRECT;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.advocacyhub.triage.eligibility.domain.DecisionTable.Condition;
import org.advocacyhub.triage.referral.domain.ServiceType;

/**
 * Table A11 (domain.md A.1.1): types that are held so that whoever asks for them gets a clear answer. A day appointed by
 * regulations ends this version and begins one that says otherwise. Section 72 appeals are answered by CA67-03, informal
 * patients by IMHA-03 and IMHA-04.
 */
public final class FlaggedTypesTable {

    // spotless:off: one row a line
    private static final DecisionTable<ServiceType, Outcome> SINCE_2015 = new DecisionTable<>(
            "A.1.1", "A11/2015-04-01", "Types that are not in force or not in this contract", "The law or the contract, as each row says", LocalDate.of(2015, 4, 1), null,
            List.of(
                    row("A.1.1-CHILDREN").when(type(ServiceType.CHILDRENS_ADVOCACY))
                            .then(REDIRECT, "CHILDRENS_ADVOCACY", "Children's advocacy is arranged under another contract.").under("Children Act 1989 s26A"),
                    row("A.1.1-LPS").when(type(ServiceType.LPS_IMCA))
                            .then(NOT_ELIGIBLE, "IMCA_39A", "The Liberty Protection Safeguards are not in force; under DoLS the supervisory body instructs an IMCA.").under("Mental Capacity (Amendment) Act 2019, not in force"),
                    row("A.1.1-LPS").when(type(ServiceType.LPS_APPROPRIATE_PERSON))
                            .then(NOT_ELIGIBLE, "RPR_PAID", "The Liberty Protection Safeguards are not in force; under DoLS the supervisory body appoints a representative.").under("Mental Capacity (Amendment) Act 2019, not in force"),
                    row("A.1.1-LITIGATION").when(type(ServiceType.LITIGATION_FRIEND))
                            .then(NOT_ELIGIBLE, "SOLICITOR", "Litigation friends are not part of this contract; a solicitor or the court can say who may act.").under("The contract")),
            NEEDS_INFO, _ -> List.of(), _ -> Map.of());
    // spotless:on

    /** Every version, each valid for the effective received dates that it names. */
    public static final List<DecisionTable<ServiceType, Outcome>> VERSIONS = List.of(SINCE_2015);

    private FlaggedTypesTable() {}

    private static Condition<ServiceType> type(ServiceType type) {
        return is("requested type", asked -> asked, type);
    }
}
