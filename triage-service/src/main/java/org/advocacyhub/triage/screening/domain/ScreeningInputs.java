package org.advocacyhub.triage.screening.domain;

import java.time.LocalDate;
import java.util.Set;
import org.advocacyhub.triage.banding.domain.TargetTable;
import org.advocacyhub.triage.eligibility.domain.Parameters;
import org.advocacyhub.triage.geography.domain.OutcodeArea;
import org.advocacyhub.triage.geography.domain.OutcodeArea.Candidate;
import org.advocacyhub.triage.referral.domain.Facts;
import org.advocacyhub.triage.referral.domain.ServiceType;

/**
 * Everything that a screening looks at, stored whole with its decision, so that the same inputs give the same answer in ten
 * years (domain.md 0.5).
 *
 * @param receivedOn day of receipt in London
 * @param effectiveReceivedDate working day that counts as received (C.5 rule 1)
 * @param pausedDays working days for which the referrer was asked so far
 * @param homeArea what the outcode table says about home; null without a line
 * @param currentArea the same for where the person is now
 * @param stated the district that the referrer named; null when none or unknown
 * @param picked the district that a triage worker picked; null until somebody did
 * @param notCommissioned types that the contract's year names but does not pay for (scenario S18)
 */
public record ScreeningInputs(
        Facts facts,
        LocalDate receivedOn,
        LocalDate effectiveReceivedDate,
        int pausedDays,
        OutcodeArea homeArea,
        OutcodeArea currentArea,
        Candidate stated,
        Candidate picked,
        Parameters parameters,
        TargetTable targets,
        Set<ServiceType> notCommissioned) {}
