package org.advocacyhub.triage.money.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.advocacyhub.triage.referral.domain.ServiceType;

/**
 * Everything that the money gate looks at, stored whole with its ruling.
 *
 * @param day the day in London on which somebody would start
 * @param level what monitoring told last of the year that this day lies in; BELOW while it told nothing
 * @param standing what the level stands on; null while nothing was told
 * @param notCommissioned the year names the type and does not pay for it
 * @param freezeNonStatutory the contract freezes non-statutory starts from 95 percent on
 * @param freezeVersion version of the rule that says so
 * @param order the approved spot order for this referral and type; null without
 * @param refused a spot order for it was refused, and none approved
 * @param gateVersion version of the gate's rows
 */
public record MoneyInputs(
        ServiceType serviceType,
        LocalDate day,
        SpendLevel level,
        Standing standing,
        boolean notCommissioned,
        boolean freezeNonStatutory,
        String freezeVersion,
        Order order,
        boolean refused,
        String gateVersion) {

    /**
     * What a level stands on, in pence.
     *
     * @param eventId the event that told it
     */
    public record Standing(
            LocalDate from,
            long actualPence,
            long committedPence,
            long ceilingPence,
            Instant reachedAt,
            UUID eventId) {}

    /**
     * An approved spot order.
     *
     * @param eventId the event that told it
     */
    public record Order(UUID orderId, String exceptionalReason, String requestingTeam, UUID eventId) {}
}
