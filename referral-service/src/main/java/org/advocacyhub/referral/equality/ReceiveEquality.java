package org.advocacyhub.referral.equality;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.advocacyhub.referral.equality.domain.EqualityRules;
import org.advocacyhub.referral.equality.domain.EqualityTold;
import org.advocacyhub.referral.form.domain.AgeRules;
import org.advocacyhub.referral.form.domain.Fault;
import org.advocacyhub.referral.form.domain.ReferralForm;
import org.advocacyhub.runtime.events.Outbox;
import org.advocacyhub.runtime.sealing.DataKey;

/** Takes the answers that came beside a referral, in the transaction that stores it. Without answers it does nothing. */
@ApplicationScoped
public class ReceiveEquality {

    private static final String PATH = "equality.";

    private final EqualityAnswers answers;
    private final Outbox outbox;

    ReceiveEquality(EqualityAnswers answers, Outbox outbox) {
        this.answers = answers;
        this.outbox = outbox;
    }

    /** What does not fit, before anything is stored. */
    public List<Fault> faults(EqualityTold told, ReferralForm form, LocalDate receivedOn) {
        return told == null ? List.of() : EqualityRules.faults(told, PATH, AgeRules.ageOn(form.person(), receivedOn));
    }

    /** Stores and tells them. */
    public void handle(EqualityTold told, ReferralForm form, DataKey key, LocalDate receivedOn, Instant at) {
        if (told == null) {
            return;
        }
        answers.add(told, key, at);
        outbox.record(EqualityFacts.of(key.ownerId(), told, receivedOn, AgeRules.ageOn(form.person(), receivedOn), at));
    }
}
