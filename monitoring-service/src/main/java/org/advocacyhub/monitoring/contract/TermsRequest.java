package org.advocacyhub.monitoring.contract;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.advocacyhub.monitoring.contract.domain.Terms;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A contract's terms as a caller gives them.
 *
 * @param extensions options to extend, in the order in which they can be used; none when absent
 */
@Schema(examples = """
        {"commissioner":"Kent County Council","primeContractor":"SEAP","start":"2016-04-01","initialEnd":"2019-03-31",
         "maximumEnd":"2021-03-31","minimumAge":16,"extensions":[{"months":12},{"months":12}]}""")
public record TermsRequest(
        @NotBlank @Size(max = 200) @Schema(examples = "Kent County Council")
        String commissioner,

        @NotBlank @Size(max = 60) @Schema(description = "Partner id of the lead provider", examples = "SEAP")
        String primeContractor,

        @NotNull @Schema(examples = "2016-04-01") LocalDate start,
        @NotNull @Schema(examples = "2019-03-31") LocalDate initialEnd,
        @NotNull @Schema(examples = "2021-03-31") LocalDate maximumEnd,
        @NotNull @Min(0) @Max(120) @Schema(examples = "16") Integer minimumAge,
        @Size(max = 10) List<@NotNull @Valid Extension> extensions) {

    /** One option to extend. */
    public record Extension(
            @NotNull @Min(1) @Max(120) @Schema(examples = "12")
            Integer months) {}

    Terms terms() {
        var months = extensions == null ? Stream.<Extension>of() : extensions.stream();
        return new Terms(
                commissioner,
                primeContractor,
                start,
                initialEnd,
                maximumEnd,
                minimumAge,
                months.map(Extension::months).toList());
    }
}
