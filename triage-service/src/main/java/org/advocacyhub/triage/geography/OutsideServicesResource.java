package org.advocacyhub.triage.geography;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import org.advocacyhub.runtime.security.Roles;
import org.advocacyhub.runtime.web.Cursor;
import org.advocacyhub.runtime.web.Limit;
import org.advocacyhub.runtime.web.Page;
import org.advocacyhub.runtime.web.PageLinks;
import org.advocacyhub.runtime.web.Refusal;
import org.advocacyhub.runtime.web.Versions;
import org.advocacyhub.triage.referral.domain.ServiceType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The register of advocacy services of other councils' areas: whom a referral from outside is sent to. */
@Path("/outside-services")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Geography")
class OutsideServicesResource {

    private static final String CODE = "[A-Z0-9][A-Z0-9_]{1,39}";

    /** What is registered of a service; its code stands in the path. */
    @Schema(
            name = "OutsideServiceRequest",
            examples = "{\"name\": \"East Sussex Advocacy (synthetic)\", \"council\": \"E10000011\","
                    + " \"serviceTypes\": [\"CARE_ACT\", \"IMCA_ACCOM\"], \"validFrom\": \"2016-04-01\"}")
    record ServiceRequest(
            @NotBlank
            @Size(max = 120)
            @Schema(description = "Of the organisation, never of a person", examples = "East Sussex Advocacy")
            String name,

            @NotNull
            @Pattern(regexp = "[EWSN]\\d{8}", message = "A GSS code, such as E10000011.")
            @Schema(description = "GSS code of the council that it works for", examples = "E10000011")
            String council,

            @NotEmpty @Size(max = 30) @Schema(description = "Service types of domain.md A.1.1 that it takes")
            List<@NotNull ServiceType> serviceTypes,

            @NotNull LocalDate validFrom,

            @Schema(description = "The first day on which it is no more")
            LocalDate validTo) {

        OutsideService.Described described() {
            if (validTo != null && !validTo.isAfter(validFrom)) {
                throw Refusal.invalid("validTo", "not-after-valid-from", "Give a day after validFrom, or none.");
            }
            return new OutsideService.Described(
                    name.strip(),
                    council,
                    serviceTypes.stream().map(Enum::name).distinct().sorted().toList(),
                    validFrom,
                    validTo);
        }
    }

    /** A registered service. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "OutsideService")
    record ServiceView(
            @Schema(examples = "EAST_SUSSEX_ADVOCACY") String code,

            @Schema(examples = "East Sussex Advocacy (synthetic)")
            String name,

            @Schema(examples = "E10000011") String council,
            List<String> serviceTypes,
            LocalDate validFrom,
            LocalDate validTo) {

        static ServiceView of(OutsideService service) {
            return new ServiceView(
                    service.code(),
                    service.name(),
                    service.council(),
                    service.serviceTypes(),
                    service.validFrom(),
                    service.validTo());
        }
    }

    private final PutOutsideService putOutsideService;
    private final OutsideServices services;

    OutsideServicesResource(PutOutsideService putOutsideService, OutsideServices services) {
        this.putOutsideService = putOutsideService;
        this.services = services;
    }

    @GET
    @RolesAllowed({Roles.TRIAGE_WORKER, Roles.HUB_MANAGER, Roles.COMMISSIONER, Roles.AUDITOR})
    @Transactional
    @Operation(
            operationId = "listOutsideServices",
            summary = "Services outside the area in the order of their codes",
            description =
                    "Ended ones included: past referrals name them. The next page is in nextCursor and in Link: rel=next.")
    @APIResponse(responseCode = "200", description = "One page")
    @APIResponse(responseCode = "400", description = "invalid-cursor, or a limit out of range")
    public RestResponse<Page<ServiceView>> list(
            @Parameter(description = "Only those that work for this council", example = "E10000011")
                    @QueryParam("council")
                    String council,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") Limit limit,
            @Context UriInfo uri) {
        var after = Cursor.decode(cursor, 1).map(end -> end.value(0)).orElse(null);
        var rows = services.page(council, after, limit.value() + 1);
        return PageLinks.answer(
                Page.of(rows, limit.value(), row -> Cursor.of(row.code())).map(ServiceView::of), uri);
    }

    @GET
    @Path("/{code}")
    @RolesAllowed({Roles.TRIAGE_WORKER, Roles.HUB_MANAGER, Roles.COMMISSIONER, Roles.AUDITOR})
    @Transactional
    @Operation(
            operationId = "readOutsideService",
            summary = "One service outside the area",
            description = "Its version is the ETag.")
    @APIResponse(
            responseCode = "200",
            description = "The service",
            content = @Content(schema = @Schema(implementation = ServiceView.class)))
    @APIResponse(responseCode = "404", description = "unknown-service")
    public Response one(@Parameter(example = "EAST_SUSSEX_ADVOCACY") @PathParam("code") String code) {
        return answer(Response.Status.OK, services.require(code));
    }

    @PUT
    @Path("/{code}")
    @RolesAllowed(Roles.HUB_MANAGER)
    @Operation(
            operationId = "putOutsideService",
            summary = "Enter a service outside the area, or replace what is registered of it",
            description =
                    "A service that is there is replaced with If-Match only (428 without, 412 when stale). To close it, give"
                            + " validTo: nothing is deleted.")
    @APIResponse(
            responseCode = "200",
            description = "Replaced",
            content = @Content(schema = @Schema(implementation = ServiceView.class)))
    @APIResponse(
            responseCode = "201",
            description = "Entered",
            content = @Content(schema = @Schema(implementation = ServiceView.class)))
    @APIResponse(responseCode = "400", description = "The field that does not fit, and what to do")
    @APIResponse(responseCode = "412", description = "changed-meanwhile")
    @APIResponse(responseCode = "428", description = "if-match-required")
    public Response put(
            @Parameter(example = "EAST_SUSSEX_ADVOCACY")
                    @PathParam("code")
                    @Pattern(regexp = CODE, message = "Capitals, digits and underscores, 2 to 40.")
                    String code,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid ServiceRequest request) {
        var outcome = putOutsideService.handle(code, request.described(), ifMatch);
        return answer(outcome.created() ? Response.Status.CREATED : Response.Status.OK, outcome.service());
    }

    private static Response answer(Response.Status status, OutsideService service) {
        return Response.status(status)
                .tag(Versions.tag(service.version()))
                .entity(ServiceView.of(service))
                .build();
    }
}
