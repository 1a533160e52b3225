package org.advocacyhub.referral.question;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.advocacyhub.referral.form.domain.MissingAnswer;
import org.advocacyhub.referral.question.Questions.Asked;
import org.advocacyhub.referral.referral.HeldAboutPerson;
import org.advocacyhub.referral.referral.KeptWithReferral;
import org.advocacyhub.referral.referral.Position;
import org.advocacyhub.runtime.sealing.DataKey;
import org.advocacyhub.runtime.sealing.DataKeys;

/** What was asked goes when the referral's data goes, and the person is told of it. */
@ApplicationScoped
class KeptQuestions implements KeptWithReferral, HeldAboutPerson {

    private static final int NEWEST = 200;

    private final Questions questions;
    private final DataKeys dataKeys;

    KeptQuestions(Questions questions, DataKeys dataKeys) {
        this.questions = questions;
        this.dataKeys = dataKeys;
    }

    /** What the referrer was asked, as the person is told of it. */
    record HeldQuestion(Instant askedAt, List<String> questions, String words, Instant answeredAt) {

        @Override
        public String toString() {
            return "HeldQuestion[not shown]";
        }
    }

    @Override
    public void delete(UUID referralId) {
        questions.delete(referralId);
    }

    @Override
    public String heading() {
        return "What we asked whoever referred you";
    }

    @Override
    public List<HeldQuestion> held(UUID personId, Collection<UUID> referralIds) {
        return dataKeys.of(referralIds).entrySet().stream()
                .flatMap(referral -> of(referral.getKey(), referral.getValue()))
                .toList();
    }

    private Stream<HeldQuestion> of(UUID referralId, DataKey key) {
        return questions.of(referralId, Position.beforeOrNewest(null), NEWEST).stream()
                .map(asked -> new HeldQuestion(
                        asked.askedAt(),
                        asked.questions().stream().map(MissingAnswer::message).toList(),
                        words(asked, key),
                        asked.answeredAt()));
    }

    private static String words(Asked asked, DataKey key) {
        return asked.words() == null ? null : key.openText(asked.words(), Questions.WORDS);
    }
}
