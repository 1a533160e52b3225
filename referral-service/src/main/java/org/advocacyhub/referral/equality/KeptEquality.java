package org.advocacyhub.referral.equality;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.advocacyhub.referral.equality.domain.EqualityTold;
import org.advocacyhub.referral.referral.HeldAboutPerson;
import org.advocacyhub.referral.referral.KeptWithReferral;
import org.advocacyhub.referral.retention.EqualityKept;

/** The equality answers go a year after the case or with the referral's data; until then the person is shown them. */
@ApplicationScoped
class KeptEquality implements KeptWithReferral, HeldAboutPerson, EqualityKept {

    private final EqualityAnswers answers;

    KeptEquality(EqualityAnswers answers) {
        this.answers = answers;
    }

    /** The answers as their person is told of them: the codes, the words, and when they were given. */
    record HeldAnswers(@JsonUnwrapped EqualityTold told, Instant answeredAt) {

        @Override
        public String toString() {
            return "HeldAnswers[not shown]";
        }
    }

    @Override
    public Set<UUID> among(Collection<UUID> referralIds) {
        return answers.keptAmong(referralIds);
    }

    @Override
    public void delete(UUID referralId) {
        answers.delete(referralId);
    }

    @Override
    public String heading() {
        return "Answers to the equality questions";
    }

    @Override
    public List<HeldAnswers> held(UUID personId, Collection<UUID> referralIds) {
        return answers.of(referralIds).values().stream()
                .map(kept -> new HeldAnswers(kept.told(), kept.answeredAt()))
                .toList();
    }
}
