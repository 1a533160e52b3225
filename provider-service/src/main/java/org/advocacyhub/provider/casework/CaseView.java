package org.advocacyhub.provider.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.provider.casework.domain.ActivityCategory;
import org.advocacyhub.provider.casework.domain.CaseState;
import org.advocacyhub.provider.casework.domain.ClosureReason;

/**
 * A case as its partner sees it.
 *
 * @param minutes all minutes recorded
 * @param moves what can be done now: last parts of the addresses under {@code /cases/{caseId}/}
 */
public record CaseView(
        UUID caseId,
        UUID referralId,
        UUID offerId,
        String referralRef,
        String partnerId,
        String advocateId,
        String serviceType,
        String band,
        String district,
        boolean nonInstructed,
        LocalDate contactDue,
        CaseState state,
        Instant openedAt,
        LocalDate openedOn,
        LocalDate firstContactOn,
        ActivityCategory firstContactMode,
        int minutes,
        LocalDate closedOn,
        ClosureReason closureReason,
        String closureSummary,
        Boolean feedbackOffered,
        List<String> moves,
        long version) {
    /** For lists: free text is shown only where the viewer is remembered. */
    CaseView withoutSummary() {
        return new CaseView(
                caseId,
                referralId,
                offerId,
                referralRef,
                partnerId,
                advocateId,
                serviceType,
                band,
                district,
                nonInstructed,
                contactDue,
                state,
                openedAt,
                openedOn,
                firstContactOn,
                firstContactMode,
                minutes,
                closedOn,
                closureReason,
                null,
                feedbackOffered,
                moves,
                version);
    }
}
