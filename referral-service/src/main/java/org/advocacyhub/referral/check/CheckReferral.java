package org.advocacyhub.referral.check;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.advocacyhub.referral.form.RequestReader;
import org.advocacyhub.referral.form.domain.CompletenessRules;
import org.advocacyhub.referral.form.domain.FormRules;
import org.advocacyhub.referral.form.domain.LikelyRoute;
import org.advocacyhub.referral.form.domain.MissingAnswer;
import org.advocacyhub.referral.form.domain.ReferralForm;
import org.advocacyhub.referral.form.domain.UrgencyRules;
import org.advocacyhub.referral.intake.domain.ReceiptRules;

/** Looks at a form as if it were sent. Stores nothing, tells nobody. */
@ApplicationScoped
class CheckReferral {

    private final Clock clock;

    CheckReferral(Clock clock) {
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
        RequestReader.refuse(
                Stream.concat(FormRules.faults(form, today).stream(), ReceiptRules.faults(form, byTheHub, now).stream())
                        .toList());
        return new Forecast(
                CompletenessRules.missing(form),
                LikelyRoute.of(form, today),
                UrgencyRules.goesOnIncomplete(form, today));
    }
}
