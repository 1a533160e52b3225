package org.advocacyhub.referral.question;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.referral.form.MissingJson;
import org.advocacyhub.referral.form.domain.MissingAnswer;
import org.advocacyhub.referral.referral.Position;
import org.hibernate.Session;

/** Every time somebody at the hub asked a referrer. The hub's own words are sealed with the referral's key. */
@ApplicationScoped
public class Questions {

    /** What the hub's own words are sealed as. */
    static final String WORDS = "question-words";

    private static final String ADD = """
            insert into information_request (id, referral_id, asked_at, asked_by, questions, words)
            values (:id, :referral, :at, :by, cast(:questions as jsonb), cast(:words as bytea))
            """;

    private static final String ANSWERED = """
            update information_request set answered_at = :at where referral_id = :referral and answered_at is null
            """;

    private static final String OF_REFERRAL = """
            select id, asked_at, cast(questions as text), words, answered_at from information_request
            where referral_id = :referral and (asked_at, id) < (:at, :id) order by asked_at desc, id desc limit :rows
            """;

    private final Session session;

    Questions(Session session) {
        this.session = session;
    }

    /**
     * What was asked at one time.
     *
     * @param words sealed; null when the rules' words were enough
     * @param answeredAt null while it is open
     */
    record Asked(UUID id, Instant askedAt, List<MissingAnswer> questions, byte[] words, Instant answeredAt) {

        @Override
        public String toString() {
            return "Asked[not shown]";
        }
    }

    void add(UUID referralId, String askedBy, Asked asked) {
        session.createNativeMutationQuery(ADD)
                .setParameter("id", asked.id())
                .setParameter("referral", referralId)
                .setParameter("at", asked.askedAt())
                .setParameter("by", askedBy)
                .setParameter("questions", MissingJson.write(asked.questions()))
                .setParameter("words", asked.words())
                .executeUpdate();
    }

    /** Answers came in: whatever was asked about the referral is asked no more. */
    public void answered(UUID referralId, Instant at) {
        session.createNativeMutationQuery(ANSWERED)
                .setParameter("referral", referralId)
                .setParameter("at", at)
                .executeUpdate();
    }

    /** Whether somebody at the hub asked something that nobody answered yet. */
    public boolean isOpen(UUID referralId) {
        return session.createNativeQuery(
                                "select count(*) from information_request where referral_id = :referral and answered_at is null",
                                Long.class)
                        .setParameter("referral", referralId)
                        .getSingleResult()
                > 0;
    }

    /** What was asked goes with the referral's data. */
    void delete(UUID referralId) {
        session.createNativeMutationQuery("delete from information_request where referral_id = :referral")
                .setParameter("referral", referralId)
                .executeUpdate();
    }

    /** What was asked about a referral, newest first, before a position. */
    List<Asked> of(UUID referralId, Position before, int rows) {
        return session
                .createNativeQuery(OF_REFERRAL, Object[].class)
                .setParameter("referral", referralId)
                .setParameter("at", before.at())
                .setParameter("id", before.id())
                .setParameter("rows", rows)
                .getResultList()
                .stream()
                .map(row -> new Asked(
                        (UUID) row[0], (Instant) row[1], MissingJson.read((String) row[2]), (byte[]) row[3], (Instant)
                                row[4]))
                .toList();
    }
}
