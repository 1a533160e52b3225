package org.advocacyhub.referral.change;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
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
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.advocacyhub.referral.access.Viewer;
import org.advocacyhub.referral.change.ReadChanges.Shown;
import org.advocacyhub.referral.change.domain.FieldChange;
import org.advocacyhub.referral.form.domain.DataClass;
import org.advocacyhub.referral.referral.Position;
import org.advocacyhub.referral.referral.ReferralScope;
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

@Path("/referrals/{referralId}/changes")
@RolesAllowed({Roles.REFERRER, Roles.TRIAGE_WORKER, Roles.HUB_MANAGER, Roles.PARTNER, Roles.ADVOCATE})
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Referrals")
class ChangesResource {

    /** An answer that changed; without its values for whoever may not read its class. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "FieldChange")
    record FieldView(
            @Schema(examples = "person.familyName") String field,
            DataClass dataClass,

            @Schema(description = "As it was told; absent when it was not answered or may not be read") @JsonRawValue
            String before,

            @Schema(description = "As it is told now; absent when it is answered no more or may not be read")
            @JsonRawValue
            String after) {

        @Override
        public String toString() {
            return "FieldView[not shown]";
        }
    }

    /** What changed at one time, who said so and why. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Change")
    record ChangeView(
            UUID changeId,
            Instant at,

            @Schema(description = "Subject of the token; for the hub")
            String changedBy,

            String role,
            Reason.Kind kind,

            @Schema(examples = "MISTAKE", description = "An amendment reason; ANSWERED for answers to what was asked")
            String reason,

            @Schema(description = "For whoever may read about the person")
            String words,

            List<FieldView> fields) {

        static ChangeView of(Shown shown, ReferralScope scope) {
            var entry = shown.entry();
            var values = shown.values().stream().collect(Collectors.toMap(FieldChange::field, Function.identity()));
            return new ChangeView(
                    entry.id(),
                    entry.at(),
                    scope instanceof ReferralScope.Every ? entry.teller().subject() : null,
                    entry.teller().role(),
                    Reason.Kind.valueOf(entry.kind()),
                    entry.reason(),
                    shown.words(),
                    entry.fields().entrySet().stream()
                            .sorted(Map.Entry.comparingByKey())
                            .map(field -> field(field.getKey(), field.getValue(), values.get(field.getKey())))
                            .toList());
        }

        private static FieldView field(String path, DataClass dataClass, FieldChange values) {
            return new FieldView(
                    path, dataClass, values == null ? null : values.before(), values == null ? null : values.after());
        }

        @Override
        public String toString() {
            return "ChangeView[not shown]";
        }
    }

    private final ReadChanges readChanges;
    private final Caller caller;

    ChangesResource(ReadChanges readChanges, Caller caller) {
        this.readChanges = readChanges;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listChanges",
            summary = "What was changed since a referral was sent, newest first",
            description =
                    "Amendments and later answers, each with its reason and the paths of the answers that changed. Old and"
                            + " new values are shown to the hub and the partner of the case, in the data classes that the caller"
                            + " may read; a referrer sees paths, reasons and times. Reading values is written to the audit.")
    @APIResponse(responseCode = "200", description = "One page")
    public RestResponse<Page<ChangeView>> changes(
            UUID referralId,
            @HeaderParam(Viewer.PURPOSE) String purpose,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") Limit limit,
            @Context UriInfo uri) {
        var scope = ReferralScope.of(caller);
        var viewer = scope instanceof ReferralScope.SentBy
                ? Optional.<Viewer>empty()
                : Optional.of(Viewer.of(caller, purpose));
        var rows = readChanges.handle(referralId, scope, viewer, Position.beforeOrNewest(cursor), limit.value() + 1);
        var page = Page.of(
                        rows,
                        limit.value(),
                        row -> Cursor.of(row.entry().at(), row.entry().id()))
                .map(row -> ChangeView.of(row, scope));
        return PageLinks.answer(page, uri);
    }
}
