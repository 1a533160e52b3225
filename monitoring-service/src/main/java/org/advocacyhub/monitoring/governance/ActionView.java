package org.advocacyhub.monitoring.governance;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One line of the action log.
 *
 * @param overdue open after its day
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ActionView(
        UUID actionId,
        UUID reviewId,
        String action,
        @Schema(examples = "SEAP") String owner,
        LocalDate agreedOn,
        LocalDate due,
        LocalDate doneOn,
        String outcome,
        boolean overdue) {

    static ActionView of(ReviewAction action, LocalDate today) {
        return new ActionView(
                action.actionId(),
                action.reviewId(),
                action.action(),
                action.owner(),
                action.agreedOn(),
                action.due(),
                action.doneOn(),
                action.outcome(),
                action.doneOn() == null && action.due().isBefore(today));
    }
}
