package org.advocacyhub.monitoring.governance;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.advocacyhub.monitoring.governance.domain.DecisionOutcome;
import org.advocacyhub.monitoring.governance.domain.DecisionSubject;
import org.advocacyhub.monitoring.governance.domain.Meeting;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A decision of the network. Organisations and roles are named, people never.
 *
 * @param chosen one of the options; none when deferred
 * @param owner organisation or role that sees to it
 */
@Schema(examples = """
        {"date": "2016-05-12", "subject": "SHARING_OF_CASES", "question": "Who takes referrals from Thanet in July?",
         "options": ["SEAP alone", "SEAP and MIND in turn"], "chosen": "SEAP and MIND in turn",
         "partnersPresent": ["SEAP", "MIND"], "outcome": "CONSENSUS", "dissent": [], "owner": "SEAP", "due": "2016-06-30"}
        """)
record NetworkDecisionRequest(
        @NotNull LocalDate date,
        @NotNull DecisionSubject subject,
        @NotBlank @Size(max = 1000) String question,
        @NotEmpty @Size(max = 20) List<@NotBlank @Size(max = 500) String> options,
        @Size(min = 1, max = 500) String chosen,
        @NotNull @Size(max = 100) List<@NotNull @Pattern(regexp = CODE, message = CODE_WANTED) String> partnersPresent,
        @NotNull DecisionOutcome outcome,
        @NotNull @Size(max = 100) Set<@NotNull @Pattern(regexp = CODE, message = CODE_WANTED) String> dissent,

        @NotNull @Pattern(regexp = CODE, message = CODE_WANTED)
        String owner,

        @NotNull LocalDate due) {

    static final String CODE = "[A-Z0-9][A-Z0-9_/-]{0,59}";
    static final String CODE_WANTED = "must be the code of an organisation or a role, for example ADVOCACY-FOR-ALL";

    Meeting meeting() {
        return new Meeting(options, chosen, partnersPresent, outcome, dissent);
    }
}
