package org.advocacyhub.monitoring.agreement;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import org.advocacyhub.monitoring.agreement.domain.Move;
import org.advocacyhub.monitoring.agreement.domain.ReturnState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A move that was made. Never changed.
 *
 * @param on day of it in London
 * @param partnerId of whose part; null for moves of the hub and the council
 * @param note what the mover said; null for nothing
 * @param digest short name of the figures that were agreed to; null where none were
 */
@Schema(name = "ReturnMove")
record ReturnMove(
        Move.Kind move,
        ReturnState.Code from,
        ReturnState.Code to,
        @JsonInclude(JsonInclude.Include.NON_NULL) String partnerId,
        String by,
        @Schema(examples = "hub-manager") String role,
        Instant at,
        LocalDate on,

        @Schema(description = "docs/return.md", examples = "RET-02")
        String ruleId,

        String reason,
        @JsonInclude(JsonInclude.Include.NON_NULL) String note,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "Short name of the figures that were agreed to")
        String digest) {}
