package org.advocacyhub.monitoring.governance;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.monitoring.governance.domain.DecisionOutcome;
import org.advocacyhub.monitoring.governance.domain.DecisionSubject;

/**
 * A decision of the network as a caller sees it.
 *
 * @param partnersActive who had a voice on the day it was recorded
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NetworkDecisionView(
        UUID decisionId,
        LocalDate date,
        DecisionSubject subject,
        String question,
        List<String> options,
        String chosen,
        List<String> partnersActive,
        List<String> partnersPresent,
        DecisionOutcome outcome,
        List<String> dissent,
        String owner,
        LocalDate due,
        Instant recordedAt) {

    static NetworkDecisionView of(NetworkDecision decision) {
        var meeting = decision.meeting();
        return new NetworkDecisionView(
                decision.decisionId(),
                decision.decidedOn(),
                decision.subject(),
                decision.question(),
                meeting.options(),
                meeting.chosen(),
                decision.partnersActive(),
                meeting.present(),
                meeting.outcome(),
                decision.dissent(),
                decision.owner(),
                decision.due(),
                decision.recordedAt());
    }
}
