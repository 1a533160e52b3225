package org.advocacyhub.triage.waitinglist;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.runtime.security.Roles;
import org.advocacyhub.runtime.web.Cursor;
import org.advocacyhub.runtime.web.Limit;
import org.advocacyhub.runtime.web.Page;
import org.advocacyhub.runtime.web.PageLinks;
import org.advocacyhub.triage.banding.domain.Score;
import org.advocacyhub.triage.referral.FactsJson;
import org.advocacyhub.triage.triagecase.TriageCase;
import org.advocacyhub.triage.triagecase.TriageCases;
import org.advocacyhub.triage.triagecase.TriageState;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who waits for a partner with room, in the order in which they will be offered, and why in this order (C.4, C.7). */
@Path("/waiting-list")
@RolesAllowed({Roles.TRIAGE_WORKER, Roles.HUB_MANAGER})
@RunOnVirtualThread
@Tag(name = "Waiting list")
class WaitingListResource {

    /**
     * @param order what the place in the list comes from
     */
    record WaitingView(
            UUID referralId,
            String referralRef,
            String serviceType,
            String band,
            String district,
            Instant waitingSince,
            LocalDate contactDue,
            OrderView order) {}

    /** The points of C.4, as of {@code scoredOn}; equal points are ordered by receipt, then reference. */
    record OrderView(
            BigDecimal points,
            BigDecimal dateProximity,
            BigDecimal vulnerability,
            BigDecimal noOtherSupport,
            BigDecimal consequence,
            BigDecimal waiting,
            LocalDate scoredOn,
            Instant receivedAt) {}

    private static final int CURSOR_SIZE = 4;
    private static final int THOUSANDTHS = 3;

    private final TriageCases cases;
    private final FactsJson facts;

    WaitingListResource(TriageCases cases, FactsJson facts) {
        this.cases = cases;
        this.facts = facts;
    }

    @GET
    @Transactional
    @Operation(summary = "The waiting list in its order, each place explained")
    @APIResponse(responseCode = "200", description = "One page; Link rel=next leads to the next")
    @APIResponse(responseCode = "400", description = "invalid-cursor, or a limit out of range")
    public Response list(
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") Limit limit,
            @Context UriInfo uri) {
        var rows = cases.inOrder(List.of(TriageState.WAITING_LIST), Cursor.decode(cursor, CURSOR_SIZE), limit.value());
        return PageLinks.answer(
                Page.of(rows, limit.value(), TriageCases::positionOf).map(this::view), uri);
    }

    private WaitingView view(TriageCase waiting) {
        var verdict = waiting.verdict();
        return new WaitingView(
                waiting.referralId(),
                waiting.referralRef(),
                verdict.serviceType().name(),
                verdict.band().name(),
                verdict.district(),
                waiting.waitingSince(),
                verdict.contactDue(),
                order(waiting));
    }

    private OrderView order(TriageCase waiting) {
        var score = Score.of(
                waiting.verdict().serviceType(),
                facts.read(waiting.factsJson()),
                waiting.effectiveReceivedOn(),
                waiting.scoredOn());
        return new OrderView(
                points(waiting.score()),
                points(score.dateProximity()),
                points(score.vulnerability()),
                points(score.noOtherSupport()),
                points(score.consequence()),
                points(score.waiting()),
                waiting.scoredOn(),
                waiting.receivedAt());
    }

    private static BigDecimal points(int thousandths) {
        return BigDecimal.valueOf(thousandths, THOUSANDTHS);
    }
}
