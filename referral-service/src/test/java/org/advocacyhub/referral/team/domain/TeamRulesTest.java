package org.advocacyhub.referral.team.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.advocacyhub.referral.form.domain.Specialism;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TeamRulesTest {

    private static final LocalDate FROM = LocalDate.of(2016, 4, 1);

    static Stream<Arguments> teams() {
        return Stream.of(
                row("", team("A1", "N", "O", Team.Kind.LA, FROM, FROM.plusDays(1))),
                row("", team("A".repeat(40), "N".repeat(80), "O".repeat(160), Team.Kind.OTHER, FROM, null)),
                row("code not-a-team-code", team(null, "N", "O", Team.Kind.LA, FROM, null)),
                row("code not-a-team-code", team("A", "N", "O", Team.Kind.LA, FROM, null)),
                row("code not-a-team-code", team("A".repeat(41), "N", "O", Team.Kind.LA, FROM, null)),
                row("code not-a-team-code", team("ashford", "N", "O", Team.Kind.LA, FROM, null)),
                row("code not-a-team-code", team("-A1", "N", "O", Team.Kind.LA, FROM, null)),
                row("name required", team("A1", null, "O", Team.Kind.LA, FROM, null)),
                row("name required", team("A1", " - ", "O", Team.Kind.LA, FROM, null)),
                row("name too-long", team("A1", "N".repeat(81), "O", Team.Kind.LA, FROM, null)),
                row("name not-text", team("A1", "N\nN", "O", Team.Kind.LA, FROM, null)),
                row("name not-text", team("A1", "N\ud800", "O", Team.Kind.LA, FROM, null)),
                row("organisation required", team("A1", "N", "", Team.Kind.LA, FROM, null)),
                row("organisation too-long", team("A1", "N", "O".repeat(161), Team.Kind.LA, FROM, null)),
                row("kind required", team("A1", "N", "O", null, FROM, null)),
                row("validFrom required", team("A1", "N", "O", Team.Kind.LA, null, null)),
                row("validTo before-valid-from", team("A1", "N", "O", Team.Kind.LA, FROM, FROM)),
                row("aliases[1] required", called(List.of("A", "?"))),
                row("aliases[0] required", called(Collections.singletonList(null))),
                row("aliases too-many", called(Collections.nCopies(41, "A"))),
                row("clientGroups too-many", grouped(Collections.nCopies(41, Specialism.AUTISM))),
                row("clientGroups too-many", grouped(Collections.singletonList(null))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("teams")
    void a_team_is_registered_as_it_can_be(String expected, Team team) {
        assertThat(TeamRules.faults(team))
                .extracting(fault -> fault.field() + " " + fault.code())
                .isEqualTo(expected.isEmpty() ? List.of() : List.of(expected));
    }

    private static Arguments row(String expected, Team team) {
        return Arguments.of(expected, team);
    }

    private static Team team(
            String code, String name, String organisation, Team.Kind kind, LocalDate from, LocalDate to) {
        return new Team(code, name, organisation, kind, null, null, from, to);
    }

    private static Team called(List<String> aliases) {
        return new Team("A1", "N", "O", Team.Kind.LA, null, aliases, FROM, null);
    }

    private static Team grouped(List<Specialism> groups) {
        return new Team("A1", "N", "O", Team.Kind.LA, groups, null, FROM, null);
    }
}
