package org.advocacyhub.referral.equality;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.advocacyhub.referral.equality.domain.EqualityRules;
import org.advocacyhub.referral.equality.domain.EqualityTold;
import org.advocacyhub.referral.form.RequestReader;
import org.advocacyhub.referral.form.domain.AgeRules;
import org.advocacyhub.referral.referral.ReferralScope;
import org.advocacyhub.referral.referral.Referrals;
import org.advocacyhub.referral.referral.StoredForms;
import org.advocacyhub.runtime.events.Outbox;
import org.advocacyhub.runtime.sealing.DataKeys;

/** Puts equality answers in place of those given before, whole, and tells the codes again. */
@ApplicationScoped
class AnswerEquality {

    private final Referrals referrals;
    private final StoredForms forms;
    private final DataKeys dataKeys;
    private final EqualityAnswers answers;
    private final Outbox outbox;
    private final Clock clock;

    AnswerEquality(
            Referrals referrals,
            StoredForms forms,
            DataKeys dataKeys,
            EqualityAnswers answers,
            Outbox outbox,
            Clock clock) {
        this.referrals = referrals;
        this.forms = forms;
        this.dataKeys = dataKeys;
        this.answers = answers;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    void handle(UUID referralId, EqualityTold told, ReferralScope scope) {
        var referral = referrals.requireForChange(referralId, scope);
        var key = dataKeys.require(referralId);
        var receivedOn = LocalDate.ofInstant(referral.receivedAt(), clock.getZone());
        var age = AgeRules.ageOn(forms.findById(referralId).form(key).person(), receivedOn);
        RequestReader.refuse(EqualityRules.faults(told, "", age));

        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        answers.put(told, key, now);
        outbox.record(EqualityFacts.of(referralId, told, receivedOn, age, now));
    }
}
