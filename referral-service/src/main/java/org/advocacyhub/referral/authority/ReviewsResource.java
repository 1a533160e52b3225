package org.advocacyhub.referral.authority;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import org.advocacyhub.runtime.security.Roles;
import org.advocacyhub.runtime.web.Cursor;
import org.advocacyhub.runtime.web.Limit;
import org.advocacyhub.runtime.web.Page;
import org.advocacyhub.runtime.web.PageLinks;
import org.advocacyhub.runtime.web.Refusal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/authority-reviews")
@RolesAllowed({Roles.TRIAGE_WORKER, Roles.HUB_MANAGER})
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Authority")
class ReviewsResource {

    private static final Place FIRST = new Place(LocalDate.of(2000, 1, 1), new UUID(0, 0));

    /** A ground to ask about. */
    @Schema(name = "AuthorityReview")
    record ReviewView(UUID authorityId, UUID referralId, String referralRef, String basis, LocalDate reviewOn) {

        static ReviewView of(Authorities.Due due) {
            return new ReviewView(due.authorityId(), due.referralId(), due.referralRef(), due.basis(), due.reviewOn());
        }
    }

    private record Place(LocalDate on, UUID id) {

        static Place of(Cursor cursor) {
            try {
                return new Place(LocalDate.parse(cursor.value(0)), UUID.fromString(cursor.value(1)));
            } catch (DateTimeException | IllegalArgumentException notOurs) {
                throw Refusal.invalid(
                        "cursor", "invalid-cursor", "Use the cursor of the previous page as it is, or none.");
            }
        }
    }

    private final Authorities authorities;
    private final Clock clock;

    ReviewsResource(Authorities authorities, Clock clock) {
        this.authorities = authorities;
        this.clock = clock;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listAuthorityReviews",
            summary = "Grounds to proceed that somebody has to ask about again",
            description =
                    "Those of referrals that have not ended, the longest due first. Recording the ground again, with new"
                            + " evidence, does the review.")
    @APIResponse(responseCode = "200", description = "One page")
    public RestResponse<Page<ReviewView>> reviews(
            @Parameter(description = "Last day of the review; today when left out", example = "2017-04-30")
                    @QueryParam("dueBy")
                    String dueBy,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") Limit limit,
            @Context UriInfo uri) {
        var after = Cursor.decode(cursor, 2).map(Place::of).orElse(FIRST);
        var rows = authorities.due(day(dueBy), after.on(), after.id(), limit.value() + 1);
        return PageLinks.answer(
                Page.of(rows, limit.value(), row -> Cursor.of(row.reviewOn(), row.authorityId()))
                        .map(ReviewView::of),
                uri);
    }

    private LocalDate day(String dueBy) {
        if (dueBy == null || dueBy.isBlank()) {
            return LocalDate.now(clock);
        }
        try {
            return LocalDate.parse(dueBy.strip());
        } catch (DateTimeException notADate) {
            throw Refusal.invalid("dueBy", "not-a-date", "Give a day that exists, for example 2017-04-30.");
        }
    }
}
