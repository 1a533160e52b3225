package org.advocacyhub.referral.form.domain;

import java.time.Instant;
import java.util.List;

/**
 * The data set of a referral as it was told (domain.md B.1). A section that was left out is one with nothing in it, but
 * for the legal grounds, which are absent when nobody spoke of them. Personal data: never printed.
 *
 * @param receivedAt when the hub received it; told only by the hub for what came by phone or post
 */
public record ReferralForm(
        Channel channel,
        RequestedType requestedType,
        Instant receivedAt,
        PersonTold person,
        SafeContact safeContact,
        Communication communication,
        Need need,
        CareActGrounds careAct,
        ImhaGrounds imha,
        List<KeyDate> keyDates,
        Risk risk,
        Authority authority,
        Referrer referrer,
        Boolean declarationAccepted) {

    public ReferralForm {
        person = person == null ? PersonTold.NOTHING : person;
        safeContact = safeContact == null ? SafeContact.NOTHING : safeContact;
        communication = communication == null ? Communication.NOTHING : communication;
        need = need == null ? Need.NOTHING : need;
        keyDates = Given.list(keyDates);
        risk = risk == null ? Risk.NOTHING : risk;
        authority = authority == null ? Authority.NOTHING : authority;
        referrer = referrer == null ? Referrer.NOTHING : referrer;
    }

    CareActGrounds careActOrNothing() {
        return careAct == null ? CareActGrounds.NOTHING : careAct;
    }

    ImhaGrounds imhaOrNothing() {
        return imha == null ? ImhaGrounds.NOTHING : imha;
    }

    /** The address is shown to the allocated advocate and the hub's manager only (B.3). */
    public boolean addressShielded() {
        return risk.abuseAtHome() || safeContact.nothingKnownSafe();
    }

    /** Whether the person has no home: counts as vulnerability (C.4). */
    public Answer homeless() {
        if (person.noFixedAbode()
                || (person.settingType() != null && person.settingType().homeless())) {
            return Answer.Y;
        }
        return Given.given(person.homePostcode()) ? Answer.N : Answer.U;
    }

    @Override
    public String toString() {
        return "ReferralForm[not shown]";
    }
}
