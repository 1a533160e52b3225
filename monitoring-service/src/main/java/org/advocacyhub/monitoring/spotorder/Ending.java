package org.advocacyhub.monitoring.spotorder;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import org.advocacyhub.monitoring.contract.domain.Money;
import org.advocacyhub.monitoring.spotorder.domain.EndGround;

/**
 * How an order ended, and what was released by it.
 *
 * @param endedBy subject of who ended it, or the round that looks
 * @param overSince day since which it was over
 * @param settleDays days for invoices that were waited for; null when the hub ended it
 * @param reason of the hub, as a code; null otherwise
 * @param releasedPence what the contract had set aside for it and does no longer; 0 when the team pays
 */
@Embeddable
record Ending(
        @Column(name = "ended_at") Instant endedAt,
        @Column(name = "ended_by") String endedBy,

        @Enumerated(EnumType.STRING) @Column(name = "end_ground")
        EndGround ground,

        @Column(name = "over_since") LocalDate overSince,
        @Column(name = "settle_days") Integer settleDays,
        @Column(name = "end_reason") String reason,
        @Column(name = "released_pence") Long releasedPence) {

    Money released() {
        return new Money(releasedPence);
    }
}
