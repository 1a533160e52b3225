package org.advocacyhub.referral.form.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What a referrer says later: whole sections, each of which replaces the one told before. Absent ones stay. */
public record Answers(
        PersonTold person,
        SafeContact safeContact,
        Communication communication,
        Need need,
        CareActGrounds careAct,
        SafeguardingGrounds safeguarding,
        ImcaGrounds imca,
        DolsGrounds dols,
        CourtGrounds court,
        ImhaGrounds imha,
        NhsComplaint nhsComplaint,
        ParentCp parentCp,
        Bespoke bespoke,
        List<KeyDate> keyDates,
        LocalDate decisionNeededBy,
        Risk risk,
        Authority authority,
        Referrer referrer,
        Boolean declarationAccepted,
        Declaration declaration) {

    /** Nothing was said. */
    public boolean nothing() {
        return Stream.of(
                        person,
                        safeContact,
                        communication,
                        need,
                        careAct,
                        safeguarding,
                        imca,
                        dols,
                        court,
                        imha,
                        nhsComplaint,
                        parentCp,
                        bespoke,
                        keyDates,
                        decisionNeededBy,
                        risk,
                        authority,
                        referrer,
                        declarationAccepted,
                        declaration)
                .allMatch(Objects::isNull);
    }

    /** The form with the new sections in place. */
    public ReferralForm appliedTo(ReferralForm form) {
        return new ReferralForm(
                form.channel(),
                form.requestedType(),
                form.receivedAt(),
                newest(person, form.person()),
                newest(safeContact, form.safeContact()),
                newest(communication, form.communication()),
                newest(need, form.need()),
                newest(careAct, form.careAct()),
                newest(safeguarding, form.safeguarding()),
                newest(imca, form.imca()),
                newest(dols, form.dols()),
                newest(court, form.court()),
                newest(imha, form.imha()),
                newest(nhsComplaint, form.nhsComplaint()),
                newest(parentCp, form.parentCp()),
                newest(bespoke, form.bespoke()),
                newest(keyDates, form.keyDates()),
                newest(decisionNeededBy, form.decisionNeededBy()),
                newest(risk, form.risk()),
                newest(authority, form.authority()),
                newest(referrer, form.referrer()),
                newest(declarationAccepted, form.declarationAccepted()),
                newest(declaration, form.declaration()));
    }

    private static <T> T newest(T said, T before) {
        return said == null ? before : said;
    }

    @Override
    public String toString() {
        return "Answers[not shown]";
    }
}
