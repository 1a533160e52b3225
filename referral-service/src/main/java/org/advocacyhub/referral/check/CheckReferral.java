package org.advocacyhub.referral.check;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.advocacyhub.referral.form.RequestReader;
import org.advocacyhub.referral.form.domain.CompletenessRules;
import org.advocacyhub.referral.form.domain.FormRules;
import org.advocacyhub.referral.form.domain.LikelyRoute;
import org.advocacyhub.referral.form.domain.MissingAnswer;
import org.advocacyhub.referral.form.domain.ReferralForm;
import org.advocacyhub.referral.form.domain.UrgencyRules;

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

    Forecast handle(ReferralForm form) {
        var today = LocalDate.now(clock);
        RequestReader.refuse(FormRules.faults(form, today));
        return new Forecast(
                CompletenessRules.missing(form),
                LikelyRoute.of(form, today),
                UrgencyRules.goesOnIncomplete(form, today));
    }
}
