package org.advocacyhub.local.kent;

import static org.advocacyhub.local.kent.Dice.side;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.advocacyhub.local.kent.Dice.Side;

/**
 * SYNTHETIC answers to the questions of domain.md B.5, given by seven of ten people who consented. Its dice are its own, so that the play around
 * them stays the same whatever is answered.
 */
final class EqualityAnswers {

    private static final int ANSWERED_PERCENT = 70;
    /** B.5.3, B.5.4. */
    private static final int ADULT_QUESTIONS_FROM = 16;

    private static final List<Side<String>> ETHNIC_GROUPS = List.of(
            side(845, "W_BRITISH"),
            side(50, "W_OTHER"),
            side(30, "A_INDIAN"),
            side(20, "B_AFRICAN"),
            side(25, "M_WH_ASIAN"),
            side(10, "O_OTHER"),
            side(20, "PNTS"));
    private static final List<Side<String>> RELIGIONS = List.of(
            side(40, "NO_RELIGION"), side(46, "CHRISTIAN"), side(3, "MUSLIM"), side(2, "HINDU"), side(9, "PNTS"));
    private static final List<Side<String>> ORIENTATIONS =
            List.of(side(84, "STRAIGHT"), side(4, "GAY_LESBIAN"), side(2, "BISEXUAL"), side(10, "PNTS"));
    private static final List<Side<String>> MARITAL =
            List.of(side(48, "NEVER"), side(27, "MARRIED"), side(13, "DIVORCED"), side(12, "WIDOWED"));

    private final Dice dice;

    EqualityAnswers(Dice dice) {
        this.dice = dice;
    }

    /** Adds the answers, if a person of this age gives any. */
    void fill(ObjectNode request, int age) {
        if (!dice.percent(ANSWERED_PERCENT)
                || !request.at("/authority/consentGiven").asText().equals("Y")) {
            return;
        }
        boolean limited = dice.percent(62);
        var answers = request.putObject("equality")
                .put("ethnicGroup", dice.roll(ETHNIC_GROUPS))
                .put("religion", dice.roll(RELIGIONS))
                .put("sex", dice.percent(54) ? "FEMALE" : "MALE")
                .put("longTermCondition", limited ? "Y" : "N")
                .put("maritalStatus", dice.roll(MARITAL))
                .put("carer", dice.percent(9) ? "Y" : "N")
                .put("veteran", dice.percent(4) ? "Y" : "N");
        if (limited) {
            answers.put("activityReduced", "A_LOT");
        }
        if (age >= ADULT_QUESTIONS_FROM) {
            answers.put("sexualOrientation", dice.roll(ORIENTATIONS))
                    .put("genderSameAsAtBirth", dice.percent(97) ? "YES" : "NOT_ANSWERED");
        }
    }
}
