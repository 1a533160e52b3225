package org.advocacyhub.monitoring.agreement;

import static org.advocacyhub.runtime.security.Roles.AUDITOR;
import static org.advocacyhub.runtime.security.Roles.COMMISSIONER;
import static org.advocacyhub.runtime.security.Roles.HUB_MANAGER;
import static org.advocacyhub.runtime.security.Roles.PARTNER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.SortedMap;
import org.advocacyhub.monitoring.returns.FiguresTag;
import org.advocacyhub.monitoring.returns.PartsOfPartners;
import org.advocacyhub.monitoring.returns.QuarterParameter;
import org.advocacyhub.monitoring.returns.domain.Figure;
import org.advocacyhub.runtime.page.JsonOrPage;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.web.Refusal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A partner's own part of a return: what it reads and confirms. Another partner's part is 404. */
@Path("/contracts/{ref}/returns/{quarter}/part")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Agreeing on a return")
class PartResource {

    private static final String REF = "[A-Z0-9][A-Z0-9-]{2,39}";
    private static final String PARTNER_ID = "[A-Z0-9][A-Z0-9-]{0,59}";

    private final LookAtPart lookAtPart;
    private final MoveReturn moveReturn;
    private final PartsOfPartners parts;
    private final AgreementPages pages;
    private final Caller caller;

    PartResource(
            LookAtPart lookAtPart, MoveReturn moveReturn, PartsOfPartners parts, AgreementPages pages, Caller caller) {
        this.lookAtPart = lookAtPart;
        this.moveReturn = moveReturn;
        this.parts = parts;
        this.pages = pages;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({COMMISSIONER, HUB_MANAGER, AUDITOR, PARTNER})
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML})
    @Operation(
            operationId = "readPart",
            summary = "Read a partner's part of a return",
            description =
                    "Cases of the quarter that the partner has, and the counted hours on them. A partner reads its own; the hub, the"
                            + " council and the auditor say which. The ETag is needed to confirm it. The same as a page, on which a partner confirms: ask for"
                            + " text/html.")
    @APIResponse(
            responseCode = "200",
            description = "The part as it is counted now",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = PartView.class)),
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(implementation = String.class))
            })
    @APIResponse(responseCode = "400", description = "invalid-request: which partner")
    @APIResponse(responseCode = "404", description = "unknown-contract, no-part")
    public Response read(
            @PathParam("ref") @Pattern(regexp = REF) String ref,
            @PathParam("quarter") String quarter,
            @Parameter(description = "Only this partner's") @QueryParam("partner") @Pattern(regexp = PARTNER_ID)
                    String partner,
            @Context Request request) {
        var own = Author.own(Author.scopeOf(caller));
        if (own == null && partner == null) {
            throw Refusal.invalid("partner", "required", "Say of which partner.");
        }
        var whose = own == null ? partner : own;
        if (partner != null && !partner.equals(whose)) {
            throw noPart(partner);
        }
        var counted = parts.of(ref, QuarterParameter.quarter(quarter));
        var figures = own(counted, whose);
        var view = view(ref, quarter, whose, counted);
        return JsonOrPage.answer(
                        request,
                        () -> Response.ok(view).tag(FiguresTag.of(figures)),
                        () -> pages.part(view, figures, FiguresTag.of(figures)))
                .build();
    }

    @POST
    @Path("/confirmation")
    @RolesAllowed(PARTNER)
    @Operation(
            operationId = "confirmPart",
            summary = "Confirm your part of a return",
            description =
                    "Confirms the figures that were read: send their ETag as If-Match. May be done again while the hub has not"
                            + " approved, for figures that changed.")
    @APIResponse(
            responseCode = "200",
            description = "Confirmed",
            content = @Content(schema = @Schema(implementation = PartView.class)))
    @APIResponse(responseCode = "404", description = "unknown-contract, no-part")
    @APIResponse(responseCode = "409", description = "not-possible-now, quarter-running")
    @APIResponse(responseCode = "412", description = "changed-meanwhile")
    @APIResponse(responseCode = "428", description = "if-match-required")
    public Response confirm(
            @PathParam("ref") @Pattern(regexp = REF) String ref,
            @PathParam("quarter") String quarter,
            @HeaderParam("If-Match") String ifMatch) {
        var author = Author.of(caller);
        var of = QuarterParameter.quarter(quarter);
        var counted = parts.of(ref, of);
        FiguresTag.require(ifMatch, own(counted, author.partnerId()));
        moveReturn.confirm(ref, of, counted, author);
        return Response.ok(view(ref, quarter, author.partnerId(), counted))
                .tag(FiguresTag.of(own(counted, author.partnerId())))
                .build();
    }

    private PartView view(String ref, String quarter, String whose, SortedMap<String, List<Figure>> counted) {
        return lookAtPart.handle(ref, QuarterParameter.quarter(quarter), whose, counted);
    }

    /** @throws Refusal 404 {@code no-part} */
    static List<Figure> own(SortedMap<String, List<Figure>> counted, String partnerId) {
        var own = counted.get(partnerId);
        if (own == null) {
            throw noPart(partnerId);
        }
        return own;
    }

    private static Refusal noPart(String partnerId) {
        return Refusal.notFound("no-part", partnerId + " has no part in this return that you may see.");
    }
}
