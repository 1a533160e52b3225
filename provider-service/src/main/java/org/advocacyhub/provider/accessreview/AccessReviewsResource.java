package org.advocacyhub.provider.accessreview;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.provider.accessreview.domain.ItemKind;
import org.advocacyhub.provider.accessreview.domain.ReviewDecision;
import org.advocacyhub.provider.accessreview.domain.ReviewQuarter;
import org.advocacyhub.runtime.security.Roles;
import org.advocacyhub.runtime.web.Limit;
import org.advocacyhub.runtime.web.Page;
import org.advocacyhub.runtime.web.Refusal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who may do what, looked through every quarter. */
@Path("/access-reviews")
@RolesAllowed({Roles.HUB_MANAGER, Roles.AUDITOR})
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Access reviews")
class AccessReviewsResource {

    private static final int MOST_ACCOUNTS = 5000;

    /** How a review stands. */
    enum ReviewStanding {
        OPEN,
        OVERDUE,
        DONE
    }

    @Schema(name = "AccessReview", examples = """
            {"quarter":"2016-17-Q1","openedAt":"2016-07-01T00:10:00Z","dueOn":"2016-07-29","standing":"OPEN","open":12,"confirmed":30,
            "struckOff":1}""")
    record ReviewView(
            String quarter,
            Instant openedAt,
            LocalDate dueOn,
            ReviewStanding standing,
            long open,
            long confirmed,
            long struckOff,

            @Schema(description = "From this day on nobody is named in it any more; absent until then")
            LocalDate forgottenOn) {

        static ReviewView of(Reviews.Review review, LocalDate today) {
            return new ReviewView(
                    review.quarter().toString(),
                    review.openedAt(),
                    review.dueOn(),
                    review.open() == 0
                            ? ReviewStanding.DONE
                            : review.dueOn().isBefore(today) ? ReviewStanding.OVERDUE : ReviewStanding.OPEN,
                    review.open(),
                    review.confirmed(),
                    review.struckOff(),
                    review.forgottenOn());
        }
    }

    /**
     * One access.
     *
     * @param name the account; of a webhook its address without its query, of a broken glass the reason
     * @param about the webhook, or the opening: who it was and whose record, referral-service says at GET /break-glass
     * @param listed whether the issuer's list names the account; absent until a list was given
     * @param seenSince the last day on which a struck-off account came in again
     */
    @Schema(name = "AccessReviewItem")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ItemView(
            UUID itemId,
            ItemKind kind,
            String name,
            String partnerId,
            UUID about,
            List<String> rolesSeen,
            List<String> rolesListed,
            Boolean listed,
            LocalDate firstOn,
            LocalDate lastOn,
            ReviewDecision decision,
            String reason,
            String decidedBy,
            Instant decidedAt,
            LocalDate seenSince) {

        static ItemView of(Reviews.Item item) {
            return new ItemView(
                    item.itemId(),
                    item.kind(),
                    item.name(),
                    item.partnerId().equals(SeenAccess.NO_PARTNER) ? null : item.partnerId(),
                    item.about(),
                    item.rolesSeen(),
                    item.rolesListed(),
                    item.listed(),
                    item.firstOn(),
                    item.lastOn(),
                    item.decision(),
                    item.reason(),
                    item.decidedBy(),
                    item.decidedAt(),
                    item.seenSince());
        }
    }

    @Schema(name = "AccessDecisionRequest", examples = """
            {"decision":"STRUCK_OFF","reason":"LEFT"}""")
    record DecisionRequest(
            @NotNull ReviewDecision decision,

            @Pattern(regexp = "[A-Z][A-Z0-9_]{2,39}", message = "must be a code, for example LEFT")
            String reason) {}

    @Schema(name = "IssuersAccount")
    record AccountRequest(
            @NotBlank @Size(max = 255) String account,
            @Pattern(regexp = "[A-Z0-9][A-Z0-9-]{1,39}") String partnerId,
            @NotNull @Size(max = 50) List<@NotBlank @Size(max = 60) String> roles) {

        TakeIssuersList.Listed listed() {
            return new TakeIssuersList.Listed(account, partnerId == null ? SeenAccess.NO_PARTNER : partnerId, roles);
        }
    }

    @Schema(name = "IssuersList", examples = """
            {"accounts":[{"account":"an-advocate","partnerId":"ADVOCACY-FOR-ALL","roles":["advocate"]}]}""")
    record AccountsRequest(
            @NotNull @Size(max = MOST_ACCOUNTS) List<@NotNull @Valid AccountRequest> accounts) {}

    private final Reviews reviews;
    private final DecideAccess decideAccess;
    private final TakeIssuersList takeIssuersList;
    private final Clock clock;

    AccessReviewsResource(Reviews reviews, DecideAccess decideAccess, TakeIssuersList takeIssuersList, Clock clock) {
        this.reviews = reviews;
        this.decideAccess = decideAccess;
        this.takeIssuersList = takeIssuersList;
        this.clock = clock;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listAccessReviews",
            summary = "The quarterly reviews of access, the newest first",
            description = "One opens by itself when a quarter is over, and is due in 28 days (domain.md H.6).")
    public Page<ReviewView> list(
            @QueryParam("cursor") String cursor, @QueryParam("limit") @DefaultValue("50") Limit limit) {
        var today = LocalDate.now(clock);
        return reviews.page(cursor, limit.value()).map(review -> ReviewView.of(review, today));
    }

    @GET
    @Path("/{quarter}/items")
    @Transactional
    @APIResponse(responseCode = "200", description = "A page of items")
    @APIResponse(responseCode = "404", description = "unknown-review")
    @Operation(
            operationId = "listAccessReviewItems",
            summary = "What a review is about, in the order of the names",
            description =
                    "Everybody who came in at this service in the quarter, by account and organisation; systems; webhooks; records that were"
                            + " opened in an emergency. With the issuer's list beside it, who may come in and did not.")
    public Page<ItemView> items(
            @Parameter(example = "2016-17-Q1") @PathParam("quarter") String quarter,
            @Parameter(description = "Only what nobody decided yet") @QueryParam("open") @DefaultValue("false")
                    boolean open,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") Limit limit) {
        return reviews.items(known(quarter), open, cursor, limit.value()).map(ItemView::of);
    }

    @POST
    @Path("/{quarter}/items/{itemId}/decision")
    @RolesAllowed(Roles.HUB_MANAGER)
    @APIResponse(responseCode = "404", description = "unknown-review, unknown-item")
    @APIResponse(responseCode = "409", description = "already-decided, own-access")
    @Operation(
            operationId = "decideAccess",
            summary = "Confirm an access, or strike it off",
            description =
                    "Once, and never your own. What is struck off has to be taken away at the issuer, or by the partner; when the account"
                            + " comes in again, seenSince says so.")
    @APIResponseSchema(value = ItemView.class, responseCode = "200", responseDescription = "The item as it stands now")
    public ItemView decide(
            @Parameter(example = "2016-17-Q1") @PathParam("quarter") String quarter,
            @PathParam("itemId") UUID itemId,
            @NotNull @Valid DecisionRequest request) {
        return ItemView.of(decideAccess.handle(parsed(quarter), itemId, request.decision(), request.reason()));
    }

    @PUT
    @Path("/{quarter}/accounts")
    @RolesAllowed(Roles.HUB_MANAGER)
    @Transactional
    @APIResponse(responseCode = "404", description = "unknown-review")
    @APIResponse(responseCode = "409", description = "review-forgotten")
    @Operation(
            operationId = "recordAccounts",
            summary = "Lay the issuer's list of accounts beside what was seen",
            description =
                    "The whole list, as whoever runs the issuer exports it, an account once or by a line for each role; a later list takes its place, decisions stay. Who is in it and never"
                            + " came in is reviewed too; who came in and is not in it has listed false.")
    @APIResponseSchema(
            value = ReviewView.class,
            responseCode = "200",
            responseDescription = "The review as it stands now")
    public ReviewView accounts(
            @Parameter(example = "2016-17-Q1") @PathParam("quarter") String quarter,
            @NotNull @Valid AccountsRequest request) {
        var review = known(quarter);
        takeIssuersList.handle(
                review, request.accounts().stream().map(AccountRequest::listed).toList());
        return ReviewView.of(reviews.find(review).orElseThrow(), LocalDate.now(clock));
    }

    private ReviewQuarter known(String text) {
        var quarter = parsed(text);
        return reviews.find(quarter).map(Reviews.Review::quarter).orElseThrow(() -> unknown(text));
    }

    private static ReviewQuarter parsed(String text) {
        return ReviewQuarter.parse(text).orElseThrow(() -> unknown(text));
    }

    private static Refusal unknown(String text) {
        return Refusal.notFound("unknown-review", "There is no review of " + text + ": see GET /access-reviews.");
    }
}
