package org.advocacyhub.referral.form.domain;

import static org.advocacyhub.referral.form.domain.DataClass.OPEN;
import static org.advocacyhub.referral.form.domain.DataClass.PD1;
import static org.advocacyhub.referral.form.domain.DataClass.PD2;
import static org.advocacyhub.referral.form.domain.DataClass.PD3;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The data set of a referral as it was told (domain.md B.1). A section that was left out is one with nothing in it, but
 * for the legal grounds, which are absent when nobody spoke of them. Personal data: never printed.
 *
 * @param receivedAt when the hub received it; told only by the hub for what came by phone or post
 * @param decisionNeededBy the day by which the decision in hand must be taken
 */
public record ReferralForm(
        @Guarded(OPEN) Channel channel,
        @Guarded(OPEN) RequestedType requestedType,
        @Guarded(OPEN) Instant receivedAt,
        @Guarded(PD1) PersonTold person,
        @Guarded(PD1) SafeContact safeContact,
        @Guarded(PD2) Communication communication,
        @Guarded(PD2) Need need,
        @Guarded(PD2) CareActGrounds careAct,
        @Guarded(PD3) SafeguardingGrounds safeguarding,
        @Guarded(PD2) ImcaGrounds imca,
        @Guarded(PD2) DolsGrounds dols,
        @Guarded(PD2) CourtGrounds court,
        @Guarded(PD2) ImhaGrounds imha,
        @Guarded(PD2) NhsComplaint nhsComplaint,
        @Guarded(PD2) ParentCp parentCp,
        @Guarded(OPEN) Bespoke bespoke,
        @Guarded(OPEN) List<KeyDate> keyDates,
        @Guarded(OPEN) LocalDate decisionNeededBy,
        @Guarded(PD3) Risk risk,
        @Guarded(PD2) Authority authority,
        @Guarded(PD1) Referrer referrer,
        @Guarded(OPEN) Boolean declarationAccepted,
        @Guarded(PD1) Declaration declaration) {

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

    /** When the hub received it: as it said, or else now. */
    public Instant receivedAt(Instant now) {
        return receivedAt == null ? now : receivedAt;
    }

    CareActGrounds careActOrNothing() {
        return careAct == null ? CareActGrounds.NOTHING : careAct;
    }

    SafeguardingGrounds safeguardingOrNothing() {
        return safeguarding == null ? SafeguardingGrounds.NOTHING : safeguarding;
    }

    ImcaGrounds imcaOrNothing() {
        return imca == null ? ImcaGrounds.NOTHING : imca;
    }

    DolsGrounds dolsOrNothing() {
        return dols == null ? DolsGrounds.NOTHING : dols;
    }

    CourtGrounds courtOrNothing() {
        return court == null ? CourtGrounds.NOTHING : court;
    }

    ImhaGrounds imhaOrNothing() {
        return imha == null ? ImhaGrounds.NOTHING : imha;
    }

    NhsComplaint nhsComplaintOrNothing() {
        return nhsComplaint == null ? NhsComplaint.NOTHING : nhsComplaint;
    }

    ParentCp parentCpOrNothing() {
        return parentCp == null ? ParentCp.NOTHING : parentCp;
    }

    Bespoke bespokeOrNothing() {
        return bespoke == null ? Bespoke.NOTHING : bespoke;
    }

    Declaration declarationOrNothing() {
        return declaration == null ? Declaration.NOTHING : declaration;
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
