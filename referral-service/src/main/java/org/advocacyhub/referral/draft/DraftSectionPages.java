package org.advocacyhub.referral.draft;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.advocacyhub.referral.draft.ReadDraft.Written;
import org.advocacyhub.referral.form.RequestReader;
import org.advocacyhub.referral.form.domain.ReferralForm;
import org.advocacyhub.referral.section.PageSection;
import org.advocacyhub.referral.section.SectionBoxes;
import org.advocacyhub.referral.section.SectionPage;
import org.advocacyhub.runtime.page.Box;
import org.advocacyhub.runtime.page.FilledIn;
import org.advocacyhub.runtime.page.Form;
import org.advocacyhub.runtime.page.JsonOrPage;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.security.Roles;
import org.advocacyhub.runtime.web.Refusal;
import org.advocacyhub.runtime.web.ReturnedForm;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** A part of a draft, gone on with in a browser; the rest stays as it is, also what no page asks for. As {@code PUT /referral-drafts/{draftId}} it refuses next to nothing. */
@Path("/referral-drafts/{draftId}/sections/{section}")
@RolesAllowed({Roles.REFERRER, Roles.TRIAGE_WORKER, Roles.HUB_MANAGER})
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class DraftSectionPages {

    private static final int BAD_REQUEST = 400;

    private final ReadDraft readDraft;
    private final WriteDraft writeDraft;
    private final RequestReader requests;
    private final Caller caller;

    DraftSectionPages(ReadDraft readDraft, WriteDraft writeDraft, RequestReader requests, Caller caller) {
        this.readDraft = readDraft;
        this.writeDraft = writeDraft;
        this.requests = requests;
        this.caller = caller;
    }

    @GET
    @Operation(hidden = true)
    public Response one(UUID draftId, String section) {
        var asked = PageSection.of(section, PageSection.all());
        return JsonOrPage.page(page(asked, draftId, readDraft.handle(draftId, caller.subject()))
                        .render())
                .build();
    }

    @POST
    @Operation(hidden = true)
    public Response write(UUID draftId, String section, @HeaderParam("If-Match") String ifMatch, byte[] body) {
        var asked = PageSection.of(section, PageSection.all());
        var sent = read(body);
        var draft = readDraft.handle(draftId, caller.subject());
        try {
            var told = SectionBoxes.tell(asked, draft.form(), draft.form(), sent);
            writeDraft.replace(draftId, form(told), ifMatch, caller.subject());
            return Response.seeOther(URI.create(address(draftId))).build();
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.INVALID) {
                throw refusal;
            }
            var page = page(asked, draftId, draft);
            return JsonOrPage.page(page.again(ReturnedForm.of(page.form(), sent, refusal.errors()), ifMatch)
                            .render())
                    .status(BAD_REQUEST)
                    .build();
        }
    }

    private ReferralForm form(ObjectNode told) {
        return requests.read(told.toString().getBytes(StandardCharsets.UTF_8), ReferralForm.class);
    }

    private static FilledIn read(byte[] body) {
        try {
            return FilledIn.read(new String(body == null ? new byte[0] : body, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notAForm) {
            throw new BadRequestException(notAForm);
        }
    }

    private static SectionPage page(PageSection section, UUID draftId, Written draft) {
        var boxes = SectionBoxes.of(section, draft.form(), draft.form());
        return SectionPage.of(
                section.heading(),
                "Nothing is sent yet, and you can leave out what you do not know.",
                0,
                Form.of(
                                section.heading(),
                                address(draftId) + "/sections/" + section.segment(),
                                "Keep it",
                                boxes.toArray(Box[]::new))
                        .of(draft.version()),
                address(draftId));
    }

    private static String address(UUID draftId) {
        return "/referral-drafts/" + draftId;
    }
}
