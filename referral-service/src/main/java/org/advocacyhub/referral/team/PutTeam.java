package org.advocacyhub.referral.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.advocacyhub.referral.form.RequestReader;
import org.advocacyhub.referral.team.domain.Team;
import org.advocacyhub.referral.team.domain.TeamRules;
import org.advocacyhub.runtime.web.Refusal;
import org.advocacyhub.runtime.web.Versions;
import org.hibernate.exception.ConstraintViolationException;

/** Enters a team into the register, or replaces what is registered of it. */
@ApplicationScoped
class PutTeam {

    /** The team as it stands now, and whether it is new. */
    record Outcome(RegisteredTeam team, boolean created) {}

    private final RegisteredTeams teams;

    PutTeam(RegisteredTeams teams) {
        this.teams = teams;
    }

    @Transactional
    Outcome handle(Team team, String ifMatch) {
        RequestReader.refuse(TeamRules.faults(team));
        var outcome = teams.locked(team.code())
                .map(known -> replace(known, team, ifMatch))
                .orElseGet(() -> create(team, ifMatch));
        teams.flush();
        return outcome;
    }

    private static Outcome replace(RegisteredTeam known, Team team, String ifMatch) {
        Versions.require(ifMatch, known.version());
        known.replace(team);
        return new Outcome(known, false);
    }

    private Outcome create(Team team, String ifMatch) {
        if (ifMatch != null) {
            throw changedMeanwhile();
        }
        var entered = new RegisteredTeam(team);
        try {
            teams.persistAndFlush(entered);
        } catch (ConstraintViolationException enteredMeanwhile) {
            throw changedMeanwhile();
        }
        return new Outcome(entered, true);
    }

    private static Refusal changedMeanwhile() {
        return Refusal.of(
                Refusal.Kind.STALE, "changed-meanwhile", "Somebody changed it since you read it: read it again.");
    }
}
