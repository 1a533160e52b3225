package org.advocacyhub.monitoring.governance;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.advocacyhub.monitoring.governance.domain.InvolvementKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An occasion on which people who use the service took part. Counts, never names.
 *
 * @param changesMade what became another because of it
 */
@Schema(examples = """
        {"date": "2015-01-22", "kind": "EVENT", "peopleWithLivedExperience": 60, "carers": 40,
         "changesMade": ["One contact number for everybody."]}
        """)
record InvolvementRequest(
        @NotNull LocalDate date,
        @NotNull InvolvementKind kind,
        @NotNull @Min(0) @Max(100_000) Integer peopleWithLivedExperience,
        @NotNull @Min(0) @Max(100_000) Integer carers,
        @Size(max = 50) List<@NotBlank @Size(max = 500) String> changesMade) {}
