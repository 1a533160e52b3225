package org.advocacyhub.referral.referral;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.referral.form.domain.MissingAnswer;
import org.advocacyhub.referral.referral.domain.CarriedOver;
import org.advocacyhub.referral.referral.domain.ReferralStatus;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A referral as it is shown over HTTP: nothing of what was told about the person. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Referral")
public record ReferralView(
        UUID referralId,

        @Schema(description = "Say it on the telephone: the last letter notices a slip", examples = "R-2016000123-K")
        String referralRef,

        ReferralStatus status,

        @Schema(examples = "An advocate will make contact by 16 May 2017.")
        String statusLine,

        String requestedType,

        @Schema(description = "What triage decided on; absent before")
        String serviceType,

        String band,
        String channel,
        Instant receivedAt,

        @Schema(description = "Last day for the first contact; absent before triage")
        LocalDate contactDue,

        @Schema(description = "Key to GET /people; for the hub and the partner whose case it is")
        UUID personId,

        @Schema(description = "Known already by NHS number; for the hub")
        Boolean isRepeatPerson,

        @Schema(
                description =
                        "For the hub, with one referral: those of the same person that came before it, newest first; at most 20")
        List<ReferralSummary> earlierReferrals,

        @Schema(description = "Answers still needed; the referral goes on meanwhile")
        List<MissingAnswer> missing,

        @Schema(
                description =
                        "How often what was told was changed since; GET /referrals/{referralId}/changes says what")
        int changes,

        @Schema(description = "Where it comes from, if the provider before left it open; absent for a new referral")
        CarriedOverView carriedOver) {

    /** A case that the provider before left open when the contract began. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "CarriedOver")
    public record CarriedOverView(
            @Schema(examples = "Example Advocacy") String previousProvider,
            @Schema(examples = "2015-11-02") LocalDate openedOn,

            @Schema(description = "Their last contact with the person; absent when not known", examples = "2016-03-22")
            LocalDate lastContactOn) {

        static CarriedOverView of(CarriedOver left) {
            return left == null
                    ? null
                    : new CarriedOverView(left.previousProvider(), left.openedOn(), left.lastContactOn());
        }
    }

    /** What a caller of this scope may see. */
    public static ReferralView of(Referral referral, ReferralScope scope) {
        return of(referral, scope, null);
    }

    /**
     * What a caller of this scope may see, beside what came before it.
     *
     * @param earlier referrals of the same person; null where they are not shown
     */
    public static ReferralView of(Referral referral, ReferralScope scope, List<ReferralSummary> earlier) {
        var isReferrer = scope instanceof ReferralScope.SentBy;
        return new ReferralView(
                referral.id(),
                referral.referralRef(),
                referral.status(),
                referral.statusLine().text(),
                referral.requestedType(),
                referral.serviceType(),
                referral.band(),
                referral.channel(),
                referral.receivedAt(),
                referral.contactDue(),
                isReferrer ? null : referral.personId(),
                scope instanceof ReferralScope.Every ? referral.repeatPerson() : null,
                earlier,
                referral.missing(),
                referral.changes(),
                CarriedOverView.of(referral.carriedOver()));
    }
}
