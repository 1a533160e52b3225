package org.advocacyhub.referral.team.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.advocacyhub.referral.AReferral;
import org.advocacyhub.referral.form.domain.Referrer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** B1-62: free text is matched, never guessed. */
class TeamMatchingTest {

    private static final LocalDate DAY = LocalDate.of(2016, 4, 5);

    private static final TeamRegister REGISTER = new TeamRegister(List.of(
            team(
                    "ASHFORD-OPMH",
                    "Ashford older people's mental health",
                    null,
                    "Ashford OPMH",
                    "Older People & MH Ashford"),
            team("MAIDSTONE-LD", "Learning disability team", null, "Maidstone LD"),
            team("SWALE-LD", "Learning Disability Team", null, "Swale LD"),
            team("CAFE-ONE", "Café team", null),
            team("OLD-TEAM", "Team of old", DAY, "The old ones"),
            team("NEW-TEAM", "Team of old, new", null, "The old ones"),
            from(DAY.plusDays(1), team("TOMORROW", "Team of tomorrow", null))));

    @ParameterizedTest(name = "{0} | {1} -> {2}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            ASHFORD-OPMH  | -                                     | ASHFORD-OPMH
            ASHFORD-OPMH  | Maidstone LD                          | ASHFORD-OPMH
            ASHFORD-NONE  | Maidstone LD                          | MAIDSTONE-LD
            -             | Ashford older people's mental health  | ASHFORD-OPMH
            -             | ashford OLDER peoples mental-health.  | ASHFORD-OPMH
            -             | Ashford Older People’s Mental Health  | ASHFORD-OPMH
            -             | Ashford  O.P.M.H.                     | ASHFORD-OPMH
            -             | older people and MH, Ashford          | ASHFORD-OPMH
            -             | OLDER PEOPLE&MH ASHFORD               | ASHFORD-OPMH
            -             | ashford opmh                          | ASHFORD-OPMH
            ASHFORDOPMH   | -                                     | ASHFORD-OPMH
            MAIDSTONE-LD  | Learning disability team              | MAIDSTONE-LD
            -             | Cafe Team                             | CAFE-ONE
            -             | The old ones                          | NEW-TEAM
            -             | the Ashford OPMH                      | unknown
            -             | Ashford OPM                           | unknown
            -             | Ashford OPMH team                     | unknown
            -             | Ashfrod OPMH                          | unknown
            -             | Older People MH Ashford               | unknown
            OLD-TEAM      | -                                     | unknown
            -             | Team of old                           | unknown
            TOMORROW      | -                                     | unknown
            -             | Learning disability team              | several MAIDSTONE-LD SWALE-LD
            NOT-THERE     | learning DISABILITY team              | several MAIDSTONE-LD SWALE-LD
            SWALELD       | Maidstone LD                          | several SWALE-LD MAIDSTONE-LD
            -             | -                                     | not told
            -             | '  '                                  | not told
            -             | --                                    | not told
            """)
    void a_team_is_found_beyond_doubt_or_not_at_all(String code, String team, String expected) {
        assertThat(words(TeamMatching.match(referrer(code, team), DAY, REGISTER)))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2016-04-04, OLD-TEAM",
        "2016-04-05, unknown",
    })
    void a_team_counts_until_the_day_before_its_end(LocalDate on, String expected) {
        assertThat(words(TeamMatching.match(referrer("OLD-TEAM", null), on, REGISTER)))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"2009-12-31, unknown", "2010-01-01, CAFE-ONE"})
    void a_team_counts_from_its_first_day(LocalDate on, String expected) {
        assertThat(words(TeamMatching.match(referrer("CAFE-ONE", null), on, REGISTER)))
                .isEqualTo(expected);
    }

    @Test
    void what_a_person_has_to_look_at_is_the_name_without_signs() {
        var match = TeamMatching.match(referrer("NO-SUCH", "  Older-people & MH,\tDover "), DAY, REGISTER);

        assertThat(match.unmatched()).contains("OLDER PEOPLE AND MH DOVER");
        assertThat(match.toString()).doesNotContain("DOVER");
    }

    @Test
    void signs_that_become_many_letters_do_not_outgrow_the_list() {
        var match = TeamMatching.match(referrer(null, "&".repeat(80)), DAY, REGISTER);

        assertThat(match.unmatched().orElseThrow()).startsWith("AND AND").hasSizeBetween(78, 80);
    }

    @Test
    void a_team_found_by_a_person_stays_while_it_is_called_the_same() {
        var before = referrer(null, "Dover");

        assertThat(TeamMatching.again(new TeamMatch.Unknown("DOVER"), referrer(null, "DOVER."), before, "DOVER-LD"))
                .isEqualTo(new TeamMatch.Matched("DOVER-LD"));
        assertThat(TeamMatching.again(new TeamMatch.Unknown("DEAL"), referrer(null, "Deal"), before, "DOVER-LD"))
                .isEqualTo(new TeamMatch.Unknown("DEAL"));
        assertThat(TeamMatching.again(
                        new TeamMatch.Matched("DEAL-LD"), referrer("DEAL-LD", "Dover"), before, "DOVER-LD"))
                .isEqualTo(new TeamMatch.Matched("DEAL-LD"));
        assertThat(TeamMatching.again(new TeamMatch.Unknown("DOVER"), before, before, null))
                .isEqualTo(new TeamMatch.Unknown("DOVER"));
    }

    private static String words(TeamMatch match) {
        return switch (match) {
            case TeamMatch.Matched matched -> matched.code();
            case TeamMatch.NotTold _ -> "not told";
            case TeamMatch.Unknown _ -> "unknown";
            case TeamMatch.Several several ->
                "several "
                        + String.join(
                                " ",
                                several.candidates().stream().map(Team::code).toList());
        };
    }

    static Referrer referrer(String code, String team) {
        return AReferral.forCommunity()
                .with("referrer.team", team)
                .with("referrer.referrerTeamCode", code)
                .form()
                .referrer();
    }

    static Team team(String code, String name, LocalDate until, String... aliases) {
        return new Team(
                code,
                name,
                "Kent County Council",
                Team.Kind.LA,
                List.of(),
                List.of(aliases),
                LocalDate.of(2010, 1, 1),
                until);
    }

    private static Team from(LocalDate day, Team team) {
        return new Team(
                team.code(),
                team.name(),
                team.organisation(),
                team.kind(),
                team.clientGroups(),
                team.aliases(),
                day,
                team.validTo());
    }
}
