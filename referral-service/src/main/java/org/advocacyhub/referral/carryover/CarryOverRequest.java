package org.advocacyhub.referral.carryover;

import java.time.LocalDate;
import org.advocacyhub.referral.carryover.domain.CarryOver;
import org.advocacyhub.referral.form.domain.ReferralForm;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A case that the provider before left open, as it is told. Personal data: never printed. */
@Schema(name = "CarryOverRequest")
record CarryOverRequest(
        @Schema(
                description = "Its number at the provider before; told again it is answered with what it got",
                examples = "EX-2015-0417")
        String previousReference,

        @Schema(examples = "Example Advocacy") String previousProvider,
        @Schema(examples = "2015-11-02") LocalDate openedOn,
        @Schema(examples = "2016-03-22") LocalDate lastContactOn,

        @Schema(description = "The partner that is to go on with it, if it can be asked", examples = "ADVOCACY-FOR-ALL")
        String partnerId,

        @Schema(
                ref = "ReferralRequest",
                description = "As in POST /referrals; only requestedType has to be told, and receivedAt must not be")
        ReferralForm referral) {

    CarryOver carryOver() {
        return new CarryOver(previousReference, previousProvider, openedOn, lastContactOn, partnerId);
    }

    @Override
    public String toString() {
        return "CarryOverRequest[not shown]";
    }
}
