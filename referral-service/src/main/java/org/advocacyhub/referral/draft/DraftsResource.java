package org.advocacyhub.referral.draft;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.referral.form.RequestReader;
import org.advocacyhub.referral.form.domain.Fault;
import org.advocacyhub.referral.form.domain.FormRules;
import org.advocacyhub.referral.form.domain.MissingAnswer;
import org.advocacyhub.referral.form.domain.ReferralForm;
import org.advocacyhub.referral.intake.ReceiptView;
import org.advocacyhub.referral.intake.ReceiveReferral.Sender;
import org.advocacyhub.referral.referral.Position;
import org.advocacyhub.runtime.sealing.DataKeys;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.security.Roles;
import org.advocacyhub.runtime.web.Cursor;
import org.advocacyhub.runtime.web.IdempotentRequests;
import org.advocacyhub.runtime.web.Limit;
import org.advocacyhub.runtime.web.Page;
import org.advocacyhub.runtime.web.PageLinks;
import org.advocacyhub.runtime.web.Versions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/referral-drafts")
@RolesAllowed({Roles.REFERRER, Roles.TRIAGE_WORKER, Roles.HUB_MANAGER})
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Drafts")
class DraftsResource {

    private static final String EXAMPLE = """
            {"requestedType": "CARE_ACT", "person": {"familyName": "Example", "homePostcode": "ME15 6XX"},
             "careAct": {"process": "NEEDS_ASSESSMENT"}}""";

    /**
     * A draft without its form: answers that say so little may be kept under an idempotency key.
     *
     * @param missing what a complete referral would say besides; it could be sent all the same
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Draft")
    record DraftView(
            UUID draftId,
            String requestedType,
            List<MissingAnswer> missing,
            Instant createdAt,
            Instant changedAt,

            @Schema(description = "Deleted then, unless it is changed before")
            Instant expiresAt) {

        static DraftView of(Draft draft) {
            return new DraftView(
                    draft.id(),
                    draft.requestedType(),
                    draft.missing(),
                    draft.createdAt(),
                    draft.changedAt(),
                    draft.expiresAt());
        }
    }

    /**
     * A draft with its form.
     *
     * @param mustBeCorrected for what it would be refused if it were sent today
     */
    @Schema(name = "WholeDraft")
    record WholeDraftView(
            UUID draftId,
            ReferralForm form,
            List<MissingAnswer> missing,
            List<Fault> mustBeCorrected,
            Instant createdAt,
            Instant changedAt,
            Instant expiresAt) {

        @Override
        public String toString() {
            return "WholeDraftView[not shown]";
        }
    }

    private final Drafts drafts;
    private final DataKeys dataKeys;
    private final WriteDraft writeDraft;
    private final DropDraft dropDraft;
    private final SubmitDraft submitDraft;
    private final RequestReader requests;
    private final IdempotentRequests idempotentRequests;
    private final Caller caller;
    private final Clock clock;

    DraftsResource(
            Drafts drafts,
            DataKeys dataKeys,
            WriteDraft writeDraft,
            DropDraft dropDraft,
            SubmitDraft submitDraft,
            RequestReader requests,
            IdempotentRequests idempotentRequests,
            Caller caller,
            Clock clock) {
        this.drafts = drafts;
        this.dataKeys = dataKeys;
        this.writeDraft = writeDraft;
        this.dropDraft = dropDraft;
        this.submitDraft = submitDraft;
        this.requests = requests;
        this.idempotentRequests = idempotentRequests;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON) // not of the class: a page sends and deletes with forms
    @Operation(
            operationId = "addDraft",
            summary = "Begin a referral and send it later",
            description =
                    "Any part of the form; only unknown fields and values of the wrong kind are refused. Nobody but its owner"
                            + " reads a draft, not even the hub. It expires 28 days after its last change.")
    @APIResponse(
            responseCode = "201",
            description = "Kept; Location and ETag point to the draft",
            content = @Content(schema = @Schema(implementation = DraftView.class)))
    public Response add(
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = ReferralForm.class),
                                            examples = @ExampleObject(name = "Half a form", value = EXAMPLE)))
                    byte[] body) {
        var form = requests.read(body, ReferralForm.class);
        return idempotentRequests.answer(idempotencyKey, "POST /referral-drafts", form, () -> {
            var draft = writeDraft.add(form, caller.subject());
            return Response.created(URI.create("/referral-drafts/" + draft.id()))
                    .tag(Versions.tag(draft.version()))
                    .entity(DraftView.of(draft))
                    .build();
        });
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listDrafts",
            summary = "Your drafts, newest first",
            description = "At most 50 at a time are kept for one owner.")
    @APIResponse(responseCode = "200", description = "One page")
    public RestResponse<Page<DraftView>> list(
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") Limit limit,
            @Context UriInfo uri) {
        var rows = drafts.of(caller.subject(), Position.beforeOrNewest(cursor), clock.instant(), limit.value() + 1);
        var page = Page.of(rows, limit.value(), row -> Cursor.of(row.createdAt(), row.id()))
                .map(DraftView::of);
        return PageLinks.answer(page, uri);
    }

    @GET
    @Path("/{draftId}")
    @Transactional
    @Operation(
            operationId = "readDraft",
            summary = "A draft with its form",
            description = "For its owner; 404 for everybody else.")
    @APIResponse(
            responseCode = "200",
            description = "The draft; its version is the ETag",
            content = @Content(schema = @Schema(implementation = WholeDraftView.class)))
    public Response read(UUID draftId) {
        var draft = drafts.require(draftId, caller.subject(), clock.instant());
        var form = draft.form(dataKeys.require(draftId));
        return Response.ok(new WholeDraftView(
                        draft.id(),
                        form,
                        draft.missing(),
                        FormRules.faults(form, LocalDate.now(clock)),
                        draft.createdAt(),
                        draft.changedAt(),
                        draft.expiresAt()))
                .tag(Versions.tag(draft.version()))
                .header("Cache-Control", "no-store")
                .build();
    }

    @PUT
    @Path("/{draftId}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "replaceDraft",
            summary = "Put the whole form in place of the draft's",
            description = "Send the draft's ETag as If-Match. Its 28 days begin anew.")
    @APIResponse(
            responseCode = "200",
            description = "The draft, with what is still missing",
            content = @Content(schema = @Schema(implementation = DraftView.class)))
    public Response replace(
            UUID draftId,
            @HeaderParam("If-Match") String ifMatch,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = ReferralForm.class),
                                            examples = @ExampleObject(name = "Half a form", value = EXAMPLE)))
                    byte[] body) {
        var draft = writeDraft.replace(draftId, requests.read(body, ReferralForm.class), ifMatch, caller.subject());
        return Response.ok(DraftView.of(draft))
                .tag(Versions.tag(draft.version()))
                .build();
    }

    @DELETE
    @Path("/{draftId}")
    @Operation(operationId = "deleteDraft", summary = "Delete a draft", description = "Its key is destroyed with it.")
    @APIResponse(responseCode = "204", description = "Gone")
    public void delete(UUID draftId) {
        dropDraft.handle(draftId, caller.subject());
    }

    @POST
    @Path("/{draftId}/submission")
    @Operation(
            operationId = "submitDraft",
            summary = "Send a draft in",
            description =
                    "Under the same rules as POST /referrals; what is refused stays a draft. A draft that was sent is gone: the"
                            + " same Idempotency-Key gets the same receipt again, anything else a 404.")
    @APIResponse(
            responseCode = "201",
            description = "Taken; Location and ETag point to the referral",
            content = @Content(schema = @Schema(implementation = ReceiptView.class)))
    public Response submit(UUID draftId, @HeaderParam("Idempotency-Key") String idempotencyKey) {
        return idempotentRequests.answer(
                idempotencyKey,
                "POST /referral-drafts/" + draftId + "/submission",
                draftId,
                () -> ReceiptView.created(submitDraft.handle(draftId, Sender.of(caller))));
    }
}
