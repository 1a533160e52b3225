package org.advocacyhub.referral.search;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.advocacyhub.referral.access.Viewer;
import org.advocacyhub.referral.referral.Position;
import org.advocacyhub.referral.referral.ReferralScope;
import org.advocacyhub.referral.referral.ReferralView;
import org.advocacyhub.runtime.page.Box;
import org.advocacyhub.runtime.page.Form;
import org.advocacyhub.runtime.page.JsonOrPage;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.security.Roles;
import org.advocacyhub.runtime.web.Cursor;
import org.advocacyhub.runtime.web.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * Somebody rings: the hub finds their referral in a browser, by what {@code POST /referrals/search} takes. What is looked for is posted, so
 * that no name stands in an address; what is found is shown by reference and status alone, and a search for somebody is written down.
 */
@Path("/referrals/search")
@RolesAllowed({Roles.TRIAGE_WORKER, Roles.HUB_MANAGER})
@Produces("text/html;qs=0.5")
@RunOnVirtualThread
class SearchPages {

    private static final String FOUND = "/referrals/search/found";

    /**
     * The page.
     *
     * @param found null before anything was looked for
     * @param next shows the next ones; null when there are none
     */
    record FindPage(Form form, List<ReferralView> found, Form next) {

        /** Something was looked for, found or not. */
        public boolean searched() {
            return found != null;
        }

        @Override
        public String toString() {
            return "FindPage[not shown]";
        }
    }

    @CheckedTemplate(basePath = "referral")
    static class Templates {

        private Templates() {}

        static native TemplateInstance search(FindPage page);
    }

    private final SearchReferrals searchReferrals;
    private final Caller caller;

    SearchPages(SearchReferrals searchReferrals, Caller caller) {
        this.searchReferrals = searchReferrals;
        this.caller = caller;
    }

    @GET
    @Operation(hidden = true)
    public Response form() {
        return page(new FindPage(asking(null, null, null), null, null));
    }

    @POST
    @Path("/found")
    @Operation(hidden = true)
    public Response find(@NotNull SearchRequest request) {
        request.check();
        var rows = searchReferrals.handle(
                request, Position.of(request.cursor()), request.rows() + 1, Viewer.of(caller, null));
        var page = Page.of(rows, request.rows(), row -> Cursor.of(row.receivedAt(), row.id()))
                .map(row -> ReferralView.of(row, new ReferralScope.Every()));
        return page(new FindPage(
                asking(request.referralRef(), request.familyName(), request.nhsNumber()),
                page.items(),
                page.nextCursor() == null ? null : next(request, page.nextCursor())));
    }

    private static Form asking(String reference, String familyName, String nhsNumber) {
        return Form.of(
                "Find a referral",
                FOUND,
                "Find it",
                Box.line("referralRef", "Reference", reference).orNone(),
                Box.line("familyName", "Family name", familyName).orNone(),
                Box.line("nhsNumber", "NHS number", nhsNumber).orNone());
    }

    private static Form next(SearchRequest request, String cursor) {
        var same = Map.of(
                "referralRef", Objects.requireNonNullElse(request.referralRef(), ""),
                "familyName", Objects.requireNonNullElse(request.familyName(), ""),
                "nhsNumber", Objects.requireNonNullElse(request.nhsNumber(), ""),
                "cursor", cursor);
        return Form.of(
                "The next ones",
                FOUND,
                "Show the next ones",
                same.entrySet().stream()
                        .flatMap(box -> box.getValue().isEmpty()
                                ? Stream.<Box>empty()
                                : Stream.of(Box.fixed(box.getKey(), box.getValue())))
                        .toArray(Box[]::new));
    }

    private static Response page(FindPage page) {
        return JsonOrPage.page(Templates.search(page).render()).build();
    }
}
