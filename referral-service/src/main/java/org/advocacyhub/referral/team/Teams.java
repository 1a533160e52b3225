package org.advocacyhub.referral.team;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.advocacyhub.referral.form.domain.Referrer;
import org.advocacyhub.referral.form.domain.Specialism;
import org.advocacyhub.referral.team.domain.Team;
import org.advocacyhub.referral.team.domain.TeamMatch;
import org.advocacyhub.referral.team.domain.TeamMatching;
import org.advocacyhub.referral.team.domain.TeamRegister;
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

    private final DataSource dataSource;
    private volatile TeamRegister register;

    Teams(DataSource dataSource) {
        this.dataSource = dataSource;
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
    public void prepare() throws SQLException {
        read();
    }

    void read() throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(READ);
                var rows = statement.executeQuery()) {
            var teams = new ArrayList<Team>();
            while (rows.next()) {
                teams.add(team(rows));
            }
            register = new TeamRegister(teams);
        }
    }

    private static Team team(ResultSet row) throws SQLException {
        return new Team(
                row.getString("code"),
                row.getString("name"),
                row.getString("organisation"),
                Team.Kind.valueOf(row.getString("kind")),
                words(row, "client_groups").map(Specialism::valueOf).toList(),
                words(row, "aliases").toList(),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class));
    }

    private static Stream<String> words(ResultSet row, String column) throws SQLException {
        return Stream.of((String[]) row.getArray(column).getArray());
    }

    /** Reads the register again; when the database is away, the one of before stays until the next time. */
    @Scheduled(
            every = "{hub.referrer-teams.refresh-every}",
            delayed = "{hub.referrer-teams.refresh-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void readAgain() {
        try {
            read();
        } catch (SQLException away) {
            LOG.debug("the register of teams could not be read again: the one of before stays", away);
        }
    }
}
