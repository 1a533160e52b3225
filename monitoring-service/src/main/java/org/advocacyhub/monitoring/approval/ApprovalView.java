package org.advocacyhub.monitoring.approval;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;

/** Who moved a request, and when; people are named by their account. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ApprovalView(
        ApprovalState state,
        String draftedBy,
        Instant draftedAt,
        String submittedBy,
        Instant submittedAt,
        String decidedBy,
        Instant decidedAt,
        String refusalReason) {}
