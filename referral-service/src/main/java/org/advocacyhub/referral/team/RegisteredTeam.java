package org.advocacyhub.referral.team;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.advocacyhub.referral.form.domain.Specialism;
import org.advocacyhub.referral.team.domain.Team;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A team in the register. It is never deleted, it ends: past referrals go on counting for it. */
@Entity
@Table(name = "referrer_team")
class RegisteredTeam {

    @Id
    private String code;

    private String name;
    private String organisation;

    @Enumerated(EnumType.STRING)
    private Team.Kind kind;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> clientGroups;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> aliases;

    private LocalDate validFrom;
    private LocalDate validTo;

    @Version
    private long version;

    protected RegisteredTeam() {}

    RegisteredTeam(Team team) {
        code = team.code();
        enter(team);
    }

    /** Puts another description in place of this one; answers whether anything is different. */
    boolean replace(Team team) {
        if (team.equals(team())) {
            return false;
        }
        enter(team);
        return true;
    }

    /** Notes what else the team is called. */
    void alsoCalled(String alias) {
        var more = new ArrayList<>(aliases);
        more.add(alias);
        aliases = more;
    }

    private void enter(Team team) {
        name = team.name();
        organisation = team.organisation();
        kind = team.kind();
        clientGroups = team.clientGroups().stream().map(Enum::name).toList();
        aliases = List.copyOf(team.aliases());
        validFrom = team.validFrom();
        validTo = team.validTo();
    }

    Team team() {
        return new Team(
                code,
                name,
                organisation,
                kind,
                clientGroups.stream().map(Specialism::valueOf).toList(),
                List.copyOf(aliases),
                validFrom,
                validTo);
    }

    String code() {
        return code;
    }

    long version() {
        return version;
    }
}
