package org.advocacyhub.referral.team.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** All teams, as they stood at one moment, to be found by code and by any of their names. */
public final class TeamRegister {

    private final Map<String, Team> byCode = new HashMap<>();
    private final Map<String, Set<Team>> byName = new HashMap<>();

    public TeamRegister(Collection<Team> teams) {
        for (var team : teams) {
            byCode.put(team.code(), team);
            Stream.concat(Stream.of(team.code(), team.name()), team.aliases().stream())
                    .map(TeamWords::key)
                    .filter(key -> !key.isEmpty())
                    .forEach(key -> byName.computeIfAbsent(key, _ -> new LinkedHashSet<>())
                            .add(team));
        }
    }

    /** The team with exactly this code, when it is there on the day. */
    public Optional<Team> withCode(String code, LocalDate on) {
        return Optional.ofNullable(code).map(String::strip).map(byCode::get).filter(team -> team.validOn(on));
    }

    /** The teams that are called so on the day: by name, by alias, or by their code written in another way. */
    public List<Team> called(String name, LocalDate on) {
        return byName.getOrDefault(TeamWords.key(name), Set.of()).stream()
                .filter(team -> team.validOn(on))
                .toList();
    }
}
