package org.advocacyhub.referral.search;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.advocacyhub.referral.access.Viewer;
import org.advocacyhub.referral.form.RequestReader;
import org.advocacyhub.referral.referral.Position;
import org.advocacyhub.referral.referral.ReferralScope;
import org.advocacyhub.referral.referral.ReferralView;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.security.Roles;
import org.advocacyhub.runtime.web.Cursor;
import org.advocacyhub.runtime.web.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/referrals/search")
@RolesAllowed({Roles.TRIAGE_WORKER, Roles.HUB_MANAGER})
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Referrals")
class SearchResource {

    private static final String EXAMPLE = """
            {"familyName": "Example", "status": "AWAITING_REFERRER_INFO", "receivedFrom": "2016-04-01", "limit": 20}""";

    private final SearchReferrals searchReferrals;
    private final RequestReader requests;
    private final Caller caller;

    SearchResource(SearchReferrals searchReferrals, RequestReader requests, Caller caller) {
        this.searchReferrals = searchReferrals;
        this.requests = requests;
        this.caller = caller;
    }

    @POST
    @Operation(
            operationId = "searchReferrals",
            summary = "Find referrals, newest first",
            description =
                    "By reference, the sound of the family name, NHS number, team, status, type, district, days of receipt; all"
                            + " that are given must fit. A POST, so that no name stands in an address; it changes nothing. A search"
                            + " by name or NHS number is written to the audit. The next page: the same body with nextCursor as cursor.")
    @APIResponse(responseCode = "200", description = "One page")
    public Page<ReferralView> search(
            @HeaderParam(Viewer.PURPOSE) String purpose,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = SearchRequest.class),
                                            examples = @ExampleObject(name = "By name", value = EXAMPLE)))
                    byte[] body) {
        var request = requests.read(body, SearchRequest.class);
        request.check();
        var found = searchReferrals.handle(
                request, Position.of(request.cursor()), request.rows() + 1, Viewer.of(caller, purpose));
        return Page.of(found, request.rows(), row -> Cursor.of(row.receivedAt(), row.id()))
                .map(row -> ReferralView.of(row, new ReferralScope.Every()));
    }
}
