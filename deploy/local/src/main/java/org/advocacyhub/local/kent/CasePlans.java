package org.advocacyhub.local.kent;

import static org.advocacyhub.local.kent.Dice.side;

import java.util.ArrayList;
import java.util.List;
import org.advocacyhub.local.kent.Dice.Side;
import org.advocacyhub.local.kent.Script.CasePlan;
import org.advocacyhub.local.kent.Script.CasePlan.Contact;
import org.advocacyhub.local.kent.Script.PartnerAnswer;
import org.advocacyhub.local.kent.Script.PartnerAnswer.Kind;
import org.advocacyhub.local.kent.Script.Task;

/**
 * How partners answer and work. Of first offers 84 in 100 are accepted, 12 declined, 4 left to lapse. Of first contacts 86 in
 * 100 are in time, 11 late, 3 never succeed. Work lasts two to eleven weeks, so many cases are open when the quarter ends.
 */
final class CasePlans {

    private static final List<Side<Kind>> FIRST_ANSWER =
            List.of(side(84, Kind.ACCEPT), side(12, Kind.DECLINE), side(4, Kind.LAPSE));
    private static final List<Side<Kind>> SECOND_ANSWER =
            List.of(side(94, Kind.ACCEPT), side(5, Kind.DECLINE), side(1, Kind.LAPSE));
    private static final List<Side<String>> DECLINE_REASONS = List.of(
            side(55, "NO_CAPACITY"),
            side(15, "OUT_OF_SKILL"),
            side(12, "RISK_UNMANAGEABLE"),
            side(10, "CONFLICT"),
            side(8, "PERSON_KNOWN_BREAKDOWN"));
    private static final List<Side<Contact>> CONTACTS =
            List.of(side(86, Contact.IN_TIME), side(11, Contact.LATE), side(3, Contact.NEVER));
    private static final List<Side<String>> CATEGORIES = List.of(
            side(24, "CLIENT_CONTACT_F2F"),
            side(14, "CLIENT_PHONE_VIDEO"),
            side(12, "MEETING_WITH_CLIENT"),
            side(14, "PROFESSIONAL_LIAISON"),
            side(6, "DECISION_MAKER_LIAISON"),
            side(8, "RECORDS_REVIEW"),
            side(8, "REPORT_WRITING"),
            side(4, "LETTER_COMPLAINT_DRAFTING"),
            side(6, "TRAVEL"),
            side(3, "CHASING_REFERRER"),
            side(1, "DNA_ABORTED_VISIT"));
    private static final List<Side<String>> REASONS = List.of(
            side(40, "COMPLETED_OUTCOME_ACHIEVED"),
            side(22, "COMPLETED_PARTLY"),
            side(8, "COMPLETED_NOT_ACHIEVED"),
            side(10, "PROCESS_ENDED"),
            side(8, "SELF_ADVOCATING"),
            side(6, "PERSON_WITHDREW"),
            side(3, "MOVED_OUT_OF_AREA"),
            side(3, "DIED"));
    private static final List<Side<String>> FEELINGS =
            List.of(side(66, "YES"), side(16, "PARTLY"), side(7, "NO"), side(7, "NOT_APPLICABLE"), side(4, "DECLINED"));

    private final Dice dice;

    CasePlans(Dice dice) {
        this.dice = dice;
    }

    List<PartnerAnswer> answers() {
        return List.of(answer(FIRST_ANSWER), answer(SECOND_ANSWER));
    }

    private PartnerAnswer answer(List<Side<Kind>> sides) {
        var kind = dice.roll(sides);
        var reason = dice.roll(DECLINE_REASONS);
        return new PartnerAnswer(kind, kind == Kind.DECLINE ? reason : null, 0.05 + 0.75 * dice.part());
    }

    CasePlan work() {
        var contact = dice.roll(CONTACTS);
        int lasts = dice.between(8, 52);
        var tasks = tasks(lasts);
        var start = List.of(dice.between(1, 3), dice.between(1, 3), dice.between(1, 4));
        var end = start.stream()
                .map(score -> Math.clamp(score + dice.between(-1, 3), 1, 5))
                .toList();
        var feedback = List.of(
                dice.roll(FEELINGS),
                dice.roll(FEELINGS),
                dice.roll(FEELINGS),
                dice.roll(FEELINGS),
                dice.roll(FEELINGS));
        var reason = dice.roll(REASONS);
        return new CasePlan(
                contact,
                dice.part(),
                tasks,
                start,
                dice.percent(80) ? end : List.of(),
                dice.percent(62) ? feedback : List.of(),
                lasts,
                contact == Contact.NEVER ? "UNREACHABLE" : reason);
    }

    private List<Task> tasks(int lasts) {
        var tasks = new ArrayList<Task>();
        int howMany = dice.between(2, 7);
        for (int i = 0; i < howMany; i++) {
            tasks.add(new Task(dice.between(0, lasts), dice.roll(CATEGORIES), 15 * dice.between(1, 12)));
        }
        return List.copyOf(tasks);
    }
}
