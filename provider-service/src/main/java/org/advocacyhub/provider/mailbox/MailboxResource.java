package org.advocacyhub.provider.mailbox;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.security.Roles;
import org.advocacyhub.runtime.web.Versions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Where a partner is told by e-mail what its feed says. */
@Path("/partners/{partnerId}/mailbox")
@RolesAllowed({Roles.HUB_MANAGER, Roles.PARTNER})
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Feed")
class MailboxResource {

    private static final String ID = "[A-Z0-9][A-Z0-9-]{1,39}";

    /** Enough to catch a slip; whether anybody reads it, the first mail shows. */
    private static final String ADDRESS = "[^\\s@<>,;:\"]+@[^\\s@<>,;:\"]+\\.[^\\s@<>,;:\".]+";

    @Schema(examples = """
            {"address":"referrals@partner.example.org","types":["OFFER_MADE","TRANSFER_PROPOSED"]}""")
    record MailboxRequest(
            @NotBlank
            @Size(max = 254)
            @Pattern(regexp = ADDRESS, message = "An e-mail address, for example referrals@partner.example.org.")
            String address,

            @Schema(description = "Of the feed; left out or empty: what somebody has to do something about")
            @Size(max = 50)
            List<@NotNull String> types) {}

    /**
     * A mailbox.
     *
     * @param types chosen; empty for the usual ones
     * @param toldAt when the mail server took the last mail; absent before
     * @param lastFailure why the last try failed; absent when it did not
     * @param nextTryAt when it is tried again
     */
    @Schema(examples = """
            {"partnerId":"ADVOCACY-FOR-ALL","address":"referrals@partner.example.org","types":[],
            "toldAt":"2016-04-05T09:00:10Z","lastFailure":null,"nextTryAt":null,"version":0}""")
    record MailboxView(
            String partnerId,
            String address,
            List<String> types,
            Instant toldAt,
            String lastFailure,
            Instant nextTryAt,
            long version) {

        static MailboxView of(Mailbox mailbox) {
            return new MailboxView(
                    mailbox.partnerId(),
                    mailbox.address(),
                    mailbox.types(),
                    mailbox.toldAt(),
                    mailbox.lastFailure(),
                    mailbox.nextTryAt(),
                    mailbox.version());
        }
    }

    private final PutMailbox putMailbox;
    private final Caller caller;

    MailboxResource(PutMailbox putMailbox, Caller caller) {
        this.putMailbox = putMailbox;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "readMailbox",
            summary = "Where the partner is told by e-mail, and whether the last mail left",
            description = "Its ETag is needed to change it. 404 no-mailbox: the partner is told by no mail.")
    public RestResponse<MailboxView> one(@PathParam("partnerId") @Pattern(regexp = ID) String partnerId) {
        return answer(putMailbox.one(caller.partnerScope(), partnerId));
    }

    @PUT
    @Operation(
            operationId = "putMailbox",
            summary = "Be told by e-mail at this address (If-Match when there is one)",
            description =
                    "From now on, for people without a system that reads the feed: a mail says what is new and by when an offer has to"
                            + " be answered, with the reference and a link to the page. It names nobody. Use the address of a team.")
    @APIResponse(responseCode = "409", description = "mail-not-set-up: no mails leave from this installation")
    @APIResponseSchema(value = MailboxView.class, responseCode = "200", responseDescription = "The mailbox")
    public RestResponse<MailboxView> put(
            @PathParam("partnerId") @Pattern(regexp = ID) String partnerId,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid MailboxRequest request) {
        return answer(putMailbox.handle(
                caller.partnerScope(),
                partnerId,
                ifMatch,
                request.address(),
                request.types() == null ? List.of() : request.types()));
    }

    @DELETE
    @Operation(operationId = "deleteMailbox", summary = "Be told by no mail any more; the feed goes on")
    public void forget(@PathParam("partnerId") @Pattern(regexp = ID) String partnerId) {
        putMailbox.forget(caller.partnerScope(), partnerId);
    }

    private static RestResponse<MailboxView> answer(Mailbox mailbox) {
        return ResponseBuilder.ok(MailboxView.of(mailbox))
                .tag(Versions.tag(mailbox.version()))
                .build();
    }
}
