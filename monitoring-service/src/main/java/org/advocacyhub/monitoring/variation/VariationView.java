package org.advocacyhub.monitoring.variation;

import java.util.UUID;
import org.advocacyhub.monitoring.approval.ApprovalView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A variation as a caller sees it.
 *
 * @param variation what was asked for, as it was written
 */
record VariationView(
        UUID variationId,
        @Schema(examples = "KENT-ADV-2016") String contractRef,
        ApprovalView approval,
        VariationRequest variation) {}
