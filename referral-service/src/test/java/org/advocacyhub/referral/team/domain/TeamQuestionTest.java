package org.advocacyhub.referral.team.domain;

import static org.advocacyhub.referral.team.domain.TeamMatchingTest.team;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.advocacyhub.referral.AReferral;
import org.advocacyhub.referral.form.domain.MissingAnswer;
import org.advocacyhub.referral.form.domain.Referrer;
import org.advocacyhub.referral.form.domain.ReferrerType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** B1-62: the register decides whether the team is known, not whether something was written. */
class TeamQuestionTest {

    private static final MissingAnswer PHONE = answer("B1-61", "referrer.phone");
    private static final MissingAnswer CODE = answer("B1-62", "referrer.referrerTeamCode");
    private static final MissingAnswer DECLARATION = answer("B1-65", "declarationAccepted");
    private static final TeamMatch UNKNOWN = new TeamMatch.Unknown("SOMEWHERE");

    @Test
    void a_matched_team_is_not_missing_also_when_only_its_name_was_written() {
        assertThat(TeamQuestion.missing(
                        List.of(PHONE, CODE, DECLARATION),
                        by(ReferrerType.SOCIAL_WORKER_LA),
                        new TeamMatch.Matched("ASHFORD-OPMH")))
                .containsExactly(PHONE, DECLARATION);
    }

    @Test
    void nothing_written_is_asked_for_as_before() {
        assertThat(TeamQuestion.missing(
                        List.of(PHONE, CODE), by(ReferrerType.SOCIAL_WORKER_LA), new TeamMatch.NotTold()))
                .containsExactly(PHONE, CODE);
    }

    @Test
    void an_unknown_team_is_missing_in_its_place_and_is_not_repeated() {
        var missing = TeamQuestion.missing(List.of(PHONE, DECLARATION), by(ReferrerType.SOCIAL_WORKER_LA), UNKNOWN);

        assertThat(missing).extracting(MissingAnswer::ruleId).containsExactly("B1-61", "B1-62", "B1-65");
        assertThat(missing.get(1).message())
                .startsWith("We do not know this team:")
                .doesNotContain("SOMEWHERE");
    }

    @Test
    void several_teams_are_named() {
        var match = new TeamMatch.Several(
                "LD TEAM", List.of(team("SWALE-LD", "Swale team", null), team("DOVER-LD", "Dover team", null)));

        assertThat(TeamQuestion.missing(List.of(), by(ReferrerType.CMHT), match))
                .singleElement()
                .extracting(MissingAnswer::message)
                .isEqualTo("We do not know this team: more than one is called so."
                        + " Give the code of one of SWALE-LD (Swale team), DOVER-LD (Dover team).");
    }

    @Test
    void of_many_teams_five_are_named() {
        var match = new TeamMatch.Several(
                "TEAM",
                Stream.of("T-1", "T-2", "T-3", "T-4", "T-5", "T-6")
                        .map(code -> team(code, "Team", null))
                        .toList());

        assertThat(TeamQuestion.missing(List.of(), by(ReferrerType.CMHT), match))
                .singleElement()
                .extracting(MissingAnswer::message)
                .asString()
                .endsWith("T-5 (Team) or others.");
    }

    @ParameterizedTest
    @EnumSource
    void only_the_council_and_the_nhs_are_asked(ReferrerType type) {
        assertThat(TeamQuestion.open(by(type), UNKNOWN)).isEqualTo(type.worksInATeam());
        assertThat(TeamQuestion.missing(List.of(), by(type), UNKNOWN)).hasSize(type.worksInATeam() ? 1 : 0);
    }

    private static Referrer by(ReferrerType type) {
        return AReferral.forCommunity()
                .with("referrer.referrerType", type.name())
                .form()
                .referrer();
    }

    private static MissingAnswer answer(String ruleId, String field) {
        return new MissingAnswer(ruleId, field, "Say it.");
    }
}
