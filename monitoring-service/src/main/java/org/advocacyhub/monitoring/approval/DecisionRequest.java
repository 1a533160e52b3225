package org.advocacyhub.monitoring.approval;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.advocacyhub.runtime.web.Refusal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the commissioner decides.
 *
 * @param reason why it is refused; nothing when it is approved
 */
@Schema(examples = "{\"verdict\": \"APPROVE\"}")
public record DecisionRequest(
        @NotNull Verdict verdict, @Size(min = 1, max = 1000) String reason) {

    /** Yes or no. */
    public enum Verdict {
        APPROVE,
        REFUSE
    }

    /**
     * The reason of a refusal.
     *
     * @throws Refusal 400 naming {@code reason} when there is none
     */
    public String refusalReason() {
        if (reason == null || reason.isBlank()) {
            throw Refusal.invalid("reason", "required", "Say why it is refused.");
        }
        return reason;
    }
}
