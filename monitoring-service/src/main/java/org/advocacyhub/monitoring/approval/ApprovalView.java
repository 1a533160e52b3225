package org.advocacyhub.monitoring.approval;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;

/**
 * Who moved a request, and when; people are named by their account.
 *
 * @param editedBy who wrote it again while it was a draft
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ApprovalView(
        ApprovalState state,
        String draftedBy,
        Instant draftedAt,
        List<String> editedBy,
        String discardedBy,
        Instant discardedAt,
        String submittedBy,
        Instant submittedAt,
        String decidedBy,
        Instant decidedAt,
        String refusalReason) {}
