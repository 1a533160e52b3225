package org.advocacyhub.provider.outcome;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.advocacyhub.provider.casework.CaseRequests;
import org.advocacyhub.provider.outcome.domain.Achieved;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.security.Roles;
import org.advocacyhub.runtime.web.IdempotentRequests;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a person wants, in own words, and how far it came. */
@Path("/cases/{caseId}/goals")
@RolesAllowed({Roles.PARTNER, Roles.ADVOCATE})
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Outcomes")
class GoalsResource {

    @Schema(examples = """
            {"words":"I want to stay in my own flat.","baseline":2}""")
    record GoalRequest(
            @NotBlank @Size(max = 500) String words,
            @NotNull @Min(0) @Max(10) Integer baseline) {

        /** Without the words, which don't belong in a log. */
        @Override
        public String toString() {
            return "GoalRequest[not shown]";
        }
    }

    @Schema(examples = """
            {"final":8,"achieved":"PART"}""")
    record ResultRequest(
            @JsonProperty("final") @NotNull @Min(0) @Max(10) Integer finalScore,
            @NotNull Achieved achieved) {}

    record ResultView(@JsonProperty("final") int finalScore, Achieved achieved, LocalDate judgedOn) {

        static ResultView of(GoalResult result) {
            return new ResultView(result.finalScore(), result.achieved(), result.judgedOn());
        }
    }

    /** That a goal is set; its words are not repeated, since an answer may be kept with its Idempotency-Key. */
    record SetView(UUID goalId, LocalDate setOn) {}

    /** @param result absent until the goal is judged */
    record GoalView(
            UUID goalId,
            String words,
            int baseline,
            LocalDate setOn,
            @JsonInclude(JsonInclude.Include.NON_NULL) ResultView result) {

        static GoalView of(WorkOnGoals.OpenGoal open) {
            return new GoalView(
                    open.goal().id(),
                    open.words(),
                    open.goal().baseline(),
                    open.goal().setOn(),
                    open.result() == null ? null : ResultView.of(open.result()));
        }

        /** Without the words, which don't belong in a log. */
        @Override
        public String toString() {
            return "GoalView[" + goalId + "]";
        }
    }

    private final WorkOnGoals workOnGoals;
    private final CaseRequests requests;
    private final IdempotentRequests idempotent;
    private final Caller caller;

    GoalsResource(WorkOnGoals workOnGoals, CaseRequests requests, IdempotentRequests idempotent, Caller caller) {
        this.workOnGoals = workOnGoals;
        this.requests = requests;
        this.idempotent = idempotent;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listGoals",
            summary = "The goals of the case, at most five",
            description = "That they were read is kept.")
    public List<GoalView> list(@PathParam("caseId") UUID caseId) {
        return workOnGoals.all(caller.partnerScope(), caseId, caller.subject()).stream()
                .map(GoalView::of)
                .toList();
    }

    @POST
    @APIResponse(responseCode = "409", description = "enough-goals: a case has at most five")
    @Operation(
            operationId = "setGoal",
            summary = "Set a goal in the person's own words, with where it stands now, 0 to 10",
            description = "The words are kept sealed and never told.")
    @APIResponseSchema(value = SetView.class, responseCode = "201", responseDescription = "That it is set")
    public Response set(
            @PathParam("caseId") UUID caseId,
            @HeaderParam("Idempotency-Key") String key,
            @NotNull @Valid GoalRequest request) {
        return requests.created(key, "goals", caseId, request, () -> {
            var goal = workOnGoals.set(
                    caller.partnerScope(), caseId, request.words(), request.baseline(), caller.subject());
            return new SetView(goal.id(), goal.setOn());
        });
    }

    @POST
    @Path("/{goalId}/result")
    @APIResponse(responseCode = "409", description = "already-judged: a goal is judged once")
    @Operation(operationId = "recordGoalResult", summary = "Say how far the goal was reached, once")
    @APIResponseSchema(value = ResultView.class, responseCode = "201", responseDescription = "What was recorded")
    public Response judge(
            @PathParam("caseId") UUID caseId,
            @PathParam("goalId") UUID goalId,
            @HeaderParam("Idempotency-Key") String key,
            @NotNull @Valid ResultRequest request) {
        return idempotent.answer(
                key,
                "POST /cases/{id}/goals/{id}/result",
                Map.of("caseId", caseId, "goalId", goalId, "request", request),
                () -> created(ResultView.of(workOnGoals.judge(
                        caller.partnerScope(),
                        caseId,
                        goalId,
                        request.finalScore(),
                        request.achieved(),
                        caller.subject()))));
    }

    private static Response created(Object view) {
        return Response.status(Response.Status.CREATED).entity(view).build();
    }
}
