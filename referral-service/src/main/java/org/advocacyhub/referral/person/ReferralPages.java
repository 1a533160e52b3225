package org.advocacyhub.referral.person;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.advocacyhub.referral.access.Viewer;
import org.advocacyhub.referral.page.Answers;
import org.advocacyhub.referral.person.PeopleResource.ToldView;
import org.advocacyhub.referral.referral.Position;
import org.advocacyhub.referral.referral.Referral;
import org.advocacyhub.referral.referral.ReferralScope;
import org.advocacyhub.referral.referral.ReferralView;
import org.advocacyhub.referral.referral.Referrals;
import org.advocacyhub.referral.referral.Timeline;
import org.advocacyhub.referral.referral.domain.ReferralStatus;
import org.advocacyhub.referral.referral.domain.ReferralStatus.Move;
import org.advocacyhub.referral.safecontact.ViewContactPlan;
import org.advocacyhub.referral.safecontact.ViewContactPlan.PlanShown;
import org.advocacyhub.referral.safecontact.domain.ContactPlan;
import org.advocacyhub.referral.safecontact.domain.ContactPlan.Use;
import org.advocacyhub.runtime.page.JsonOrPage;
import org.advocacyhub.runtime.page.Said;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.security.Roles;
import org.advocacyhub.runtime.web.Cursor;
import org.advocacyhub.runtime.web.Limit;
import org.advocacyhub.runtime.web.Page;
import org.advocacyhub.runtime.web.PageLinks;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * A referral as a page for whoever works on it: who the person is, how to be in touch without harm, what is asked for. It shows to each
 * reader what {@code GET /people/{personId}} and the contact plan show, and every look is written to the audit as theirs are. Whoever
 * only sent the referral sees how far it has come.
 */
@Path("/referrals")
@RolesAllowed({Roles.REFERRER, Roles.TRIAGE_WORKER, Roles.HUB_MANAGER, Roles.PARTNER, Roles.ADVOCATE})
@Produces("text/html;qs=0.5")
@RunOnVirtualThread
class ReferralPages {

    private static final int MOST_EVENTS = 200;

    /** Of what was told: said at the head of the page, or of no use to a person. */
    private static final Set<String> ELSEWHERE =
            Set.of("referralId", "referral", "toldAt", "requestedType", "addressShielded", "dataClasses");

    /** One thing that happened. */
    record EventView(Instant at, String words) {}

    /**
     * A part of what was told.
     *
     * @param body ready HTML
     */
    record SectionView(String heading, String body) {}

    /** How to be in touch, in words. */
    record ContactView(String lead, List<String> ways, List<String> heed, List<String> reasons) {

        static ContactView of(PlanShown shown) {
            var conduct = shown.plan().conduct();
            return new ContactView(
                    switch (shown.plan()) {
                        case ContactPlan.Usual _ -> "Nothing speaks against contact with the person.";
                        case ContactPlan.OnlyMarkedSafe _ -> "Use only what is marked safe.";
                        case ContactPlan.NotThePerson _ -> "Do not contact the person: ask whoever referred.";
                    },
                    conduct.ways().entrySet().stream()
                            .map(way -> Said.code(way.getKey()) + ": " + said(way.getValue()))
                            .toList(),
                    conduct.precautions().stream()
                            .map(ContactPlan.Precaution::words)
                            .toList(),
                    conduct.reasons().stream()
                            .map(reason -> reason.words() + " (" + reason.ruleId() + ")")
                            .toList());
        }

        private static String said(Use use) {
            return switch (use) {
                case MARKED_SAFE -> "marked safe";
                case WITH_CARE -> "nobody was asked, take care";
                case NEVER -> "never";
            };
        }

        @Override
        public String toString() {
            return "ContactView[not shown]";
        }
    }

    /**
     * One referral.
     *
     * @param contact null for a reader who may not read about the person
     * @param sections what was told and the reader may read
     * @param shielded the address is left out for this reader
     * @param hub the reader works for the hub, which says who is one person
     */
    record OnePage(
            ReferralView view,
            ContactView contact,
            List<SectionView> sections,
            boolean shielded,
            boolean hub,
            List<EventView> events) {

        /** The reader may complete what was told. */
        public boolean amendable() {
            return hub && view.status().moves().contains(Move.AMENDMENT);
        }

        @Override
        public String toString() {
            return "OnePage[not shown]";
        }
    }

    /**
     * The list.
     *
     * @param ofSender the reader's own; else everybody's
     * @param status those of one status; null for all
     * @param onward address of the rest; null when there is none
     */
    record ListPage(boolean ofSender, ReferralStatus status, List<ReferralView> referrals, String onward) {

        /** Only those about which the referrer was asked something. */
        public boolean asked() {
            return status == ReferralStatus.AWAITING_REFERRER_INFO;
        }
    }

    @CheckedTemplate(basePath = "referral")
    static class Templates {

        private Templates() {}

        static native TemplateInstance list(ListPage page);

        static native TemplateInstance one(OnePage page);
    }

    private final Referrals referrals;
    private final Timeline timeline;
    private final ViewPerson viewPerson;
    private final ViewContactPlan viewContactPlan;
    private final ObjectMapper json;
    private final Caller caller;

    ReferralPages(
            Referrals referrals,
            Timeline timeline,
            ViewPerson viewPerson,
            ViewContactPlan viewContactPlan,
            ObjectMapper json,
            Caller caller) {
        this.referrals = referrals;
        this.timeline = timeline;
        this.viewPerson = viewPerson;
        this.viewContactPlan = viewContactPlan;
        this.json = json;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.REFERRER, Roles.TRIAGE_WORKER, Roles.HUB_MANAGER, Roles.PARTNER})
    @Transactional
    @Operation(hidden = true)
    public Response list(
            @QueryParam("status") String asked,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") Limit limit,
            @Context UriInfo uri) {
        var scope = ReferralScope.ofSender(caller);
        var status = Referrals.statusOf(asked);
        var rows = referrals.newest(scope, status, Position.of(cursor), limit.value() + 1);
        var page = Page.of(rows, limit.value(), row -> Cursor.of(row.receivedAt(), row.id()))
                .map(row -> ReferralView.of(row, scope));
        return JsonOrPage.page(Templates.list(new ListPage(
                                scope instanceof ReferralScope.SentBy,
                                status,
                                page.items(),
                                PageLinks.nextForReaders(page, uri)))
                        .render())
                .build();
    }

    @GET
    @Path("/{referralId}")
    @Transactional
    @Operation(hidden = true)
    public Response one(UUID referralId) {
        var scope = ReferralScope.of(caller);
        var referral = referrals.require(referralId, scope);
        var told = told(referral, scope);
        return JsonOrPage.page(Templates.one(new OnePage(
                                ReferralView.of(referral, scope),
                                told.flatMap(_ -> viewContactPlan.handle(referralId, scope, viewer()))
                                        .map(ContactView::of)
                                        .orElse(null),
                                told.map(this::sections).orElse(List.of()),
                                told.filter(ToldView::addressShielded).isPresent(),
                                scope instanceof ReferralScope.Every,
                                timeline.latest(referralId, MOST_EVENTS).stream()
                                        .map(event -> new EventView(event.at(), event.words()))
                                        .toList()))
                        .render())
                .build();
    }

    /** What the reader may read; nothing for whoever only sent it. */
    private Optional<ToldView> told(Referral referral, ReferralScope scope) {
        if (scope instanceof ReferralScope.SentBy || referral.personId() == null) {
            return Optional.empty();
        }
        return viewPerson.with(referral, viewer()).map(ToldView::of);
    }

    private Viewer viewer() {
        return Viewer.of(caller, null);
    }

    private List<SectionView> sections(ToldView told) {
        return json.<JsonNode>valueToTree(told).properties().stream()
                .filter(part -> !ELSEWHERE.contains(part.getKey()) && saysSomething(part.getValue()))
                .map(part -> section(part.getKey(), part.getValue()))
                .toList();
    }

    private static SectionView section(String name, JsonNode told) {
        return new SectionView(
                Answers.label(name), told.isValueNode() ? Answers.html(json(name, told)) : Answers.html(told));
    }

    /** A single answer under its own name. */
    private static JsonNode json(String name, JsonNode told) {
        return new ObjectNode(JsonNodeFactory.instance, Map.of(name, told));
    }

    private static boolean saysSomething(JsonNode told) {
        if (told.isObject()) {
            return told.properties().stream().anyMatch(answer -> saysSomething(answer.getValue()));
        }
        return told.isArray() ? !told.isEmpty() : !told.isNull();
    }
}
