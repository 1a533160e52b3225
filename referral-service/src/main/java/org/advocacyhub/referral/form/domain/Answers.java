package org.advocacyhub.referral.form.domain;

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
        ImhaGrounds imha,
        List<KeyDate> keyDates,
        Risk risk,
        Authority authority,
        Referrer referrer,
        Boolean declarationAccepted) {

    /** Nothing was said. */
    public boolean nothing() {
        return Stream.of(
                        person,
                        safeContact,
                        communication,
                        need,
                        careAct,
                        imha,
                        keyDates,
                        risk,
                        authority,
                        referrer,
                        declarationAccepted)
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
                newest(imha, form.imha()),
                newest(keyDates, form.keyDates()),
                newest(risk, form.risk()),
                newest(authority, form.authority()),
                newest(referrer, form.referrer()),
                newest(declarationAccepted, form.declarationAccepted()));
    }

    private static <T> T newest(T said, T before) {
        return said == null ? before : said;
    }

    @Override
    public String toString() {
        return "Answers[not shown]";
    }
}
