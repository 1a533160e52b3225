package org.advocacyhub.triage.conflict.domain;

import java.time.LocalDate;
import java.util.List;

/**
 * Everything that the rules of independence look at for one referral, stored with its dispatch.
 *
 * @param ties of partners to the person or the referral
 * @param approvals by managers of the hub, for this referral
 */
public record ConflictFacts(List<Tie> ties, List<Approval> approvals, ConflictPeriods periods) {

    /** The partner advocates for the person, or did so not long ago, outside the hub's cases (C.6 continuity, S19). */
    public boolean knowsPerson(String partnerId, LocalDate day) {
        for (var tie : ties) {
            if (tie.kind() == TieKind.ADVOCACY
                    && tie.partnerId().equals(partnerId)
                    && tie.isWithin(day, periods.continuityMonths())) {
                return true;
            }
        }
        return false;
    }

    /** The approval that covers a rule for a partner and a tie; null when there is none. */
    public Approval approval(String partnerId, String ruleId, Tie tie) {
        for (var approval : approvals) {
            if (approval.partnerId().equals(partnerId)
                    && approval.ruleId().equals(ruleId)
                    && (tie == null || tie.conflictId().equals(approval.conflictId()))) {
                return approval;
            }
        }
        return null;
    }
}
