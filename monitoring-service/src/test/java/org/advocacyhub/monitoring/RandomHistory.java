package org.advocacyhub.monitoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.advocacyhub.contracts.IntegrationEvent;

/**
 * What could have happened to some referrals of two contracts in eighteen months, with everything that makes counting hard: decisions
 * and targets that are corrected, work that is taken back, duplicates, cases opened in error, withdrawals, people merged and parted,
 * cases that go on or change hands, cases that the provider before left open, needs that are not met, and referrals of which the first event never comes.
 */
public final class RandomHistory {

    private static final LocalDate FIRST = LocalDate.of(2016, 1, 4);
    private static final List<String> TYPES =
            List.of("IMHA", "CARE_ACT", "CARE_ACT_SAFEGUARDING", "COMMUNITY", "IMCA_ACCOM");
    private static final List<String> TEAMS = List.of("ASHFORD-OPMH", "WEST-CMHT", "DARTFORD-LD");
    private static final List<String> GROUPS = List.of("OLDER_PEOPLE", "MENTAL_HEALTH");
    private static final List<String> SOURCES = List.of("SELF", "CMHT", "SOCIAL_WORKER_LA", "GP");
    private static final List<String> CATEGORIES = List.of(
            "CLIENT_CONTACT_F2F",
            "TRAVEL",
            "CHASING_REFERRER",
            "REPORT_WRITING",
            "DNA_ABORTED_VISIT",
            "NEVER_HEARD_OF");
    private static final List<String> OUTCOMES = List.of("ELIGIBLE", "NEEDS_INFO", "REDIRECT", "ELIGIBLE_POWER");
    private static final List<String> REASONS = List.of(
            "COMPLETED_PARTLY", "OPENED_IN_ERROR", "PERSON_WITHDREW", "DIED", "INSTRUCTION_WITHDRAWN", "PROCESS_ENDED");
    private static final List<String> FACES = List.of("VERY_HAPPY", "HAPPY", "UNHAPPY", "VERY_UNHAPPY");
    private static final List<String> PARTNERS = List.of("PARTNER-1", "PARTNER-2", "PARTNER-3");
    private static final List<String> CONTINUITY = List.of("FIRST_TIME", "SAME_ADVOCATE", "OTHER_ADVOCATE");
    private static final List<String> ANSWERS = List.of("YES", "NO", "PARTLY", "DECLINED");

    private static final List<String> AGE_BANDS = List.of("18_24", "75_84", "85_PLUS");
    private static final List<String> ETHNIC_GROUPS =
            List.of("A_INDIAN", "A_CHINESE", "W_BRITISH", "B_AFRICAN", "PNTS");

    private final Random random;
    private final List<String> contracts;

    private RandomHistory(Random random, List<String> contracts) {
        this.random = random;
        this.contracts = contracts;
    }

    public static List<IntegrationEvent> of(Random random, int referrals, String... contracts) {
        return new RandomHistory(random, List.of(contracts)).events(referrals);
    }

    private List<IntegrationEvent> events(int referrals) {
        var events = new ArrayList<IntegrationEvent>();
        Journey last = null;
        for (int i = 0; i < referrals; i++) {
            var journey = Journey.of(one(contracts), one(TYPES))
                    .from(
                            one(SOURCES),
                            maybe(80) ? one(TEAMS) : null,
                            maybe(80) ? one(GROUPS) : null,
                            one(List.of("WEB", "PHONE")));
            if (maybe(20)) {
                journey.nonInstructed();
            }
            if (maybe(50)) {
                journey.in("E06000035");
            }
            if (maybe(25)) {
                journey.carriedOver("2015-11-02", maybe(60) ? one(PARTNERS) : null);
            }
            story(journey, last);
            // the first event of one in ten never comes
            events.addAll(
                    maybe(10) ? journey.events().subList(1, journey.events().size()) : journey.events());
            last = journey;
        }
        return events;
    }

    private void story(Journey journey, Journey other) {
        var day = FIRST.plusDays(random.nextInt(500));
        journey.received(time(day));
        answers(journey, day);
        triage(journey, day);
        if (maybe(80)) {
            casework(journey, day.plusDays(random.nextInt(30)));
        }
        if (maybe(10)) {
            journey.withdrawn(time(day.plusDays(random.nextInt(60))));
        }
        if (other != null && maybe(30)) {
            journey.mergedInto(other, time(day.plusDays(3)));
            if (maybe(50)) {
                journey.unmergedFrom(other, time(day.plusDays(4)));
            }
        }
        if (maybe(20)) {
            journey.matchedWith(one(TEAMS), time(day.plusDays(5)));
        }
        if (maybe(20)) {
            journey.from("POLICE", one(TEAMS), one(GROUPS), "PHONE").amended(time(day.plusDays(6)));
        }
    }

    private void answers(Journey journey, LocalDate day) {
        for (int i = random.nextInt(3); i > 0; i--) {
            journey.equality(
                    time(day.plusDays(random.nextInt(9))),
                    one(AGE_BANDS),
                    one(ETHNIC_GROUPS),
                    one(List.of("FEMALE", "MALE", "NK")),
                    maybe(70) ? one(List.of("MUSLIM", "CHRISTIAN", "NOT_ANSWERED")) : null);
            if (maybe(20)) {
                journey.equalityWithdrawn(time(day.plusDays(9)));
            }
        }
    }

    private void questions(Journey journey, LocalDate day) {
        var on = day;
        for (int i = random.nextInt(4); i > 0; i--) {
            journey.asked(time(on), maybe(80) ? "CA67-02" : "A.3.3-PROMPT");
            on = on.plusDays(random.nextInt(80));
            if (maybe(80)) {
                journey.decided(time(on), "NEEDS_INFO", "CA67-02");
            }
        }
        if (maybe(30)) {
            var promptId = new UUID(random.nextLong(), random.nextLong());
            journey.prompted(promptId, time(day), one(List.of("E10000016", "E06000035")));
            for (int i = random.nextInt(3); i > 0; i--) {
                journey.promptAnswered(
                        promptId,
                        time(day.plusDays(random.nextInt(100))),
                        one(List.of("ACCEPTED", "DECLINED", "NEEDS_MORE")),
                        random.nextInt(9));
            }
        }
    }

    private void triage(Journey journey, LocalDate day) {
        questions(journey, day);
        for (int i = random.nextInt(3); i > 0; i--) {
            journey.decided(time(day), one(OUTCOMES), "RULE-" + random.nextInt(4));
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            journey.unmet(
                    time(day.plusDays(random.nextInt(50))),
                    one(List.of("NOT_COMMISSIONED", "NO_CAPACITY")),
                    maybe(80) ? one(List.of("E10000016", "E06000035")) : null);
        }
        if (maybe(20)) {
            journey.across(
                    time(day),
                    one(List.of("INBOUND_ACCEPT", "INBOUND_CHARGE", "OUTBOUND_REFER", "OUTBOUND_SPOT", "UNRESOLVED")),
                    maybe(80) ? "E10000011" : null);
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            journey.triaged(
                    "P" + (1 + random.nextInt(4)),
                    day.toString(),
                    day.plusDays(random.nextInt(20)).toString(),
                    maybe(70) ? day.plusDays(random.nextInt(20)) : null,
                    random.nextInt(4),
                    maybe(10));
        }
        if (maybe(30)) {
            journey.targetsChanged("P2", day.plusDays(random.nextInt(90)).toString(), random.nextInt(6));
        }
        var on = day;
        for (int i = random.nextInt(4); i > 0; i--) {
            on = on.plusDays(random.nextInt(70));
            journey.waiting(time(on));
            if (maybe(70)) {
                on = on.plusDays(random.nextInt(130));
                journey.at(one(PARTNERS)).offered(time(on));
            }
        }
        if (maybe(15)) {
            journey.ended(
                    time(on.plusDays(random.nextInt(9))),
                    one(List.of("DUPLICATE", "DUPLICATE", "WITHDRAWN", "REDIRECTED")));
        }
    }

    private void casework(Journey journey, LocalDate opened) {
        if (maybe(30)) {
            journey.openedUnallocated(opened.toString());
        } else {
            journey.opened(opened.toString(), maybe(50) ? one(CONTINUITY) : null);
        }
        var on = opened;
        for (int i = random.nextInt(14); i > 0; i--) {
            on = on.plusDays(random.nextInt(25));
            step(journey, on);
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            journey.closed(on.toString(), one(REASONS), maybe(60));
            if (maybe(30)) {
                journey.reopened(on.plusDays(1).toString());
            }
            on = on.plusDays(random.nextInt(60));
        }
    }

    private void step(Journey journey, LocalDate on) {
        switch (random.nextInt(18)) {
            case 0 -> journey.contacted(on.toString());
            case 1, 2 -> journey.worked(on.toString(), one(CATEGORIES), 1 + random.nextInt(300));
            case 3 -> journey.worked(on.toString(), one(CATEGORIES), 60).reversed();
            case 4 -> journey.scored(on.toString(), "IMP" + (1 + random.nextInt(3)), "START", 1 + random.nextInt(5));
            case 5 -> journey.scored(on.toString(), "IMP" + (1 + random.nextInt(3)), "END", 1 + random.nextInt(5));
            case 6 -> journey.answered(on.toString(), maybe(20), one(ANSWERS), one(ANSWERS));
            case 7 -> journey.instructed(on.toString(), maybe(50));
            case 8 -> {
                if (maybe(50)) {
                    journey.satisfied(on.toString(), maybe(20), one(FACES));
                } else {
                    journey.asked(on.toString(), false, one(List.of("LINK", "PHONE")), maybe(50));
                }
            }
            case 10 -> journey.alerted(on.minusDays(random.nextInt(6)).toString(), on.toString());
            case 11 -> journey.report(maybe(70) ? soon(on) : null, maybe(60) ? soon(on) : null, maybe(10));
            case 14 -> journey.decision(maybe(80) ? soon(on) : null);
            case 12 -> journey.visited(maybe(15) ? null : on.toString(), soon(on));
            // one that was a visit turned out to be none
            case 13 -> journey.visited(on.minusDays(20).toString(), soon(on));
            case 15 -> journey.named(on.toString(), maybe(60) ? one(CONTINUITY) : null);
            case 16 -> journey.explained(maybe(50) ? "ALLOCATION" : "FIRST_CONTACT", "INTERPRETER_DELAY");
            case 9 -> journey.at(one(PARTNERS)).worked(on.toString(), "CLIENT_CONTACT_F2F", 30);
            default -> journey.transferred(on.toString(), "PARTNER-" + (2 + random.nextInt(2)));
        }
    }

    private String soon(LocalDate day) {
        return day.plusDays(random.nextInt(40)).toString();
    }

    private boolean maybe(int percent) {
        return random.nextInt(100) < percent;
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static String time(LocalDate day) {
        return day + "T10:00:00Z";
    }
}
