package org.advocacyhub.monitoring.spotorder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.advocacyhub.monitoring.spotorder.domain.Approver;
import org.advocacyhub.monitoring.spotorder.domain.ChargedTo;
import org.advocacyhub.monitoring.spotorder.domain.EndGround;
import org.advocacyhub.monitoring.spotorder.domain.ExceptionalReason;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A spot order as a caller sees it; who approved is told by role alone.
 *
 * @param amount minutes at the rate
 * @param approvedBy roles that approved so far
 * @param chargedTo absent until it is approved
 * @param refusedBy the role that refused; absent otherwise
 * @param lastDay last day that it was asked for; absent when it lasts as long as the work
 * @param ending absent until it has ended
 */
record SpotOrderView(
        UUID orderId,
        @Schema(examples = "KENT-ADV-2016") String contractRef,
        UUID referralId,
        @Schema(examples = "CARE_ACT") String serviceType,
        @Schema(examples = "ASHFORD-OPMH") String requestingTeam,
        int minutes,
        @Schema(examples = "30.00") String ratePerHour,
        @Schema(examples = "600.00") String amount,
        ExceptionalReason exceptionalReason,
        SpotOrder.State state,
        Instant requestedAt,
        List<Approver> approvedBy,
        ChargedTo chargedTo,
        Approver refusedBy,
        String refusalReason,
        Instant decidedAt,
        LocalDate lastDay,
        EndingView ending) {

    /**
     * How it ended.
     *
     * @param rule of domain.md, as it stands in the ledger
     * @param reason of the hub, as a code; absent when the work was over
     * @param overSince day since which it was over
     * @param settleDays days for invoices that were waited for; absent when the hub ended it
     * @param released what the contract had set aside for it and does no longer
     */
    @Schema(name = "SpotOrderEnding")
    record EndingView(
            EndGround ground,
            @Schema(examples = "F.7-END-CASE-CLOSED") String rule,
            @Schema(examples = "NOT_NEEDED") String reason,
            LocalDate overSince,
            Integer settleDays,
            @Schema(examples = "350.00") String released,
            Instant endedAt) {

        static EndingView of(Ending ending) {
            return new EndingView(
                    ending.ground(),
                    ending.ground().ruleId(),
                    ending.reason(),
                    ending.overSince(),
                    ending.settleDays(),
                    ending.released().toString(),
                    ending.endedAt());
        }
    }

    static SpotOrderView of(SpotOrder order) {
        return new SpotOrderView(
                order.orderId(),
                order.contractRef(),
                order.referralId(),
                order.serviceType(),
                order.requestingTeam(),
                order.minutes(),
                order.ratePerHour().toString(),
                order.amount().toString(),
                order.reason(),
                order.state(),
                order.requestedAt(),
                Stream.of(Approver.values()).filter(order.approvals()::has).toList(),
                order.chargedTo(),
                order.approvals().refusedRole().orElse(null),
                order.approvals().refusalReason(),
                order.decidedAt(),
                order.lastDay().orElse(null),
                order.ending().map(EndingView::of).orElse(null));
    }
}
