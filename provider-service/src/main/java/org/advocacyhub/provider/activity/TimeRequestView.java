package org.advocacyhub.provider.activity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A request for more time for a case, with the figures by which it was asked and answered (domain.md D.3).
 *
 * @param minutes asked for on top of what the case may take
 * @param until the last day whose work they are for
 * @param why only where a single request is read; absent once it was deleted (H.4)
 * @param capMinutes what every case of the type may take
 * @param countedMinutes of the case that counted when it was asked
 * @param allowedMinutes that the case might take then, with what was agreed before
 * @param answer absent before the hub has answered
 */
record TimeRequestView(
        UUID requestId,
        UUID caseId,
        String referralRef,
        String partnerId,
        String serviceType,
        TimeRequest.State state,
        int minutes,
        LocalDate until,
        String why,
        String askedBy,
        Instant askedAt,
        int capMinutes,
        int countedMinutes,
        int allowedMinutes,
        TimeAnswerView answer) {

    /**
     * What the hub answered.
     *
     * @param rule of the cap
     * @param minutes agreed to; absent when it said no
     * @param until the last day whose work they cover
     * @param extensionId of what was agreed, as it stands with the case's hours
     * @param why only where a single request is read; absent once it was deleted
     * @param countedMinutes of the case that counted then
     * @param allowedMinutes that it might take until then; absent when such cases had no limit any more
     */
    record TimeAnswerView(
            String rule,
            Integer minutes,
            LocalDate until,
            UUID extensionId,
            String why,
            int countedMinutes,
            Integer allowedMinutes,
            String answeredBy,
            Instant answeredAt) {}

    /** Without what was written, which doesn't belong in a log. */
    @Override
    public String toString() {
        return "TimeRequestView[" + requestId + ", " + state + "]";
    }
}
