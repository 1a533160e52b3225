package org.advocacyhub.referral.team.domain;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.advocacyhub.referral.form.domain.Referrer;

/**
 * Free text is matched, never guessed: a registered code decides; failing that a name that exactly one team has. Names are
 * the same when their words are; nothing is measured for likeness, since a referral counted for the wrong team is worse
 * than one that somebody has to look at.
 */
public final class TeamMatching {

    /** Some signs become many letters: nobody has to read more than a name. */
    private static final int LONGEST = 80;

    private TeamMatching() {}

    /**
     * The team that a referrer means.
     *
     * @param on the effective day of receipt: a team counts only while it is there
     */
    public static TeamMatch match(Referrer referrer, LocalDate on, TeamRegister register) {
        return register.withCode(referrer.referrerTeamCode(), on)
                .<TeamMatch>map(team -> new TeamMatch.Matched(team.code()))
                .orElseGet(() -> byName(referrer, on, register));
    }

    /**
     * The team after the referrer told more: as matched now; failing that the one that was found before, for as long as
     * the referrer calls it the same.
     *
     * @param teamBefore the code found before; null for none
     */
    public static TeamMatch again(TeamMatch now, Referrer told, Referrer toldBefore, String teamBefore) {
        var same = TeamWords.of(told.referrerTeamCode()).equals(TeamWords.of(toldBefore.referrerTeamCode()))
                && TeamWords.of(told.team()).equals(TeamWords.of(toldBefore.team()));
        return now.teamCode().isEmpty() && same && teamBefore != null ? new TeamMatch.Matched(teamBefore) : now;
    }

    private static TeamMatch byName(Referrer referrer, LocalDate on, TeamRegister register) {
        var told = told(referrer);
        if (told.isEmpty()) {
            return new TeamMatch.NotTold();
        }
        var candidates = Stream.of(referrer.referrerTeamCode(), referrer.team())
                .flatMap(name -> register.called(name, on).stream())
                .distinct()
                .toList();
        return switch (candidates.size()) {
            case 0 -> new TeamMatch.Unknown(told.get());
            case 1 -> new TeamMatch.Matched(candidates.getFirst().code());
            default -> new TeamMatch.Several(told.get(), candidates);
        };
    }

    /** What somebody has to look at: the name, since people know names; without one the code. */
    private static Optional<String> told(Referrer referrer) {
        return Stream.of(referrer.team(), referrer.referrerTeamCode())
                .map(TeamWords::of)
                .filter(words -> !words.isEmpty())
                .map(TeamMatching::shortened)
                .findFirst();
    }

    private static String shortened(String words) {
        return words.codePoints()
                .limit(LONGEST)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
    }
}
