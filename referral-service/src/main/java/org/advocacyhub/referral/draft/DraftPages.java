package org.advocacyhub.referral.draft;

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
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.referral.form.GuardedJson;
import org.advocacyhub.referral.form.domain.Fault;
import org.advocacyhub.referral.form.domain.FormRules;
import org.advocacyhub.referral.form.domain.MissingAnswer;
import org.advocacyhub.referral.page.Answers;
import org.advocacyhub.referral.referral.Position;
import org.advocacyhub.referral.section.PageSection;
import org.advocacyhub.runtime.page.Form;
import org.advocacyhub.runtime.page.JsonOrPage;
import org.advocacyhub.runtime.page.Said;
import org.advocacyhub.runtime.sealing.DataKeys;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.security.Roles;
import org.advocacyhub.runtime.web.Cursor;
import org.advocacyhub.runtime.web.Limit;
import org.advocacyhub.runtime.web.Page;
import org.advocacyhub.runtime.web.PageLinks;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** A reader's own drafts as pages (domain.md D.1.1): what each says, what it lacks, and the buttons to send or discard it. Nobody else's are there. */
@Path("/referral-drafts")
@RolesAllowed({Roles.REFERRER, Roles.TRIAGE_WORKER, Roles.HUB_MANAGER})
@Produces("text/html;qs=0.5")
@RunOnVirtualThread
class DraftPages {

    /**
     * A draft without its form.
     *
     * @param what which type of advocacy it asks for
     * @param missing how many answers a complete referral would have besides
     */
    record EntryView(UUID draftId, String what, int missing, Instant createdAt, Instant changedAt, Instant expiresAt) {

        static EntryView of(Draft draft) {
            return new EntryView(
                    draft.id(),
                    draft.requestedType() == null ? "No type of advocacy yet" : Said.code(draft.requestedType()),
                    draft.missing().size(),
                    draft.createdAt(),
                    draft.changedAt(),
                    draft.expiresAt());
        }
    }

    /**
     * A part of the form.
     *
     * @param body ready HTML of what it says; empty for nothing
     */
    record PartView(PageSection section, String body) {

        @Override
        public String toString() {
            return "PartView[" + section + "]";
        }
    }

    /** @param onward address of the rest; null when there is none */
    record ListPage(List<EntryView> drafts, String onward) {}

    /**
     * One draft.
     *
     * @param wrong for what it would be refused if it were sent today
     * @param forms to send it, unless something is wrong, and to discard it
     */
    record OnePage(
            EntryView draft,
            List<PartView> parts,
            List<MissingAnswer> missing,
            List<WrongView> wrong,
            List<Form> forms) {

        @Override
        public String toString() {
            return "OnePage[not shown]";
        }
    }

    /** What has to be corrected. */
    record WrongView(String field, String message) {

        static WrongView of(Fault fault) {
            return new WrongView(Said.field(fault.field()), fault.message());
        }
    }

    @CheckedTemplate(basePath = "draft")
    static class Templates {

        private Templates() {}

        static native TemplateInstance list(ListPage page);

        static native TemplateInstance one(OnePage page);
    }

    private final Drafts drafts;
    private final DataKeys dataKeys;
    private final Caller caller;
    private final Clock clock;

    DraftPages(Drafts drafts, DataKeys dataKeys, Caller caller, Clock clock) {
        this.drafts = drafts;
        this.dataKeys = dataKeys;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Transactional
    @Operation(hidden = true)
    public Response list(
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") Limit limit,
            @Context UriInfo uri) {
        var rows = drafts.of(caller.subject(), Position.beforeOrNewest(cursor), clock.instant(), limit.value() + 1);
        var page = Page.of(rows, limit.value(), row -> Cursor.of(row.createdAt(), row.id()));
        return JsonOrPage.page(Templates.list(new ListPage(
                                page.items().stream().map(EntryView::of).toList(), PageLinks.nextForReaders(page, uri)))
                        .render())
                .build();
    }

    @GET
    @Path("/{draftId}")
    @Transactional
    @Operation(hidden = true)
    public Response one(UUID draftId) {
        var draft = drafts.require(draftId, caller.subject(), clock.instant());
        var form = draft.form(dataKeys.require(draftId));
        var wrong = FormRules.faults(form, LocalDate.now(clock)).stream()
                .map(WrongView::of)
                .toList();
        return JsonOrPage.page(Templates.one(new OnePage(
                                EntryView.of(draft),
                                parts(GuardedJson.tree(form)),
                                draft.missing(),
                                wrong,
                                forms(draftId, wrong.isEmpty())))
                        .render())
                .build();
    }

    private static List<Form> forms(UUID draftId, boolean canBeSent) {
        var address = "/referral-drafts/" + draftId;
        var discard = Form.of("Discard it", address, "Discard the draft").delete();
        return canBeSent
                ? List.of(Form.of("Send it", address + "/submission", "Send the referral"), discard)
                : List.of(discard);
    }

    private static List<PartView> parts(ObjectNode told) {
        return PageSection.all().stream()
                .map(section -> new PartView(section, said(section, told)))
                .toList();
    }

    private static String said(PageSection section, ObjectNode told) {
        var part = told.objectNode();
        section.fields()
                .filter(name -> !told.path(name).isMissingNode())
                .forEach(name -> part.set(name, told.path(name)));
        if (part.isEmpty()) {
            return "";
        }
        return part.size() == 1 && part.elements().next().isContainerNode()
                ? Answers.html(part.elements().next())
                : Answers.html(part);
    }
}
