package org.advocacyhub.local.kent;

import static org.advocacyhub.local.kent.Dice.side;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.advocacyhub.local.kent.Dice.Side;
import org.advocacyhub.local.kent.People.Home;
import org.advocacyhub.local.kent.Script.Sender;
import org.advocacyhub.local.kent.Script.Supplement;
import org.advocacyhub.local.kent.Script.Withdrawal;

/**
 * Draws the referrals of April to June 2016. The whole mix is SYNTHETIC; it follows what domain.md says of the contract: much
 * IMHA, growing Care Act, community advocacy for eight client groups. Of a hundred referrals about 35 are IMHA, 31 Care Act, 30
 * community, 4 unsure; 5 have an outcode that does not tell the district, 3 live outside of Kent, 1 has no home; 2 are
 * under 16; 3 refuse; 4 are taken back.
 */
public final class KentQuarter {

    public static final LocalDate FIRST_DAY = LocalDate.of(2016, 4, 1);
    public static final LocalDate LAST_DAY = LocalDate.of(2016, 6, 30);
    public static final String NAME = "2016-17-Q1";

    private static final List<Side<String>> TYPES =
            List.of(side(35, "IMHA"), side(31, "CARE_ACT"), side(30, "COMMUNITY"), side(4, "UNSURE"));
    private static final List<Side<Home>> HOMES =
            List.of(side(91, Home.CLEAR), side(5, Home.OPEN), side(3, Home.OUTSIDE), side(1, Home.NONE));
    private static final List<Side<String>> GROUPS = List.of(
            side(25, "MENTAL_HEALTH"),
            side(20, "OLDER_PEOPLE"),
            side(16, "PHYSICAL_DISABILITY"),
            side(12, "AUTISM"),
            side(10, "DEMENTIA"),
            side(6, "SENSORY_SIGHT_LOSS"),
            side(4, "SENSORY_HEARING_LOSS"),
            side(4, "LEARNING_DISABILITY"),
            side(3, "CARER"));
    private static final List<Side<String>> CARE_ACT_GROUPS = List.of(
            side(34, "OLDER_PEOPLE"),
            side(26, "LEARNING_DISABILITY"),
            side(18, "DEMENTIA"),
            side(12, "PHYSICAL_DISABILITY"),
            side(10, "AUTISM"));
    private static final List<Side<String>> ISSUES = List.of(
            side(30, "HOUSING"),
            side(28, "BENEFITS"),
            side(18, "ACCESS_TO_SERVICES"),
            side(16, "SOCIAL_CARE_NEEDS"),
            side(8, "FINANCE_DEBT"));
    private static final List<String> TEAMS = List.of(
            "ASHFORD-OPMH", "MAIDSTONE-LD", "THANET-OPPD", "DOVER-OPPD", "SWALE-LD", "DARTFORD-OPPD", "TONBRIDGE-LD");

    private final Dice dice;
    private final People people;
    private final Grounds grounds;
    private final CasePlans plans;
    private final EqualityAnswers equality;

    private KentQuarter(long seed) {
        this.dice = new Dice(seed);
        this.people = new People(dice);
        this.grounds = new Grounds(dice);
        this.plans = new CasePlans(dice);
        this.equality = new EqualityAnswers(new Dice(~seed));
    }

    /** So many referrals, in the order of their arrival; the same for the same seed. */
    public static List<Script> draw(long seed, int referrals) {
        var quarter = new KentQuarter(seed);
        var scripts = new ArrayList<Script>();
        for (var moment : Arrivals.draw(quarter.dice, FIRST_DAY, LAST_DAY, referrals)) {
            scripts.add(quarter.script(scripts.size() + 1, moment));
        }
        return List.copyOf(scripts);
    }

    private Script script(int number, ZonedDateTime moment) {
        var request = KentData.referral();
        var today = moment.toLocalDate();
        var type = dice.roll(TYPES);
        request.put("requestedType", type);
        boolean child = dice.percent(2);
        int age = child ? dice.between(13, 15) : type.equals("CARE_ACT") ? dice.between(18, 95) : dice.between(17, 84);
        people.fill((ObjectNode) request.get("person"), age, dice.roll(HOMES), today, number);
        var supplement =
                switch (type) {
                    case "IMHA" -> imha(request, today);
                    case "CARE_ACT" -> careAct(request, today);
                    default -> community(request, today);
                };
        authority(request, type, today);
        equality.fill(request, age);
        var sender = sender(request, type, moment);
        var withdrawal = dice.percent(4)
                ? Optional.of(new Withdrawal(dice.between(1, 9), "REFERRER", "NO_LONGER_NEEDED"))
                : Optional.<Withdrawal>empty();
        return new Script(number, moment, sender, request, supplement, withdrawal, plans.answers(), plans.work());
    }

    private Optional<Supplement> imha(ObjectNode request, LocalDate today) {
        need(request, "MENTAL_HEALTH", "Wants help to understand the section and to be heard in the ward round.");
        grounds.imha(request, today);
        return Optional.empty();
    }

    private Optional<Supplement> careAct(ObjectNode request, LocalDate today) {
        need(
                request,
                dice.roll(CARE_ACT_GROUPS),
                "Needs support to take part in the assessment and the planning of care.");
        return grounds.careAct(request, today);
    }

    private Optional<Supplement> community(ObjectNode request, LocalDate today) {
        need(
                request,
                dice.roll(GROUPS),
                "Needs somebody to speak up with about a decision of the council or landlord.");
        var need = (ObjectNode) request.get("need");
        var issue = dice.roll(ISSUES);
        need.withArray("/issueCategories").add(issue);
        if (dice.percent(3)) {
            need.put("specificIssue", "N");
        } else if (dice.percent(3)) {
            need.put("excludedIssue", "Y");
        }
        if (issue.equals("HOUSING") && dice.percent(12)) {
            Grounds.keyDate(request, "EVICTION", today.plusDays(dice.between(3, 20)), true);
        }
        if (issue.equals("BENEFITS") && dice.percent(12)) {
            Grounds.keyDate(request, "BENEFIT_APPEAL", today.plusDays(dice.between(4, 24)), true);
        }
        if (dice.percent(5)) {
            ((ObjectNode) request.get("risk")).put("domesticAbuse", "Y");
            ((ObjectNode) request.get("safeContact")).put("safeTimes", "Weekdays between ten and noon");
        }
        return Optional.empty();
    }

    private static void need(ObjectNode request, String group, String summary) {
        var need = (ObjectNode) request.get("need");
        need.put("clientGroup", group).put("issueSummary", summary);
        need.withArray("/specialisms").add(group);
    }

    private void authority(ObjectNode request, String type, LocalDate today) {
        var authority = (ObjectNode) request.get("authority");
        boolean lacksCapacity = dice.percent(type.equals("CARE_ACT") ? 22 : type.equals("IMHA") ? 10 : 1);
        if (lacksCapacity) {
            authority.put("hasCapacityToConsent", "N").put("consentGiven", "U").putNull("consentMethod");
            authority.put("bestInterestsReason", "Cannot take part without help; decided with the team.");
            ((ObjectNode) request.get("safeContact")).put("awareOfReferral", "LACKS_UNDERSTANDING");
        } else if (dice.percent(3)) {
            authority.put("consentGiven", "N").putNull("consentMethod");
        } else {
            authority.put("consentDate", today.toString());
        }
    }

    private Sender sender(ObjectNode request, String type, ZonedDateTime moment) {
        boolean lacksCapacity =
                request.at("/authority/hasCapacityToConsent").asText().equals("N");
        var channel =
                switch (type) {
                    case "IMHA" -> dice.roll(List.of(side(58, "IN_PERSON_WARD"), side(27, "PHONE"), side(15, "WEB")));
                    case "CARE_ACT" ->
                        dice.roll(List.of(side(68, "PROFESSIONAL_API"), side(20, "WEB"), side(12, "PHONE")));
                    default -> dice.roll(List.of(side(50, "WEB"), side(38, "PHONE"), side(12, "PROFESSIONAL_API")));
                };
        request.put("channel", channel);
        var referrer = (ObjectNode) request.get("referrer");
        if (type.equals("CARE_ACT") && !dice.percent(6)) {
            council(request, referrer);
        } else if (channel.equals("IN_PERSON_WARD")) {
            professional(referrer, "WARD_STAFF", "Ward staff");
        } else if (channel.equals("PROFESSIONAL_API")) {
            professional(referrer, "GP", "Surgery");
        } else if (lacksCapacity || dice.percent(45)) {
            professional(referrer, "FAMILY", "Relative").put("relationshipToPerson", "relative");
        } else {
            referrer.put("referrerType", "SELF");
        }
        return switch (channel) {
            case "WEB" -> Sender.PUBLIC_FORM;
            case "PROFESSIONAL_API" -> Sender.PROFESSIONAL;
            default -> {
                if (channel.equals("IN_PERSON_WARD")) {
                    request.putObject("declaration")
                            .put("signedBy", referrer.get("name").asText())
                            .put("signedOn", moment.toLocalDate().toString());
                }
                request.put("receivedAt", moment.minusMinutes(5).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME));
                yield Sender.HUB;
            }
        };
    }

    private void council(ObjectNode request, ObjectNode referrer) {
        professional(referrer, dice.percent(80) ? "SOCIAL_WORKER_LA" : "CARE_MANAGER_LA", "Social worker")
                .put("team", "Adults")
                .put("organisation", "Kent County Council")
                .put("referrerTeamCode", dice.oneOf(TEAMS));
        ((ObjectNode) request.get("person")).put("socialCareId", "SC%06d".formatted(dice.between(1, 999_999)));
    }

    private ObjectNode professional(ObjectNode referrer, String type, String job) {
        return referrer.put("referrerType", type)
                .put("name", job)
                .put("phone", "01632 961%03d".formatted(dice.between(0, 999)))
                .put("referrerTeamCode", type.equals("FAMILY") ? null : "KENT-" + type.replace('_', '-'));
    }
}
