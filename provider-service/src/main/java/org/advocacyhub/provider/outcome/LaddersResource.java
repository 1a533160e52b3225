package org.advocacyhub.provider.outcome;

import static java.util.stream.Collectors.toMap;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
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
import org.advocacyhub.provider.outcome.domain.Distance;
import org.advocacyhub.provider.outcome.domain.Ladder;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.security.Roles;
import org.advocacyhub.runtime.web.Refusal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How far a person came by their own word, on ladders of ten rungs. */
@Path("/cases/{caseId}/ladders")
@RolesAllowed({Roles.PARTNER, Roles.ADVOCATE})
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Outcomes")
class LaddersResource {

    record RungItem(
            @NotNull Ladder ladder,
            @NotNull @Min(1) @Max(10) Integer rung) {}

    @Schema(examples = """
            {"askedOn":"2016-04-12","rungs":[{"ladder":"CONFIDENCE","rung":3},{"ladder":"SELF_ADVOCACY","rung":2}]}""")
    record LaddersRequest(
            @NotNull LocalDate askedOn,
            @NotEmpty @Size(max = 5) List<@NotNull @Valid RungItem> rungs) {

        private Map<Ladder, Integer> byLadder() {
            return rungs.stream().collect(toMap(RungItem::ladder, RungItem::rung, (_, _) -> {
                throw Refusal.invalid("rungs", "repeated", "Name each ladder once.");
            }));
        }
    }

    record RungView(LocalDate on, int rung) {}

    /** @param change from the first day to the last; absent while there is one alone */
    record LadderView(Ladder ladder, List<RungView> rungs, Integer change) {

        private static List<LadderView> of(List<Distance> travelled) {
            return travelled.stream()
                    .map(distance -> new LadderView(
                            distance.ladder(),
                            distance.rungs().stream()
                                    .map(rung -> new RungView(rung.on(), rung.rung()))
                                    .toList(),
                            distance.change().isPresent() ? distance.change().getAsInt() : null))
                    .toList();
        }
    }

    private final AskLadders askLadders;
    private final CaseRequests requests;
    private final Caller caller;

    LaddersResource(AskLadders askLadders, CaseRequests requests, Caller caller) {
        this.askLadders = askLadders;
        this.requests = requests;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listLadders",
            summary = "Where the person stood on each ladder that was asked, and how far they came",
            description = "change is from the first day to the last, and absent while a ladder was asked once alone.")
    public List<LadderView> read(@PathParam("caseId") UUID caseId) {
        return LadderView.of(askLadders.read(caller.partnerScope(), caseId));
    }

    @POST
    @APIResponse(responseCode = "404", description = "unknown-case")
    @APIResponse(responseCode = "409", description = "already-asked on that day; asked-enough: 20 times a ladder")
    @Operation(
            operationId = "recordLadders",
            summary = "Record where the person stands by their own word, on one ladder or more; optional",
            description = "1 is the lowest rung, 10 the highest. Ask at the beginning and at the end at least.")
    @APIResponseSchema(value = LadderView[].class, responseCode = "201", responseDescription = "All that was asked")
    public Response record(
            @PathParam("caseId") UUID caseId,
            @HeaderParam("Idempotency-Key") String key,
            @NotNull @Valid LaddersRequest request) {
        return requests.created(
                key,
                "ladders",
                caseId,
                request,
                () -> LadderView.of(askLadders.record(
                        caller.partnerScope(), caseId, request.askedOn(), request.byLadder(), caller.subject())));
    }
}
