package org.advocacyhub.referral.notice;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.advocacyhub.referral.notice.Notification.State;
import org.advocacyhub.referral.notice.domain.Audience;
import org.advocacyhub.referral.notice.domain.NoticeChannel;
import org.advocacyhub.referral.referral.Position;
import org.advocacyhub.runtime.security.Roles;
import org.advocacyhub.runtime.web.Cursor;
import org.advocacyhub.runtime.web.Limit;
import org.advocacyhub.runtime.web.Page;
import org.advocacyhub.runtime.web.PageLinks;
import org.advocacyhub.runtime.web.Refusal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/notices")
@RolesAllowed({Roles.TRIAGE_WORKER, Roles.HUB_MANAGER})
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Notices")
class NoticesResource {

    private static final String EXAMPLE = """
            {"noticeId": "01923f6e-0000-7000-8000-000000000001",
             "referralId": "01923f6e-0000-7000-8000-000000000000", "template": "ACKNOWLEDGEMENT",
             "audience": "REFERRER", "channel": "EMAIL", "subject": "Reference R-2016000123-K: received",
             "text": "We have your referral. The reference is R-2016000123-K.", "state": "SENT",
             "attempts": 1, "createdAt": "2016-04-05T09:00:00Z", "sentAt": "2016-04-05T09:00:04Z",
             "sentBy": "inbox", "maybeTwice": false}""";

    /** A notice, without whom it goes to: that stands with the referral. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Notice", examples = EXAMPLE)
    record NoticeView(
            UUID noticeId,
            UUID referralId,
            @Schema(examples = "ACKNOWLEDGEMENT") String template,
            Audience audience,

            @Schema(description = "Absent when it goes to nobody")
            NoticeChannel channel,

            String subject,
            String text,
            State state,

            @Schema(description = "Why it goes to nobody", examples = "NO_SAFE_WAY")
            String reason,

            int attempts,
            Instant nextTryAt,
            Instant createdAt,
            Instant sentAt,

            @Schema(description = "inbox: the hub has to post, text or ring, or it stays here", examples = "inbox")
            String sentBy,

            @Schema(examples = "MAIL_SERVER_AWAY") String lastError,

            @Schema(description = "A try broke off, so it may have gone out twice")
            boolean maybeTwice) {

        static NoticeView of(Notification notice) {
            return new NoticeView(
                    notice.id(),
                    notice.referralId(),
                    notice.template(),
                    notice.audience(),
                    notice.channel(),
                    notice.subject(),
                    notice.words(),
                    notice.state(),
                    notice.reason(),
                    notice.attempts(),
                    notice.nextTryAt(),
                    notice.createdAt(),
                    notice.sentAt(),
                    notice.sentBy(),
                    notice.lastError(),
                    notice.maybeTwice());
        }
    }

    private final Notifications notifications;

    NoticesResource(Notifications notifications) {
        this.notifications = notifications;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listNotices",
            summary = "What was told to whom, newest first",
            description =
                    "The hub's in-box. State SENT and sentBy inbox means that it can be read here: letters, texts and"
                            + " calls are then for the hub to make. The next page is in nextCursor and in Link: rel=next.")
    @APIResponse(responseCode = "200", description = "One page")
    public RestResponse<Page<NoticeView>> list(
            @Parameter(description = "Only those of this referral") @QueryParam("referralId") UUID referralId,
            @Parameter(description = "Only those in this state") @QueryParam("state") String state,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") Limit limit,
            @Context UriInfo uri) {
        var rows = notifications.newest(referralId, stateOf(state), position(cursor), limit.value() + 1);
        var page = Page.of(rows, limit.value(), row -> Cursor.of(row.createdAt(), row.id()))
                .map(NoticeView::of);
        return PageLinks.answer(page, uri);
    }

    private static State stateOf(String state) {
        if (state == null || state.isBlank()) {
            return null;
        }
        return Arrays.stream(State.values())
                .filter(known -> known.name().equals(state))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid(
                        "state", "unknown-code", "Use one of " + Arrays.toString(State.values()) + "."));
    }

    private static Position position(String cursor) {
        return Cursor.decode(cursor, 2).map(NoticesResource::positionOf).orElse(null);
    }

    private static Position positionOf(Cursor cursor) {
        try {
            return new Position(Instant.parse(cursor.value(0)), UUID.fromString(cursor.value(1)));
        } catch (DateTimeException | IllegalArgumentException notOurs) {
            throw Refusal.invalid("cursor", "invalid-cursor", "Use the cursor of the previous page as it is, or none.");
        }
    }
}
