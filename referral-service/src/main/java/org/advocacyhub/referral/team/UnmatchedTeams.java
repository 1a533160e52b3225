package org.advocacyhub.referral.team;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.advocacyhub.referral.form.domain.Referrer;
import org.advocacyhub.referral.referral.KeptWithReferral;
import org.advocacyhub.referral.team.domain.TeamMatch;
import org.advocacyhub.referral.team.domain.TeamQuestion;

/** The referrals whose team somebody has to find out: one row each, no more than the words. */
@ApplicationScoped
public class UnmatchedTeams implements PanacheRepositoryBase<UnmatchedTeam, UUID>, KeptWithReferral {

    private static final String NOTE = """
            insert into unmatched_team (referral_id, told, noted_at) values (:referral, :told, :at)
            on conflict (referral_id) do update set told = excluded.told, noted_at = excluded.noted_at
            """;

    /** Where a page ended. */
    record Position(Instant notedAt, UUID referralId) {}

    /** Notes that somebody has to look; does nothing, and costs nothing, when the team is known or none is needed. */
    public void note(UUID referralId, Referrer referrer, TeamMatch match, Instant at) {
        if (TeamQuestion.open(referrer, match)) {
            getEntityManager()
                    .createNativeQuery(NOTE)
                    .setParameter("referral", referralId)
                    .setParameter("told", match.unmatched().orElseThrow())
                    .setParameter("at", at)
                    .executeUpdate();
        }
    }

    /** The same for a referral that may have been noted before. */
    public void noteAgain(UUID referralId, Referrer referrer, TeamMatch match, Instant at) {
        if (TeamQuestion.open(referrer, match)) {
            note(referralId, referrer, match, at);
        } else {
            deleteById(referralId);
        }
    }

    @Override
    public void delete(UUID referralId) {
        deleteById(referralId);
    }

    Optional<UnmatchedTeam> locked(UUID referralId) {
        return findByIdOptional(referralId, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The oldest first, after a position. */
    List<UnmatchedTeam> oldest(Position after, int rows) {
        var order = " order by notedAt, referralId";
        var found = after == null
                ? find("1 = 1" + order)
                : find("(notedAt, referralId) > (?1, ?2)" + order, after.notedAt(), after.referralId());
        return found.range(0, rows - 1).list();
    }
}
