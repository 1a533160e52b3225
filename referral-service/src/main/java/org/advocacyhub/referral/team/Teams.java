package org.advocacyhub.referral.team;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.advocacyhub.referral.form.domain.Referrer;
import org.advocacyhub.referral.form.domain.Specialism;
import org.advocacyhub.referral.team.domain.Team;
import org.advocacyhub.referral.team.domain.TeamMatch;
import org.advocacyhub.referral.team.domain.TeamMatching;
import org.advocacyhub.referral.team.domain.TeamRegister;
import org.advocacyhub.runtime.database.DatabaseFailure;
import org.advocacyhub.runtime.database.Sql;
import org.advocacyhub.runtime.start.Beforehand;
import org.jboss.logging.Logger;

/**
 * The register in memory, so that intake costs no query: read again once a minute, and at once after a change made here.
 * Other replicas know of a change within the minute.
 */
@ApplicationScoped
public class Teams implements Beforehand {

    private static final Logger LOG = Logger.getLogger(Teams.class);

    private static final String READ = """
            select code, name, organisation, kind, client_groups, aliases, valid_from, valid_to from referrer_team""";

    private final Sql sql;
    private volatile TeamRegister register;

    Teams(Sql sql) {
        this.sql = sql;
    }

    /**
     * The registered team that a referrer means, if it is told beyond doubt.
     *
     * @param on the effective day of receipt (domain.md C.5)
     */
    public TeamMatch match(Referrer referrer, LocalDate on) {
        return TeamMatching.match(referrer, on, register);
    }

    /**
     * The same for a referrer who told more: a team that a person has found for the same words stays.
     *
     * @param teamBefore the team of the referral so far; null for none
     */
    public TeamMatch matchAgain(Referrer told, Referrer toldBefore, String teamBefore, LocalDate on) {
        return TeamMatching.again(match(told, on), told, toldBefore, teamBefore);
    }

    TeamRegister register() {
        return register;
    }

    @Override
    public void prepare() {
        read();
    }

    void read() {
        register = new TeamRegister(sql.list(READ, Teams::team));
    }

    private static Team team(ResultSet row) throws SQLException {
        return new Team(
                row.getString("code"),
                row.getString("name"),
                row.getString("organisation"),
                Team.Kind.valueOf(row.getString("kind")),
                Sql.texts(row, "client_groups").stream()
                        .map(Specialism::valueOf)
                        .toList(),
                Sql.texts(row, "aliases"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class));
    }

    /** Reads the register again; when the database is away, the one of before stays until the next time. */
    @Scheduled(
            every = "{hub.referrer-teams.refresh-every}",
            delayed = "{hub.referrer-teams.refresh-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void readAgain() {
        try {
            read();
        } catch (DatabaseFailure away) {
            LOG.debug("the register of teams could not be read again: the one of before stays", away);
        }
    }
}
