package org.advocacyhub.monitoring.returns;

import static org.advocacyhub.runtime.security.Roles.AUDITOR;
import static org.advocacyhub.runtime.security.Roles.COMMISSIONER;
import static org.advocacyhub.runtime.security.Roles.HUB_MANAGER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.advocacyhub.monitoring.facts.FactsBehind.Position;
import org.advocacyhub.monitoring.returns.ListFigureFacts.Page;
import org.advocacyhub.runtime.web.Cursor;
import org.advocacyhub.runtime.web.PageAsked;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** From a figure to the pseudonymous facts that it counts. */
@Path("/contracts/{ref}/kpis/{kpi}/facts")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({COMMISSIONER, HUB_MANAGER, AUDITOR})
@Tag(name = "Returns")
class FigureFactsResource {

    private static final String REF = "[A-Z0-9][A-Z0-9-]{2,39}";

    private final ListFigureFacts listFigureFacts;

    FigureFactsResource(ListFigureFacts listFigureFacts) {
        this.listFigureFacts = listFigureFacts;
    }

    @GET
    @Operation(
            operationId = "listFactsBehindFigure",
            summary = "List the facts behind a figure",
            description =
                    "Name the figure as the return does. Each item says by its kind what it is: a referral, a first contact (K-08), a visit or report that"
                            + " was due (K-31, K-32), a visit that came to nothing (K-29), a complaint or a compliment (K-20), what a partner"
                            + " told of its advocates (K-30), by ids,"
                            + " codes and days, never a person."
                            + " A page may hold fewer than asked for, even none: go on while there is a next one. Figures of money, minutes,"
                            + " persons and the waiting list have no such list. What was carried over (K-11) is listed as it stands at the end of the"
                            + " period, from the first that was taken over on.")
    @APIResponse(
            responseCode = "200",
            description = "One page; Link rel=next leads to the next",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema =
                                    @Schema(
                                            type = SchemaType.OBJECT,
                                            properties = {
                                                @SchemaProperty(
                                                        name = "items",
                                                        type = SchemaType.ARRAY,
                                                        implementation = FigureFactView.class),
                                                @SchemaProperty(name = "nextCursor", type = SchemaType.STRING)
                                            })))
    @APIResponse(
            responseCode = "400",
            description = "invalid-cursor, unknown-kpi, not-a-period, or no-facts-behind: nothing can be listed for it")
    @APIResponse(responseCode = "404", description = "unknown-contract")
    public RestResponse<org.advocacyhub.runtime.web.Page<FigureFactView>> list(
            @PathParam("ref") @Pattern(regexp = REF) String ref,
            @PathParam("kpi") String kpi,
            @Parameter(description = "First day") @QueryParam("from") @NotNull LocalDate from,
            @Parameter(description = "Last day, which counts") @QueryParam("to") @NotNull LocalDate to,
            @Parameter(description = "By what the figure is broken down")
                    @QueryParam("breakdown")
                    @DefaultValue("total")
                    String breakdown,
            @Parameter(description = "The row of the breakdown") @QueryParam("key") @DefaultValue("all") String key,
            @Parameter(description = "The measure of the row")
                    @QueryParam("measure")
                    @NotNull
                    @Schema(examples = "inTarget")
                    String measure,
            @BeanParam PageAsked asked) {
        var name = new FigureFacts.Name(KpiParameter.kpi(kpi), breakdown, key, measure);
        var after = asked.after(2).map(at -> new Position(at.day(0), at.id(1)));
        var page = listFigureFacts.handle(ref, name, PeriodParameters.period(from, to), after, asked.limit.value());
        return asked.answer(view(page));
    }

    private static org.advocacyhub.runtime.web.Page<FigureFactView> view(Page page) {
        var next = page.last() == null
                ? null
                : Cursor.of(page.last().day(), page.last().referralId()).encoded();
        return new org.advocacyhub.runtime.web.Page<>(page.facts(), next);
    }
}
