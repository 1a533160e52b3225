package org.advocacyhub.referral.referral;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.advocacyhub.referral.referral.domain.ReferralStatus;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A referral in a line, beside others of the same person. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ReferralSummary")
public record ReferralSummary(
        UUID referralId,
        @Schema(examples = "R-2016000123-K") String referralRef,

        @Schema(description = "What triage decided on; absent before")
        String serviceType,

        ReferralStatus status,
        Instant receivedAt,

        @Schema(description = "Whose case it became; absent when it became none")
        String partnerId) {}
