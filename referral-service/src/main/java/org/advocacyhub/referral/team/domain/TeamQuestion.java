package org.advocacyhub.referral.team.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.advocacyhub.referral.form.domain.MissingAnswer;
import org.advocacyhub.referral.form.domain.Referrer;

/**
 * Field 62 of the data set: referrers of the council and of the NHS say which registered team they belong to. The register
 * decides, not whether something was written.
 */
public final class TeamQuestion {

    private static final String RULE = "B1-62";
    private static final String FIELD = "referrer.referrerTeamCode";
    private static final int NAMED = 5;

    private TeamQuestion() {}

    /** Whether somebody has to find out which team it is. */
    public static boolean open(Referrer referrer, TeamMatch match) {
        return needed(referrer) && match.unmatched().isPresent();
    }

    /** What is missing, in the order of the form, once the register was asked. */
    public static List<MissingAnswer> missing(List<MissingAnswer> missing, Referrer referrer, TeamMatch match) {
        return switch (match) {
            case TeamMatch.NotTold _ -> missing;
            case TeamMatch.Matched _ -> without(missing);
            case TeamMatch.Unknown _ ->
                needed(referrer)
                        ? with(
                                missing,
                                "We do not know this team: give its code from the list of teams, or its name as it stands there.")
                        : missing;
            case TeamMatch.Several several ->
                needed(referrer)
                        ? with(
                                missing,
                                "We do not know this team: more than one is called so. Give the code of one of "
                                        + names(several.candidates()) + ".")
                        : missing;
        };
    }

    /** What is missing once the team is known. */
    public static List<MissingAnswer> without(List<MissingAnswer> missing) {
        return missing.stream().filter(answer -> !answer.ruleId().equals(RULE)).toList();
    }

    private static List<MissingAnswer> with(List<MissingAnswer> missing, String message) {
        var answers = new ArrayList<>(without(missing));
        var place = (int) answers.stream()
                .takeWhile(answer -> answer.ruleId().compareTo(RULE) < 0)
                .count();
        answers.add(place, new MissingAnswer(RULE, FIELD, message));
        return List.copyOf(answers);
    }

    private static String names(List<Team> candidates) {
        return candidates.stream()
                        .limit(NAMED)
                        .map(team -> team.code() + " (" + team.name() + ")")
                        .collect(Collectors.joining(", "))
                + (candidates.size() > NAMED ? " or others" : "");
    }

    private static boolean needed(Referrer referrer) {
        return referrer.referrerType() != null && referrer.referrerType().worksInATeam();
    }
}
