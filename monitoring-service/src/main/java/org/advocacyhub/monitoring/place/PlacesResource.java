package org.advocacyhub.monitoring.place;

import static org.advocacyhub.runtime.security.Roles.AUDITOR;
import static org.advocacyhub.runtime.security.Roles.COMMISSIONER;
import static org.advocacyhub.runtime.security.Roles.HUB_MANAGER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import org.advocacyhub.runtime.web.Cursor;
import org.advocacyhub.runtime.web.Page;
import org.advocacyhub.runtime.web.PageAsked;
import org.advocacyhub.runtime.web.Refusal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Names of districts and authorities. */
@Path("/places")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Returns")
class PlacesResource {

    private static final String GSS = "[A-Z][0-9]{8}";
    private static final LocalDate EARLIEST = LocalDate.of(1, 1, 1);
    /** The days from which a name may hold: no code of a place is older, and nobody knows more of the future. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);

    private static final LocalDate LAST_DAY = LocalDate.of(2199, 12, 31);

    @Schema(name = "PlaceNaming", examples = """
            {"name":"Folkestone & Hythe","validFrom":"2018-04-01"}""")
    record NamingRequest(
            @NotBlank @Size(max = 100) @Schema(examples = "Folkestone & Hythe")
            String name,

            @NotNull @Schema(examples = "2018-04-01") LocalDate validFrom) {}

    @Schema(name = "PlaceName")
    record PlaceView(@Schema(examples = "E07000112") String code, String name, LocalDate validFrom) {

        static PlaceView of(PlaceName place) {
            return new PlaceView(place.code(), place.name(), place.validFrom());
        }
    }

    private final PlaceNames names;

    PlacesResource(PlaceNames names) {
        this.names = names;
    }

    @GET
    @RolesAllowed({COMMISSIONER, HUB_MANAGER, AUDITOR})
    @Transactional
    @Operation(
            operationId = "listPlaces",
            summary = "What districts and authorities are called",
            description =
                    "Each name with the day from which it holds, by GSS code and day. Returns use them for people to read.")
    @APIResponse(responseCode = "200", description = "One page; Link rel=next leads to the next")
    @APIResponse(responseCode = "400", description = "invalid-cursor")
    public RestResponse<Page<PlaceView>> list(@BeanParam PageAsked asked) {
        var after = asked.after(2).orElse(Cursor.of("", EARLIEST));
        var rows = names.after(after.value(0), after.day(1), asked.rows());
        return asked.answer(asked.of(rows, place -> Cursor.of(place.code(), place.validFrom()))
                .map(PlaceView::of));
    }

    @PUT
    @Path("/{code}")
    @RolesAllowed({COMMISSIONER, HUB_MANAGER})
    @Operation(
            operationId = "namePlace",
            summary = "Say what a district or authority is called from a day on",
            description = "Until the day of a later name. Said again for the same day, the last name holds.")
    @APIResponse(
            responseCode = "200",
            description = "The name that was kept",
            content = @Content(schema = @Schema(implementation = PlaceView.class)))
    @APIResponse(responseCode = "400", description = "invalid-request: not-blank, size, out-of-range")
    public Response name(@PathParam("code") @Pattern(regexp = GSS) String code, @NotNull @Valid NamingRequest request) {
        if (request.validFrom().isBefore(FIRST_DAY) || request.validFrom().isAfter(LAST_DAY)) {
            throw Refusal.invalid(
                    "validFrom", "out-of-range", "Name a day from " + FIRST_DAY + " to " + LAST_DAY + ".");
        }
        return Response.ok(PlaceView.of(names.tell(code, request.name().strip(), request.validFrom())))
                .build();
    }
}
