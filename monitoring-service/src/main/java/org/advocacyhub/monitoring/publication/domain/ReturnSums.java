package org.advocacyhub.monitoring.publication.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.advocacyhub.monitoring.returns.domain.EqualityItem;

/**
 * What everybody can know to add up in a return (domain.md E.3). Each sum counts only where it holds: a person may have several types,
 * and a breakdown need not name everybody. What was thought of too much does no harm, what was forgotten would.
 */
final class ReturnSums {

    private static final String REFERRALS = "K-01";
    private static final String ELIGIBLE = "K-02";
    private static final String INELIGIBLE = "K-03";
    private static final String ACCESS = "K-04";
    private static final String TEAMS = "K-06";
    private static final String CONTACTS = "K-07";
    private static final String CASELOAD = "K-11";
    private static final String CLOSED = "K-13";
    private static final String OUTCOMES = "K-17";
    private static final String IMPACT = "K-18";
    private static final String SATISFACTION = "K-19";
    private static final String CONTINUITY = "CONTINUITY";
    private static final String COMPLAINTS = "K-20";
    private static final String ALERTS = "K-21";
    private static final String SHARES = "K-28";
    private static final String PROMPTS = "K-24";
    private static final String REPRESENTATION = "K-26";
    private static final String COMPLETENESS = "K-27";

    private final Map<FigurePath, Long> cells;
    private final List<Relation> relations = new ArrayList<>();

    /** A sum between paths of one period. */
    record Relation(String what, FigurePath total, List<FigurePath> parts) {

        /** Totals that say by a nought that their parts are: where a zero of theirs may not be told, neither may its own (E.6). */
        static Set<FigurePath> tellingZeros(List<Relation> relations, Predicate<FigurePath> zeroIsSmall) {
            var telling = new HashSet<FigurePath>();
            boolean more;
            do {
                more = false;
                for (var relation : relations) {
                    if (relation.parts().stream().anyMatch(zeroIsSmall.or(telling::contains))) {
                        more |= telling.add(relation.total());
                    }
                }
            } while (more);
            return telling;
        }
    }

    private ReturnSums(Map<FigurePath, Long> cells) {
        this.cells = cells;
    }

    /**
     * The relations between the cells of a period; adds the cells that are known only through them.
     *
     * @param carriedOver whether cases that the provider before left open are among those opened
     */
    static List<Relation> of(Map<FigurePath, Long> cells, boolean carriedOver) {
        var sums = new ReturnSums(cells);
        sums.breakdowns();
        sums.decided();
        sums.teams();
        sums.answers();
        sums.people();
        sums.faces();
        sums.partners();
        sums.quality();
        sums.named();
        sums.sameCounts();
        if (carriedOver) {
            new CarriedOverSums(sums, cells).add();
        }
        return sums.relations;
    }

    /** Every breakdown of a measure against its total. */
    private void breakdowns() {
        var byTable = new TreeMap<String, List<FigurePath>>();
        cells.keySet().stream().filter(path -> !path.isTotal()).forEach(path -> byTable.computeIfAbsent(
                        path.kpi() + " " + path.measure() + " by " + path.breakdown(), _ -> new ArrayList<>())
                .add(path));
        byTable.forEach((what, parts) -> add(what, parts.getFirst().total(), parts));
    }

    /** A referral of a type is decided or not yet; how many are not is told of all types together. */
    private void decided() {
        if (!cells.containsKey(total(ELIGIBLE, "undecided"))) {
            return;
        }
        var undecided = new ArrayList<FigurePath>();
        for (var received : paths(REFERRALS, "type", "received")) {
            var decided = new FigurePath(ELIGIBLE, "type", received.key(), "eligible").below();
            var open = new FigurePath(ELIGIBLE, "type", received.key(), "undecided");
            var rest = cells.get(received) - cells.getOrDefault(decided, 0L);
            if (rest >= 0) {
                cells.put(open, rest);
                undecided.add(open);
                add("referrals decided and not, " + received.key(), received, existing(decided, open));
            }
        }
        add("undecided by type", total(ELIGIBLE, "undecided"), undecided);
        add(
                "not eligible",
                total(INELIGIBLE, "ineligible"),
                List.of(total(ELIGIBLE, "eligible").rest()));
    }

    private void teams() {
        var mean = total(TEAMS, "mean");
        if (!cells.containsKey(mean.above())) {
            return;
        }
        for (var part : List.of("above", "below", "rest")) {
            add(
                    "Care Act referrals by team, " + part,
                    mean.measure("mean:" + part),
                    paths(TEAMS, "team", "referralsPerProcess:" + part));
        }
        add("processes", total("K-05", "accessRate").below(), List.of(mean.below()));
        var careAct = existing(
                new FigurePath(REFERRALS, "type", "CARE_ACT", "received"),
                new FigurePath(REFERRALS, "type", "CARE_ACT_SAFEGUARDING", "received"));
        var received = total(TEAMS, "careActReferrals");
        cells.put(received, careAct.stream().mapToLong(cells::get).sum());
        add("Care Act referrals by type", received, careAct);
        add(
                "Care Act referrals by team",
                received,
                existing(mean.above(), mean.measure("leftOutTeamNotRecorded"), mean.measure("leftOutTeamNotKnown")));
        for (var team : paths(TEAMS, "team", "referralsPerProcess:above")) {
            var ofTeam = new FigurePath(REFERRALS, "team", team.key(), "received");
            var others = team.measure("otherReferrals");
            if (cells.getOrDefault(ofTeam, 0L) >= cells.get(team)) {
                cells.put(others, cells.getOrDefault(ofTeam, 0L) - cells.get(team));
                add("referrals of team " + team.key(), ofTeam, List.of(team, others));
            }
        }
    }

    private void answers() {
        for (var observed : List.of("", "Observed")) {
            add(
                    "answers by format" + observed,
                    new FigurePath(OUTCOMES, "total" + observed, "all", "responseRate:above"),
                    paths(OUTCOMES, "format" + observed, "responses"));
        }
        for (var yes : List.copyOf(cells.keySet())) {
            if (yes.kpi().equals(OUTCOMES) && yes.measure().equals("yes:below")) {
                var answers =
                        existing(yes.measure("answeredYes"), yes.measure("answeredPartly"), yes.measure("answeredNo"));
                add("answers to " + yes.key(), yes, answers);
                add("yes to " + yes.key(), yes.measure("yes:above"), existing(yes.measure("answeredYes")));
                var everybody = new ArrayList<>(answers);
                everybody.addAll(existing(yes.measure("notApplicable"), yes.measure("declined")));
                var responses = new FigurePath(
                        OUTCOMES, yes.breakdown().replace("statement", "total"), "all", "responseRate:above");
                add("everybody asked about " + yes.key(), responses, everybody);
            }
            if (yes.kpi().equals(IMPACT) && yes.measure().equals("improved:rest")) {
                add("not improved on " + yes.key(), yes, existing(yes.measure("same"), yes.measure("worse")));
            }
        }
    }

    /** K-19: the faces that were chosen, above the line and below it. */
    private void faces() {
        for (var satisfied : List.copyOf(cells.keySet())) {
            if (satisfied.kpi().equals(SATISFACTION) && satisfied.measure().equals("satisfied:above")) {
                var happy = existing(satisfied.measure("veryHappy"), satisfied.measure("happy"));
                var unhappy = existing(satisfied.measure("unhappy"), satisfied.measure("veryUnhappy"));
                add("happy faces, " + satisfied.breakdown(), satisfied, happy);
                add("unhappy faces, " + satisfied.breakdown(), satisfied.measure("satisfied:rest"), unhappy);
                var responses = new FigurePath(OUTCOMES, satisfied.breakdown(), "all", "responseRate:above");
                add(
                        "who chose a face, " + satisfied.breakdown(),
                        responses,
                        existing(satisfied.measure("satisfied:below")));
            }
        }
    }

    /** K-28: the share of a partner is made of its own cases and of everybody's. */
    private void partners() {
        var all = total(SHARES, "casesTakenOn");
        for (var own : paths(SHARES, "partner", "casesTakenOn")) {
            add(
                    "cases of " + own.key(),
                    own,
                    existing(own.measure("shareOfCases").above()));
            add(
                    "cases of all beside " + own.key(),
                    all,
                    existing(own.measure("shareOfCases").below()));
        }
    }

    /** K-20, K-21: of every complaint it is known whether it was in time, or not yet; every alert was or was not. */
    private void quality() {
        for (var what : List.of("acknowledged", "closed")) {
            var parts = existing(total(COMPLAINTS, what + "InTime").below(), total(COMPLAINTS, what + "Pending"));
            add("complaints " + what, total(COMPLAINTS, "complaints"), parts);
        }
        add(
                "alerts",
                total(ALERTS, "raised"),
                existing(total(ALERTS, "raisedInTime").below()));
    }

    /** S19: of every case for which somebody was named the person came back or not; most were named with the opening. */
    private void named() {
        add("cases named", total("ACTIVITY", "casesOpened"), named(total(CONTINUITY, "sameAdvocate")));
        for (var taken : paths(SHARES, "partner", "casesTakenOn")) {
            add(
                    "cases named of " + taken.key(),
                    taken,
                    named(new FigurePath(CONTINUITY, "partner", taken.key(), "sameAdvocate")));
        }
    }

    List<FigurePath> named(FigurePath same) {
        return existing(same.below(), same.measure("firstTime"));
    }

    /** Where everybody served answered, the groups add up to everybody; everybody who was referred is below the line of every item. */
    private void people() {
        for (var item : EqualityItem.compared()) {
            add(
                    "people served by " + item.code(),
                    total(ACCESS, "persons"),
                    paths(REPRESENTATION, item.code(), "persons"));
        }
        for (var below : paths(COMPLETENESS, "item", "answered:below")) {
            add("people asked about " + below.key(), total("ACTIVITY", "persons"), List.of(below));
        }
    }

    /** The same count under two names. */
    private void sameCounts() {
        var closed = total("ACTIVITY", "casesClosed");
        add("cases closed", closed, existing(total(CLOSED, "casesClosed")));
        add("cases active", total("ACTIVITY", "casesActive"), existing(total(CASELOAD, "openCases"), closed));
        add("cases taken on", total("ACTIVITY", "casesOpened"), existing(total(SHARES, "casesTakenOn")));
        add(
                "contacts that failed",
                total(CONTACTS, "failed"),
                existing(total(CONTACTS, "inTarget").rest()));
        for (var prompts : List.copyOf(cells.keySet())) {
            if (prompts.kpi().equals(PROMPTS) && prompts.measure().equals("prompts")) {
                var converted = prompts.measure("converted");
                add("prompts of " + prompts.key(), prompts, existing(converted.below()));
                add("not converted, " + prompts.key(), prompts.measure("withoutReply"), existing(converted.rest()));
            }
        }
    }

    void add(String what, FigurePath total, List<FigurePath> parts) {
        if (!parts.isEmpty()
                && cells.containsKey(total)
                && !parts.contains(total)
                && parts.stream().allMatch(cells::containsKey)
                && parts.stream().mapToLong(cells::get).sum() == cells.get(total)) {
            relations.add(new Relation(what, total, List.copyOf(parts)));
        }
    }

    private List<FigurePath> existing(FigurePath... paths) {
        return List.of(paths).stream().filter(cells::containsKey).toList();
    }

    List<FigurePath> paths(String kpi, String breakdown, String measure) {
        var keys = new TreeSet<String>();
        cells.keySet().stream()
                .filter(path -> path.kpi().equals(kpi)
                        && path.breakdown().equals(breakdown)
                        && path.measure().equals(measure))
                .forEach(path -> keys.add(path.key()));
        return keys.stream()
                .map(key -> new FigurePath(kpi, breakdown, key, measure))
                .toList();
    }

    static FigurePath total(String kpi, String measure) {
        return new FigurePath(kpi, "total", "all", measure);
    }
}
