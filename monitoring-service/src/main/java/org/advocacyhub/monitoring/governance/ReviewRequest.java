package org.advocacyhub.monitoring.governance;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Minutes of a quarterly meeting. Organisations and roles are named, people never.
 *
 * @param attendees organisations and roles, operational staff included
 */
@Schema(examples = """
        {"date": "2016-07-21", "attendees": ["KENT-COUNTY-COUNCIL", "OPERATIONAL-MANAGER", "SEAP"],
         "minutes": "Demand for IMHA is above plan. Referrals under the Care Act are below.",
         "actions": [{"action": "Explain the Care Act duty to the teams of the east.", "owner": "SEAP", "due": "2016-09-30"}]}
        """)
record ReviewRequest(
        @NotNull LocalDate date,

        @NotEmpty @Size(max = 100)
        List<
                        @NotNull
                        @Pattern(regexp = NetworkDecisionRequest.CODE, message = NetworkDecisionRequest.CODE_WANTED)
                        String>
                attendees,

        @NotBlank @Size(max = 20_000) String minutes,
        @NotNull @Size(max = 100) List<@NotNull @Valid ActionRequest> actions) {

    /**
     * Something to be done.
     *
     * @param owner organisation or role that does it
     */
    record ActionRequest(
            @NotBlank @Size(max = 1000) String action,

            @NotNull @Pattern(regexp = NetworkDecisionRequest.CODE, message = NetworkDecisionRequest.CODE_WANTED)
            String owner,

            @NotNull LocalDate due) {}
}
