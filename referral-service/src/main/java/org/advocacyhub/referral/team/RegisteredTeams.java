package org.advocacyhub.referral.team;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.advocacyhub.referral.team.domain.Team;
import org.advocacyhub.runtime.web.Refusal;

/** The register as it is stored. */
@ApplicationScoped
class RegisteredTeams implements PanacheRepositoryBase<RegisteredTeam, String> {

    /** The team, locked until the transaction ends; empty when the code is free. */
    Optional<RegisteredTeam> locked(String code) {
        return findByIdOptional(code, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Those of the codes that are taken, locked in one order so that two imports wait for each other. */
    Map<String, RegisteredTeam> locked(Collection<String> codes) {
        return find("code in ?1 order by code", codes).withLock(LockModeType.PESSIMISTIC_WRITE).stream()
                .collect(Collectors.toMap(RegisteredTeam::code, team -> team));
    }

    RegisteredTeam require(String code) {
        return findByIdOptional(code)
                .orElseThrow(() -> Refusal.notFound("unknown-team", "There is no team with this code."));
    }

    /**
     * The teams in the order of their codes.
     *
     * @param kind only these; null for all
     * @param organisation only this one's, however it is capitalised; null for all
     * @param after code of the last page's last team; null for the first page
     */
    List<RegisteredTeam> page(Team.Kind kind, String organisation, String after, int rows) {
        var conditions = new StringBuilder("1 = 1");
        var parameters = new HashMap<String, Object>();
        if (kind != null) {
            conditions.append(" and kind = :kind");
            parameters.put("kind", kind);
        }
        if (organisation != null) {
            conditions.append(" and lower(organisation) = lower(:organisation)");
            parameters.put("organisation", organisation);
        }
        if (after != null) {
            conditions.append(" and code > :after");
            parameters.put("after", after);
        }
        return find(conditions + " order by code", parameters)
                .range(0, rows - 1)
                .list();
    }
}
