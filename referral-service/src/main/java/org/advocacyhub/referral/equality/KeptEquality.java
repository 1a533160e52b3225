package org.advocacyhub.referral.equality;

import jakarta.enterprise.context.ApplicationScoped;
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
    public List<EqualityTold> held(UUID personId, Collection<UUID> referralIds) {
        return List.copyOf(answers.of(referralIds).values());
    }
}
