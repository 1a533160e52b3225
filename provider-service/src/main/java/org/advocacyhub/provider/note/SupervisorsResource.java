package org.advocacyhub.provider.note;

import io.quarkus.security.ForbiddenException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.advocacyhub.provider.note.Supervisors.Supervisor;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.security.PartnerScope.OnlyPartner;
import org.advocacyhub.runtime.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Which advocates of a partner supervise: only the partner itself says so, since they may read all its notes. */
@Path("/partners/{partnerId}/supervisors")
@RolesAllowed(Roles.PARTNER)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Case notes")
class SupervisorsResource {

    @Schema(examples = """
            {"from":"2016-04-01","to":null}""")
    record SupervisorRequest(
            @NotNull LocalDate from,

            @Schema(description = "The last day; null while it is open")
            LocalDate to) {}

    record SupervisorView(String advocateId, LocalDate from, LocalDate to) {

        static List<SupervisorView> of(List<Supervisor> supervisors) {
            return supervisors.stream()
                    .map(named -> new SupervisorView(named.advocateId(), named.from(), named.to()))
                    .toList();
        }
    }

    private final NameSupervisor nameSupervisor;
    private final Caller caller;

    SupervisorsResource(NameSupervisor nameSupervisor, Caller caller) {
        this.nameSupervisor = nameSupervisor;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "listSupervisors", summary = "Who supervises, or did, or will")
    public List<SupervisorView> list(@PathParam("partnerId") String partnerId) {
        return SupervisorView.of(nameSupervisor.all(ownPartner(), partnerId));
    }

    @PUT
    @Path("/{advocateId}")
    @APIResponse(
            responseCode = "200",
            description = "All who supervise or did",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = SupervisorView.class)))
    @APIResponse(responseCode = "422", description = "unknown-advocate: not one of yours")
    @Operation(
            operationId = "putSupervisor",
            summary = "Name a supervisor, or say when a stay that began on that day ends",
            description = "Supervisors may read and write the notes of all the partner's cases, each look is kept.")
    public List<SupervisorView> name(
            @PathParam("partnerId") String partnerId,
            @PathParam("advocateId") String advocateId,
            @NotNull @Valid SupervisorRequest request) {
        return SupervisorView.of(nameSupervisor.handle(
                ownPartner(), partnerId, new Supervisor(advocateId, request.from(), request.to()), caller.subject()));
    }

    private OnlyPartner ownPartner() {
        return caller.partnerId().map(OnlyPartner::new).orElseThrow(ForbiddenException::new);
    }
}
