package org.advocacyhub.referral.amendment;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
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
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.advocacyhub.referral.amendment.ToldBefore.Told;
import org.advocacyhub.referral.change.Reason;
import org.advocacyhub.referral.change.Teller;
import org.advocacyhub.referral.form.RequestReader;
import org.advocacyhub.referral.referral.ReferralScope;
import org.advocacyhub.referral.referral.ReferralView;
import org.advocacyhub.referral.section.PageSection;
import org.advocacyhub.referral.section.SectionBoxes;
import org.advocacyhub.referral.section.SectionPage;
import org.advocacyhub.runtime.page.Box;
import org.advocacyhub.runtime.page.FilledIn;
import org.advocacyhub.runtime.page.Form;
import org.advocacyhub.runtime.page.JsonOrPage;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.security.Roles;
import org.advocacyhub.runtime.web.IdempotentRequests;
import org.advocacyhub.runtime.web.Refusal;
import org.advocacyhub.runtime.web.ReturnedForm;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * What only a law asks for, completed by a worker of the hub in a browser, for example after a call (domain.md A, B.1): the same amendment, with the
 * same checks and the same trace, as {@code POST /referrals/{referralId}/amendments} makes.
 */
@Path("/referrals/{referralId}/legal-sections")
@RolesAllowed({Roles.TRIAGE_WORKER, Roles.HUB_MANAGER})
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class LegalSectionPages {

    private static final int BAD_REQUEST = 400;
    private static final String REASON = "reason";
    private static final String WORDS = "words";

    /** The parts that can be completed, and what is still asked. */
    record ListPage(ReferralView view, List<PageSection> sections) {}

    @CheckedTemplate(basePath = "amendment")
    static class Templates {

        private Templates() {}

        static native TemplateInstance sections(ListPage page);
    }

    private final ToldBefore toldBefore;
    private final AmendReferral amendReferral;
    private final RequestReader requests;
    private final IdempotentRequests idempotentRequests;
    private final Caller caller;

    LegalSectionPages(
            ToldBefore toldBefore,
            AmendReferral amendReferral,
            RequestReader requests,
            IdempotentRequests idempotentRequests,
            Caller caller) {
        this.toldBefore = toldBefore;
        this.amendReferral = amendReferral;
        this.requests = requests;
        this.idempotentRequests = idempotentRequests;
        this.caller = caller;
    }

    @GET
    @Operation(hidden = true)
    public Response list(UUID referralId) {
        var told = toldBefore.handle(referralId, caller);
        return JsonOrPage.page(Templates.sections(new ListPage(told.view(), PageSection.legal()))
                        .render())
                .build();
    }

    @GET
    @Path("/{section}")
    @Operation(hidden = true)
    public Response one(UUID referralId, String section) {
        var asked = PageSection.of(section, PageSection.legal());
        return JsonOrPage.page(
                        page(asked, toldBefore.handle(referralId, caller)).render())
                .build();
    }

    @POST
    @Path("/{section}")
    @Operation(hidden = true)
    public Response complete(
            UUID referralId,
            String section,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            byte[] body) {
        var asked = PageSection.of(section, PageSection.legal());
        var sent = read(body);
        var told = toldBefore.handle(referralId, caller);
        try {
            var amendment = requests.read(request(asked, told, sent), Amendment.class);
            amendment.check();
            var reason = new Reason(
                    Reason.Kind.AMENDMENT, amendment.reason().name(), amendment.givenWords(), Teller.of(caller));
            var address = address(referralId);
            idempotentRequests.answer(idempotencyKey, "POST " + address + "/" + section, amendment, () -> {
                amendReferral.handle(referralId, reason, amendment.answers(), ifMatch, ReferralScope.ofSender(caller));
                return Response.noContent().build();
            });
            return Response.seeOther(URI.create(address)).build();
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.INVALID) {
                throw refusal;
            }
            var page = page(asked, told);
            return JsonOrPage.page(page.again(ReturnedForm.of(page.form(), sent, refusal.errors()), ifMatch)
                            .render())
                    .status(BAD_REQUEST)
                    .build();
        }
    }

    private static FilledIn read(byte[] body) {
        try {
            return FilledIn.read(new String(body == null ? new byte[0] : body, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notAForm) {
            throw new BadRequestException(notAForm);
        }
    }

    /** What a program would send: the reason, and the whole section with what the boxes say. */
    private static byte[] request(PageSection section, Told told, FilledIn sent) {
        var request = JsonNodeFactory.instance.objectNode();
        Stream.of(REASON, WORDS).forEach(name -> sent.boxes().getOrDefault(name, List.of()).stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .findFirst()
                .ifPresent(value -> request.put(name, value)));
        var form = SectionBoxes.tell(section, told.whole(), told.readable(), sent);
        section.fields()
                .forEach(name ->
                        request.set(name, form.path(name).isMissingNode() ? form.objectNode() : form.path(name)));
        return request.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static SectionPage page(PageSection section, Told told) {
        var address = address(told.view().referralId());
        var boxes = Stream.concat(
                SectionBoxes.of(section, told.whole(), told.readable()).stream(),
                Stream.of(
                        Box.choice(REASON, "Why it is completed or put right", AmendmentReason.values()),
                        Box.words(WORDS, "In your own words").orNone()));
        return SectionPage.of(
                section.heading() + ": " + told.view().referralRef(),
                "What you save stands in place of what was told in this part, is kept with your name and its reason, and is told to whoever decides.",
                SectionBoxes.hidden(section, told.whole(), told.readable()),
                Form.of(section.heading(), address + "/" + section.segment(), "Save it", boxes.toArray(Box[]::new))
                        .of(told.version()),
                address);
    }

    private static String address(UUID referralId) {
        return "/referrals/" + referralId + "/legal-sections";
    }
}
