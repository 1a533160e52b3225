package org.advocacyhub.triage.project;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.security.Roles;
import org.advocacyhub.runtime.web.Cursor;
import org.advocacyhub.runtime.web.IdempotentRequests;
import org.advocacyhub.runtime.web.Limit;
import org.advocacyhub.runtime.web.Page;
import org.advocacyhub.runtime.web.PageLinks;
import org.advocacyhub.runtime.web.Refusal;
import org.advocacyhub.runtime.web.Versions;
import org.advocacyhub.triage.project.ListedProjects.Position;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Projects that the commissioner instructed: a referral for any other is not commissioned (domain.md A.1.1, S21). */
@Path("/bespoke-projects")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Projects")
class ProjectsResource {

    private static final String CONTRACT = "[A-Z0-9][A-Z0-9-]{2,39}";
    private static final String CODE = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";
    private static final String FILED = "[A-Za-z0-9][A-Za-z0-9 ._/-]{0,79}";

    /** What the commissioner instructed. */
    @Schema(
            name = "ProjectRequest",
            examples =
                    "{\"contractRef\": \"CUMBRIA-ADV-2016\", \"projectRef\": \"flood-2015\","
                            + " \"instructionRef\": \"CCC/2016/114\", \"validFrom\": \"2016-01-01\", \"validTo\": \"2017-01-01\"}")
    record ProjectRequest(
            @NotNull @Pattern(regexp = CONTRACT) @Schema(examples = "CUMBRIA-ADV-2016")
            String contractRef,

            @NotNull
            @Pattern(regexp = CODE, message = "Letters, digits, dots, underscores and hyphens, 1 to 64.")
            @Schema(description = "As referrals name it", examples = "flood-2015")
            String projectRef,

            @NotNull
            @Pattern(regexp = FILED, message = "The reference of the instruction, at most 80 characters.")
            @Schema(description = "Under which the commissioner's instruction is filed", examples = "CCC/2016/114")
            String instructionRef,

            @NotNull @Schema(description = "The first day of receipt that it counts for", examples = "2016-01-01")
            LocalDate validFrom,

            @Schema(description = "The first day on which it counts no more", examples = "2017-01-01")
            LocalDate validTo) {

        ListedProject.Instructed instructed() {
            if (validTo != null && !validTo.isAfter(validFrom)) {
                throw Refusal.invalid("validTo", "not-after-valid-from", "Give a day after validFrom, or none.");
            }
            return new ListedProject.Instructed(contractRef, projectRef, instructionRef.strip(), validFrom, validTo);
        }
    }

    /** When a project ends. */
    @Schema(name = "ProjectEndRequest", examples = "{\"validTo\": \"2016-07-01\"}")
    record EndRequest(
            @NotNull
            @Schema(description = "The first day on which it counts no more, today or later", examples = "2016-07-01")
            LocalDate validTo) {}

    /**
     * A time in which a project is on the list.
     *
     * @param addedBy the manager's token subject
     * @param endedAt when somebody ended it; absent when nobody did, also while an end is planned
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ListedProject")
    record ProjectView(
            UUID projectId,
            @Schema(examples = "CUMBRIA-ADV-2016") String contractRef,
            @Schema(examples = "flood-2015") String projectRef,
            @Schema(examples = "CCC/2016/114") String instructionRef,
            LocalDate validFrom,
            LocalDate validTo,
            Instant addedAt,
            String addedBy,
            Instant endedAt,
            String endedBy) {

        static ProjectView of(ListedProject project) {
            return new ProjectView(
                    project.projectId(),
                    project.contractRef(),
                    project.projectRef(),
                    project.instructionRef(),
                    project.validFrom(),
                    project.validTo(),
                    project.addedAt(),
                    project.addedBy(),
                    project.endedAt(),
                    project.endedBy());
        }
    }

    private final ChangeProjects changeProjects;
    private final ListedProjects projects;
    private final IdempotentRequests idempotent;
    private final Caller caller;

    ProjectsResource(
            ChangeProjects changeProjects, ListedProjects projects, IdempotentRequests idempotent, Caller caller) {
        this.changeProjects = changeProjects;
        this.projects = projects;
        this.idempotent = idempotent;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.TRIAGE_WORKER, Roles.HUB_MANAGER, Roles.COMMISSIONER, Roles.AUDITOR})
    @Transactional
    @Operation(
            operationId = "listProjects",
            summary = "The projects of a contract, by reference, then by day",
            description =
                    "Ended ones included: past decisions rest on them. The next page is in nextCursor and in Link: rel=next.")
    @APIResponse(responseCode = "200", description = "One page")
    @APIResponse(responseCode = "400", description = "invalid-cursor, contract is missing, or a limit out of range")
    public RestResponse<Page<ProjectView>> list(
            @Parameter(example = "CUMBRIA-ADV-2016") @QueryParam("contract") @NotNull @Pattern(regexp = CONTRACT)
                    String contract,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") Limit limit,
            @Context UriInfo uri) {
        var after = Cursor.decode(cursor, 3).map(ProjectsResource::position).orElse(Position.BEFORE_ALL);
        var rows = projects.page(contract, after, limit.value());
        return PageLinks.answer(
                Page.of(rows, limit.value(), row -> Cursor.of(row.projectRef(), row.validFrom(), row.projectId()))
                        .map(ProjectView::of),
                uri);
    }

    @GET
    @Path("/{projectId}")
    @RolesAllowed({Roles.TRIAGE_WORKER, Roles.HUB_MANAGER, Roles.COMMISSIONER, Roles.AUDITOR})
    @Transactional
    @Operation(operationId = "readProject", summary = "One project", description = "The ETag is needed to end it.")
    @APIResponse(
            responseCode = "200",
            description = "The project",
            content = @Content(schema = @Schema(implementation = ProjectView.class)))
    @APIResponse(responseCode = "404", description = "unknown-project")
    public Response one(UUID projectId) {
        return answer(Response.Status.OK, projects.require(projectId));
    }

    @POST
    @RolesAllowed(Roles.HUB_MANAGER)
    @Operation(
            operationId = "addProject",
            summary = "Put a project of the commissioner's on the list of its contract",
            description =
                    "Referrals that are received from validFrom on and name it are eligible (BES-03). What was decided"
                            + " before is not decided again.")
    @APIResponse(
            responseCode = "201",
            description = "On the list; the ETag is needed to end it",
            content = @Content(schema = @Schema(implementation = ProjectView.class)))
    @APIResponse(responseCode = "400", description = "The field that does not fit, and what to do")
    @APIResponse(responseCode = "409", description = "already-listed: the project is on the list on one of these days")
    public Response add(
            @NotNull @Valid ProjectRequest request,
            @HeaderParam("Idempotency-Key") @Size(max = 200) String idempotencyKey) {
        return idempotent.answer(
                idempotencyKey,
                "POST /bespoke-projects",
                request,
                () -> answer(Response.Status.CREATED, changeProjects.add(request.instructed(), caller.subject())));
    }

    @POST
    @Path("/{projectId}/end")
    @RolesAllowed(Roles.HUB_MANAGER)
    @Operation(
            operationId = "endProject",
            summary = "End a project, earlier than was said",
            description = "Nothing is deleted. On the day on which it would begin, it never does.")
    @APIResponse(
            responseCode = "200",
            description = "The project with its end",
            content = @Content(schema = @Schema(implementation = ProjectView.class)))
    @APIResponse(responseCode = "400", description = "validTo: day-is-over, before-valid-from")
    @APIResponse(responseCode = "404", description = "unknown-project")
    @APIResponse(responseCode = "409", description = "ends-already")
    @APIResponse(responseCode = "412", description = "changed-meanwhile")
    @APIResponse(responseCode = "428", description = "if-match-required")
    public Response end(UUID projectId, @NotNull @Valid EndRequest request, @HeaderParam("If-Match") String ifMatch) {
        return answer(Response.Status.OK, changeProjects.end(projectId, request.validTo(), ifMatch, caller.subject()));
    }

    private static Position position(Cursor cursor) {
        try {
            return new Position(cursor.value(0), LocalDate.parse(cursor.value(1)), UUID.fromString(cursor.value(2)));
        } catch (DateTimeParseException | IllegalArgumentException notOurs) {
            throw Refusal.invalid("cursor", "invalid-cursor", "Use the cursor of the previous page as it is, or none.");
        }
    }

    private static Response answer(Response.Status status, ListedProject project) {
        return Response.status(status)
                .tag(Versions.tag(project.version()))
                .entity(ProjectView.of(project))
                .build();
    }
}
