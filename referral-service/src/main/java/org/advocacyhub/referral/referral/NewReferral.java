package org.advocacyhub.referral.referral;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.referral.form.domain.MissingAnswer;
import org.advocacyhub.referral.form.domain.ReferralForm;
import org.advocacyhub.referral.referral.domain.CarriedOver;
import org.advocacyhub.runtime.sealing.DataKey;

/**
 * A referral as it is stored the first time.
 *
 * @param person the person as this referral describes them; somebody known already is recognised when it is stored
 * @param key seals the form, and everything that comes with the referral later
 * @param teamCode the registered team that refers; null when none is known
 * @param submittedBy subject of the referrer's token; null for the public form
 * @param sentByPartner whose system or people sent it; null for whoever works for no partner
 * @param receivedAt when the hub received it
 * @param recordedAt when it was typed in
 * @param carriedOver where it comes from, if the provider before left it open; null for a new referral
 */
public record NewReferral(
        UUID id,
        String referralRef,
        String contractRef,
        NewPerson person,
        ReferralForm form,
        DataKey key,
        List<MissingAnswer> missing,
        String teamCode,
        String submittedBy,
        String sentByPartner,
        Instant receivedAt,
        Instant recordedAt,
        CarriedOver carriedOver) {

    /** Under what its timeline begins. */
    String firstEvent() {
        return carriedOver == null ? "RECEIVED" : "CARRIED_OVER";
    }

    String firstWords() {
        return carriedOver == null
                ? "The hub received the referral."
                : "The hub took over the case. " + carriedOver.words();
    }

    @Override
    public String toString() {
        return "NewReferral[not shown]";
    }
}
