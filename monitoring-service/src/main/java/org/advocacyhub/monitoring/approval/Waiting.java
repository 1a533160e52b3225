package org.advocacyhub.monitoring.approval;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Something that waits for a decision.
 *
 * @param what it is, in one sentence
 * @param since when it is waited for
 * @param address where it is read and decided
 */
@Schema(name = "WaitingForDecision")
public record Waiting(
        @Schema(examples = "Virement of 40000.00 from CARE_ACT to IMHA.")
        String what,

        Instant since,

        @Schema(examples = "/contracts/KENT-ADV-2016/virements/018a1f00-0000-7000-8000-000000000001")
        String address) {}
