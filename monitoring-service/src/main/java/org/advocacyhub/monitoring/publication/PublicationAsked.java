package org.advocacyhub.monitoring.publication;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.advocacyhub.monitoring.publication.domain.Audience;
import org.advocacyhub.monitoring.returns.QuarterParameter;
import org.advocacyhub.monitoring.returns.domain.Quarter;
import org.advocacyhub.runtime.web.Refusal;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which publication somebody wants to read, as it stands in the address; the same for every format. */
public class PublicationAsked {

    @PathParam("ref")
    @Pattern(regexp = "[A-Z0-9][A-Z0-9-]{2,39}")
    public String ref;

    @PathParam("quarter")
    public String quarter;

    @Parameter(description = "For whom it is")
    @QueryParam("audience")
    @DefaultValue("PUBLISHED")
    public Audience audience;

    @QueryParam("revision")
    @Min(0)
    @Parameter(description = "Without one: the last")
    public Integer revision;

    /** @throws Refusal 400 {@code not-a-quarter} */
    Quarter ofQuarter() {
        return QuarterParameter.quarter(quarter);
    }

    /** What a file of it is called, without its ending. */
    String fileName() {
        return ref + "_" + ofQuarter() + "_" + audience;
    }
}
