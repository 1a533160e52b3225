package org.advocacyhub.provider.advocate;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.advocacyhub.provider.advocate.domain.Absence;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.security.Roles;
import org.advocacyhub.runtime.web.IdempotentRequests;
import org.advocacyhub.runtime.web.Versions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** When advocates are away: the list as a whole for a program that keeps it, one by one for whoever plans a holiday. */
@Path("/partners/{partnerId}/advocates/{advocateId}/absences")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Advocates")
class AbsencesResource {

    private static final String ID = "[A-Z0-9][A-Z0-9-]{1,39}";

    @Schema(examples = """
            {"from":"2016-08-01","to":"2016-08-12","kind":"LEAVE"}""")
    record AbsenceView(
            @NotNull LocalDate from,
            @NotNull LocalDate to,
            @NotNull Absence.Kind kind) {

        static AbsenceView of(Absence absence) {
            return new AbsenceView(absence.from(), absence.to(), absence.kind());
        }

        Absence absence() {
            return new Absence(from, to, kind);
        }
    }

    @Schema(examples = """
            {"absences":[{"from":"2016-08-01","to":"2016-08-12","kind":"LEAVE"}]}""")
    record AbsencesView(@NotNull @Size(max = 100) List<@NotNull @Valid AbsenceView> absences) {

        static AbsencesView of(Advocate advocate) {
            return new AbsencesView(
                    advocate.absences().stream().map(AbsenceView::of).toList());
        }

        List<Absence> known() {
            return absences.stream().map(AbsenceView::absence).toList();
        }
    }

    @Schema(examples = """
            {"to":"2016-08-05"}""")
    record LastDayRequest(@NotNull LocalDate to) {}

    private final ReadAdvocates readAdvocates;
    private final SetAbsences setAbsences;
    private final IdempotentRequests idempotent;
    private final Caller caller;

    AbsencesResource(
            ReadAdvocates readAdvocates, SetAbsences setAbsences, IdempotentRequests idempotent, Caller caller) {
        this.readAdvocates = readAdvocates;
        this.setAbsences = setAbsences;
        this.idempotent = idempotent;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.HUB_MANAGER, Roles.TRIAGE_WORKER, Roles.PARTNER, Roles.ADVOCATE})
    @Operation(operationId = "listAbsences", summary = "When the advocate is away, with the advocate's ETag")
    @APIResponseSchema(AbsencesView.class)
    public Response absences(
            @PathParam("partnerId") @Pattern(regexp = ID) String partnerId,
            @PathParam("advocateId") @Pattern(regexp = ID) String advocateId) {
        return answer(readAdvocates.one(caller.partnerScope(), new Advocate.Key(partnerId, advocateId)));
    }

    /** People read of them on the advocate's page. */
    @GET
    @RolesAllowed({Roles.HUB_MANAGER, Roles.TRIAGE_WORKER, Roles.PARTNER, Roles.ADVOCATE})
    @Produces("text/html;qs=0.5")
    @Operation(hidden = true)
    public Response page(
            @PathParam("partnerId") @Pattern(regexp = ID) String partnerId,
            @PathParam("advocateId") @Pattern(regexp = ID) String advocateId) {
        return Response.seeOther(URI.create("/partners/" + partnerId + "/advocates/" + advocateId))
                .build();
    }

    @PUT
    @RolesAllowed({Roles.HUB_MANAGER, Roles.PARTNER})
    @Operation(
            operationId = "replaceAbsences",
            summary = "Replace when the advocate is away (If-Match: the advocate's ETag)",
            description =
                    "Planned absences count in the capacity. No reason is asked that would tell of somebody's health.")
    @APIResponseSchema(AbsencesView.class)
    public Response setAbsences(
            @PathParam("partnerId") @Pattern(regexp = ID) String partnerId,
            @PathParam("advocateId") @Pattern(regexp = ID) String advocateId,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid AbsencesView request) {
        return answer(setAbsences.handle(
                caller.partnerScope(), new Advocate.Key(partnerId, advocateId), ifMatch, request.known()));
    }

    @POST
    @RolesAllowed({Roles.HUB_MANAGER, Roles.PARTNER})
    @Operation(
            operationId = "planAbsence",
            summary = "The advocate is away for a time (If-Match: the advocate's ETag)",
            description = "One more beside those that are known. 422 when a part of that time is known already.")
    @APIResponseSchema(value = AbsencesView.class, responseDescription = "All absences")
    public Response plan(
            @PathParam("partnerId") @Pattern(regexp = ID) String partnerId,
            @PathParam("advocateId") @Pattern(regexp = ID) String advocateId,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid AbsenceView request) {
        var of = new Advocate.Key(partnerId, advocateId);
        return idempotent.answer(
                key,
                "POST /partners/{id}/advocates/{id}/absences",
                Map.of("of", of, "request", request),
                () -> answer(setAbsences.plan(caller.partnerScope(), of, ifMatch, request.absence())));
    }

    @PUT
    @Path("/{from}")
    @RolesAllowed({Roles.HUB_MANAGER, Roles.PARTNER})
    @Operation(
            operationId = "endAbsence",
            summary = "The last day of an absence is another one (If-Match: the advocate's ETag)")
    @APIResponse(responseCode = "404", description = "unknown-absence")
    @APIResponseSchema(value = AbsencesView.class, responseDescription = "All absences")
    public Response until(
            @PathParam("partnerId") @Pattern(regexp = ID) String partnerId,
            @PathParam("advocateId") @Pattern(regexp = ID) String advocateId,
            @Parameter(description = "First day of the absence", example = "2016-08-01") @PathParam("from")
                    LocalDate from,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid LastDayRequest request) {
        return answer(setAbsences.until(
                caller.partnerScope(), new Advocate.Key(partnerId, advocateId), ifMatch, from, request.to()));
    }

    @DELETE
    @Path("/{from}")
    @RolesAllowed({Roles.HUB_MANAGER, Roles.PARTNER})
    @Operation(operationId = "dropAbsence", summary = "An absence does not take place (If-Match: the advocate's ETag)")
    @APIResponse(responseCode = "404", description = "unknown-absence")
    @APIResponseSchema(value = AbsencesView.class, responseDescription = "The absences that are left")
    public Response drop(
            @PathParam("partnerId") @Pattern(regexp = ID) String partnerId,
            @PathParam("advocateId") @Pattern(regexp = ID) String advocateId,
            @Parameter(description = "First day of the absence", example = "2016-08-01") @PathParam("from")
                    LocalDate from,
            @HeaderParam("If-Match") String ifMatch) {
        return answer(setAbsences.drop(caller.partnerScope(), new Advocate.Key(partnerId, advocateId), ifMatch, from));
    }

    private static Response answer(Advocate advocate) {
        return Response.ok(AbsencesView.of(advocate))
                .tag(Versions.tag(advocate.version()))
                .build();
    }
}
