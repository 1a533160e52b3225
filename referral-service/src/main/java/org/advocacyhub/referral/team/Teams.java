package org.advocacyhub.referral.team;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.advocacyhub.referral.form.domain.Referrer;
import org.advocacyhub.referral.team.domain.TeamMatch;
import org.advocacyhub.referral.team.domain.TeamMatching;
import org.advocacyhub.referral.team.domain.TeamRegister;
import org.jboss.logging.Logger;

/**
 * The register in memory, so that intake costs no query: read again once a minute, and at once after a change made here.
 * Other replicas know of a change within the minute.
 */
@ApplicationScoped
public class Teams {

    private static final Logger LOG = Logger.getLogger(Teams.class);

    private final RegisteredTeams stored;
    private volatile TeamRegister register;

    Teams(RegisteredTeams stored) {
        this.stored = stored;
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

    @Startup
    void read() {
        register = QuarkusTransaction.joiningExisting()
                .call(() -> new TeamRegister(
                        stored.listAll().stream().map(RegisteredTeam::team).toList()));
    }

    /** Reads the register again; when the database is away, the one of before stays until the next time. */
    @Scheduled(
            every = "{hub.referrer-teams.refresh-every}",
            delayed = "{hub.referrer-teams.refresh-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void readAgain() {
        try {
            read();
        } catch (RuntimeException away) {
            LOG.debug("the register of teams could not be read again: the one of before stays", away);
        }
    }
}
