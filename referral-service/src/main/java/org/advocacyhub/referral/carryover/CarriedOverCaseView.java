package org.advocacyhub.referral.carryover;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.advocacyhub.referral.referral.Referral;
import org.advocacyhub.referral.referral.domain.ReferralStatus;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A case that was taken over, beside the number that the provider before gave it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "CarriedOverCase")
record CarriedOverCaseView(
        @Schema(examples = "EX-2015-0417") String previousReference,
        @Schema(examples = "Example Advocacy") String previousProvider,
        @Schema(examples = "2015-11-02") LocalDate openedOn,

        @Schema(description = "Their last contact with the person; absent when not known", examples = "2016-03-22")
        LocalDate lastContactOn,

        @Schema(description = "Who was named to go on with it; absent when nobody was", examples = "ADVOCACY-FOR-ALL")
        String partnerId,

        UUID referralId,
        @Schema(examples = "R-2016000123-K") String referralRef,
        ReferralStatus status,
        Instant takenOverAt) {

    static CarriedOverCaseView of(CarriedOverCase row, Referral referral, String previousReference) {
        var left = referral.carriedOver();
        return new CarriedOverCaseView(
                previousReference,
                left.previousProvider(),
                left.openedOn(),
                left.lastContactOn(),
                row.partnerId(),
                referral.id(),
                referral.referralRef(),
                referral.status(),
                row.takenOverAt());
    }

    @Override
    public String toString() {
        return "CarriedOverCaseView[" + referralRef + "]";
    }
}
