package org.advocacyhub.referral.person;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.advocacyhub.referral.access.ViewAudit;
import org.advocacyhub.referral.access.ViewAudit.Outcome;
import org.advocacyhub.referral.access.ViewAudit.RecordKind;
import org.advocacyhub.referral.access.Viewer;
import org.advocacyhub.referral.form.domain.DataClass;
import org.advocacyhub.referral.person.DuplicatePairs.Pair;
import org.advocacyhub.referral.person.domain.DuplicateRules;
import org.advocacyhub.referral.person.domain.Fact;
import org.advocacyhub.referral.person.domain.Likeness;
import org.advocacyhub.referral.referral.Position;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.security.Roles;
import org.advocacyhub.runtime.web.Cursor;
import org.advocacyhub.runtime.web.Limit;
import org.advocacyhub.runtime.web.Page;
import org.advocacyhub.runtime.web.PageLinks;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/people/duplicates")
@RolesAllowed({Roles.TRIAGE_WORKER, Roles.HUB_MANAGER})
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "People")
class DuplicatePairsResource {

    /** Two people who may be one. Says which facts agree, never what they are. */
    @Schema(name = "DuplicatePair")
    record PairView(Instant foundAt, List<UUID> personIds, Likeness.Kind likeness, Set<Fact> agree, Set<Fact> differ) {

        static PairView of(Pair pair) {
            var likeness =
                    DuplicateRules.compare(pair.one().described(), pair.other().described());
            return new PairView(
                    pair.foundAt(),
                    List.of(pair.one().id(), pair.other().id()),
                    likeness.kind(),
                    likeness.agree(),
                    likeness.differ());
        }
    }

    private final DuplicatePairs pairs;
    private final ViewAudit audit;
    private final Caller caller;

    DuplicatePairsResource(DuplicatePairs pairs, ViewAudit audit, Caller caller) {
        this.pairs = pairs;
        this.audit = audit;
        this.caller = caller;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listDuplicates",
            summary = "People who may be one, newest pair first",
            description =
                    "The hub's work list. A pair leaves it by a merge or a dismissal. People are compared a minute after they were"
                            + " told of, or after their facts changed. Pairs with two different NHS numbers are left out. Every call"
                            + " is audited.")
    @APIResponse(responseCode = "200", description = "One page")
    public RestResponse<Page<PairView>> pairs(
            @HeaderParam(Viewer.PURPOSE) String purpose,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") Limit limit,
            @Context UriInfo uri) {
        var viewer = Viewer.of(caller, purpose);
        var before = Position.beforeOrNewest(cursor);
        var rows = pairs.newest(before.at(), before.id(), limit.value() + 1);
        audit.write(viewer, RecordKind.DUPLICATES, null, null, Set.of(DataClass.PD1), Outcome.SHOWN);
        var page = Page.of(rows, limit.value(), row -> Cursor.of(row.foundAt(), row.id()))
                .map(PairView::of);
        // facts may have gone since the two were compared, with the last referral about one of them
        var alike = page.items().stream()
                .filter(pair -> pair.likeness() != Likeness.Kind.NONE)
                .toList();
        return PageLinks.answer(new Page<>(alike, page.nextCursor()), uri);
    }
}
