package org.advocacyhub.referral.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.advocacyhub.referral.team.domain.Team;

/** Enters a whole file of teams, all or none. A code that is taken is replaced: the file is what counts. */
@ApplicationScoped
class ImportTeams {

    /** How many teams the file entered, replaced, or had as they were. */
    record Report(int created, int replaced, int unchanged) {}

    private final RegisteredTeams teams;

    ImportTeams(RegisteredTeams teams) {
        this.teams = teams;
    }

    @Transactional
    Report handle(List<Team> file) {
        var known = teams.locked(file.stream().map(Team::code).toList());
        var replaced = 0;
        for (var team : file) {
            var before = known.get(team.code());
            if (before == null) {
                teams.persist(new RegisteredTeam(team));
            } else if (before.replace(team)) {
                replaced++;
            }
        }
        teams.flush();
        return new Report(file.size() - known.size(), replaced, known.size() - replaced);
    }
}
