package org.advocacyhub.monitoring.spotorder;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.advocacyhub.monitoring.spotorder.domain.Approver;
import org.advocacyhub.monitoring.spotorder.domain.ChargedTo;
import org.advocacyhub.monitoring.spotorder.domain.ExceptionalReason;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A spot order as a caller sees it; who approved is told by role alone.
 *
 * @param amount minutes at the rate
 * @param approvedBy roles that approved so far
 * @param chargedTo absent until it is approved
 * @param refusedBy the role that refused; absent otherwise
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
        Instant decidedAt) {

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
                Stream.of(Approver.values()).filter(order::isApprovedBy).toList(),
                order.chargedTo(),
                order.refusedRole().orElse(null),
                order.refusalReason(),
                order.decidedAt());
    }
}
