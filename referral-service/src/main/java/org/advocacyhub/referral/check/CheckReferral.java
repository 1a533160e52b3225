package org.advocacyhub.referral.check;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.advocacyhub.referral.form.RequestReader;
import org.advocacyhub.referral.form.domain.CompletenessRules;
import org.advocacyhub.referral.form.domain.EffectiveDay;
import org.advocacyhub.referral.form.domain.FormRules;
import org.advocacyhub.referral.form.domain.LikelyRoute;
import org.advocacyhub.referral.form.domain.MissingAnswer;
import org.advocacyhub.referral.form.domain.ReferralForm;
import org.advocacyhub.referral.form.domain.UrgencyRules;
import org.advocacyhub.referral.intake.domain.ReceiptRules;
import org.advocacyhub.referral.refdata.CodesInForce;
import org.advocacyhub.referral.team.Teams;
import org.advocacyhub.referral.team.domain.TeamQuestion;

/** Looks at a form as if it were sent. Stores nothing, tells nobody. */
@ApplicationScoped
class CheckReferral {

    private final CodesInForce codesInForce;
    private final Teams teams;
    private final Clock clock;

    CheckReferral(CodesInForce codesInForce, Teams teams, Clock clock) {
        this.codesInForce = codesInForce;
        this.teams = teams;
        this.clock = clock;
    }

    /**
     * What would come of the form.
     *
     * @param goesOnIncomplete the hub would not wait for what is missing
     */
    record Forecast(List<MissingAnswer> missing, LikelyRoute likelyRoute, boolean goesOnIncomplete) {}

    /**
     * The forecast for a form that can be sent.
     *
     * @param byTheHub one of the hub's own people asks: only they say when a referral was received
     */
    Forecast handle(ReferralForm form, boolean byTheHub) {
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, clock.getZone());
        var receivedAt = form.receivedAt(now);
        var counts = EffectiveDay.of(receivedAt);
        RequestReader.refuse(Stream.of(
                        FormRules.faults(form, today),
                        ReceiptRules.faults(form, byTheHub, now),
                        codesInForce.faults(form, counts))
                .flatMap(List::stream)
                .toList());
        var team = teams.match(form.referrer(), counts);
        return new Forecast(
                TeamQuestion.missing(CompletenessRules.missing(form), form.referrer(), team),
                LikelyRoute.of(form, today),
                UrgencyRules.goesOnIncomplete(form, receivedAt));
    }
}
