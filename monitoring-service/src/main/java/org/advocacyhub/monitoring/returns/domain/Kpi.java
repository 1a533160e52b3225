package org.advocacyhub.monitoring.returns.domain;

import java.util.Optional;
import java.util.stream.Stream;

/** What the figures of a return mean: titles, formulas and what is left out (domain.md E.2, E.3). */
public enum Kpi {
    ACTIVITY(
            "ACTIVITY",
            "Activity",
            "Persons are distinct person keys among the referrals received. A case is active when it was open on any day of the quarter. Cases carried over from the provider before were no referrals of this contract: the people in them are not among these persons, but the cases opened, closed and active count them; how many of the cases opened they are is told apart.",
            "E.2"),
    REFERRALS(
            "K-01",
            "Referrals received",
            "Referrals by effective received date, counted by type (as decided, else as asked for), source group, team, district, client group and channel.",
            "E.3 K-01, B.2"),
    ELIGIBLE_RATE(
            "K-02",
            "Eligible rate",
            "Referrals found eligible (ELIGIBLE, ELIGIBLE_POWER, ELIGIBLE_CONTRACT) / referrals decided. NEEDS_INFO is not decided.",
            "E.3 K-02"),
    INELIGIBLE(
            "K-03",
            "Not eligible, by reason",
            "Referrals decided otherwise than eligible, counted by the rule that decided.",
            "E.3 K-03"),
    ACCESS_RATE(
            "K-04",
            "Access rate per 100,000 people",
            "Distinct persons with a case opened in the quarter x 365 / days of the quarter so far / people from 16 on who live there x 100,000. In all and by district of the case: somebody with cases in two districts counts in both, and once in all. The population is the one that the council told, as valid on the first day of the quarter, all its districts together; without it there is no rate. Left out: cases opened in error and duplicates.",
            "E.3 K-04, E.2, G.1"),
    CARE_ACT_ACCESS(
            "K-05",
            "Care Act access rate",
            "Eligible referrals under the Care Act (CARE_ACT, CARE_ACT_SAFEGUARDING) / assessments, reviews and enquiries begun in the quarter as the council told them. Left out as everywhere: duplicates and cases opened in error. Eligible referrals of teams of which no processes are recorded, or of no known team, are in the count above the line and counted apart: where they are many, the rate is too high.",
            "E.3 K-05, A.3.1"),
    TEAM_REFERRALS(
            "K-06",
            "Referrals per team",
            "Care Act referrals received from a team / Care Act processes that it began. The mean is that of all teams with processes recorded, by weight. A team is flagged (RED) when its rate is below half of the mean and it began at least 20 processes; with fewer it is not judged. A team without recorded processes is shown as not recorded; its referrals, and those of no known team, are left out of the mean and counted apart. Referrals of the whole authority since April 2015, as far as the hub heard of them, are shown by class.",
            "E.3 K-06, S10"),
    CONTACT_IN_TARGET(
            "K-07",
            "First contact in target",
            "First contacts made by their due date / first contacts due in the quarter. Left out: dates that were impossible from the start (counted apart) and people who withdrew by the due date without a contact. A contact missed, or still open after its due date, failed. One still open before its due date is pending and in neither count. Of those made too late, the ones whose partner told a reason (an interpreter was waited for) are shown by it; they failed all the same. Beside it, though E.3 has no figure of it: of the people for whom an advocate had to be named by a day of the quarter (C.2), with the same people left out, the share for whom one was, how many were named late or not at all, and the reasons that were told. Types that may wait have no such day.",
            "E.3 K-07, C.2, A.10.2"),
    DAYS_TO_CONTACT(
            "K-08",
            "Working days to first contact",
            "Working days after the effective received date up to the first contact, less the days on which the clock was paused; contacts made in the quarter. Median and 90th percentile by nearest rank.",
            "E.3 K-08, C.5"),
    REFERRER_WAIT(
            "K-09",
            "Time waiting for referrers",
            "Working days from the day on which a referrer was asked for what was missing up to the day on which triage went on, by the team that referred: their sum, and their mean per referral. A wait counts whole in the quarter in which it ended, so that quarters add up; one that goes on counts nowhere yet. Waits of urgent referrals count too, though their clock goes on. Left out: waits for an authority after a duty prompt, and questions that a person asked by hand. Beside it in a quarter's return the hours that were spent chasing referrers (hoursLostToIncompleteness), by the team of the referral, which are reported and never billed.",
            "E.3 K-09, C.5, S12, B.8, D.3"),
    WAITING_LIST(
            "K-10",
            "Waiting list at the end of the quarter",
            "People waiting at the end of the last day: how many, and the longest and mean wait in working days since they first entered the list.",
            "E.3 K-10, C.7"),
    CASELOAD(
            "K-11",
            "Open caseload",
            "Cases open at the last moment of the quarter / full-time posts (contracted WTE, not headcount), and / advocates, both as their partners last told them. By the partner that has the case then. Cases carried over from the provider before are in it; told apart are how many the hub took over since the contract began, how many of their cases are still open, and how many have no case yet and have not gone, also while they are on the waiting list, and for which partners these were named. Posts of a partner count whole, also where it works under other contracts too; cases of partners that told no posts are counted apart and in no mean.",
            "E.3 K-11, D.1.3"),
    HOURS(
            "K-12",
            "Hours delivered against plan",
            "Chargeable hours worked in the quarter / indicative hours of the year, spread by the profile of the contract year. More than 10 points off asks for a conversation, not a penalty.",
            "E.3 K-12, D.3, F.4"),
    HOURS_PER_CASE(
            "K-13",
            "Average hours per closed case",
            "All chargeable hours ever worked on the cases closed in the quarter / those cases; on a case carried over from the provider before those worked since.",
            "E.3 K-13"),
    DIRECT_TIME(
            "K-14",
            "Direct-time ratio",
            "Minutes of class DIRECT / all minutes that advocates recorded in the quarter; time of the hub's own triage and enquiries is not theirs.",
            "E.3 K-14, D.3"),
    SPEND(
            "K-15",
            "Spend against budget",
            "(Actual to date - profiled budget to date) / profiled budget to date. Forecast = actual + committed + run rate x remaining working days. The total is also set against the contract price and against the budget.",
            "E.3 K-15, F.4, S01"),
    UNIT_COST(
            "K-16",
            "Unit cost",
            "Spend of a line in the quarter / chargeable hours of the line in the quarter; for the whole contract also / cases closed in the quarter.",
            "E.3 K-16"),
    OUTCOMES(
            "K-17",
            "Outcomes reported by people",
            "YES / (YES + PARTLY + NO) for each of the five statements, by people whose case was closed in the quarter. Non-instructed cases and observed answers are reported apart. Response rate = answers / closed cases offered the survey. The answers are shown by how they were asked too (by link, in easy read, by phone, by an interviewer, by what family or a professional sees), and of how many it is recorded who asked: never the advocate of the case.",
            "E.3 K-17, D.5.1, D.5.4"),
    IMPACT(
            "K-18",
            "Improved on each impact statement",
            "Cases closed in the quarter whose end score is above the start score / cases with both scores. Improved in the majority of cases: above 50%.",
            "E.3 K-18, D.5.2"),
    SATISFACTION(
            "K-19",
            "Satisfaction with the service",
            "The two happy faces of four (VERY_HAPPY, HAPPY) / all faces chosen, by people whose case was closed in the quarter. Non-instructed cases and observed answers are reported apart, as in K-17.",
            "E.3 K-19, D.5.4"),
    CONTINUITY(
            "CONTINUITY",
            "Same advocate as last time",
            "Cases for which the partner named the advocate who had supported the person last / cases of people whom the partner had supported before, by the day on which the first advocate was named. Last is who works another case of the person with this partner or, when none goes on, who had the one that ended last, within 24 months, also one that was handed over since. People whom nobody of the partner supported in that time are counted apart (firstTime). A replacement within a case, a reopening and a case that is handed over are no next time. By the partner that named. People who were merged are one. Left out: cases opened in error and duplicates, and what was told before partners said so; of a case carried over from the provider before it counts only what its partner knows from cases of its own.",
            "S19, C.6"),
    COMPLAINTS(
            "K-20",
            "Complaints and compliments",
            "Complaints and compliments received in the quarter about a partner's service; complaints / 100 cases active in the quarter. Acknowledged within 3 working days of the receipt, and closed within 20, of the complaints received in the quarter; one whose time is not over is pending and in neither count. Every complaint counts, also one that was taken back.",
            "E.3 K-20"),
    ALERTS(
            "K-21",
            "Safeguarding alerts raised",
            "Concerns about the safety of somebody that were told to the authority in the quarter; in time: by the first working day after the day on which the concern came up.",
            "E.3 K-21, H.5"),
    UNMET_NEED(
            "K-22",
            "Unmet need",
            "Distinct persons whom the service refused, lost or keeps waiting for a reason of its own, by the day on which it came to that: nobody had room until they gave up (NO_CAPACITY), the contract does not pay for the type (NOT_COMMISSIONED), somebody outside has to serve them (OUT_OF_AREA), nobody of the network has what they need (SPECIALISM_GAP), the year's money is used up (CEILING). By reason, type and the council that has to arrange it. A person with two reasons counts once in all. For types that are not commissioned also the hours that their needs would take, by what a case of the type takes.",
            "E.3 K-22, F.7, S08, S18, S21"),
    OUT_OF_AREA(
            "K-23",
            "Out-of-area referrals",
            "Referrals by effective received date across the border of the area. Inbound: the person is here and the duty is another council's. Outbound: the person is elsewhere, and the duty is that council's or ours. By the other council (of one that we have the duty for, where the person is) and by type. Cost: approved spot orders for a service outside, by the day of approval. Left out as everywhere: duplicates and cases opened in error; left out here: people with no claim under the contract who are only told of their local service.",
            "E.3 K-23, G.3, S22"),
    DUTY_PROMPTS(
            "K-24",
            "Duty prompts",
            "Prompts sent to an authority whose duty it is, after somebody else asked for the advocate. Converted: prompts sent in the quarter that the authority accepted / prompts sent in the quarter; one without a reply yet is not converted. Median by nearest rank of the working days up to the reply, of the replies that came in the quarter. The last reply to a prompt stands.",
            "E.3 K-24, A.3.3"),
    SELF_DISPATCH(
            "K-25",
            "Self-dispatch share",
            "Offers that the hub made to itself as a partner / all offers made in the quarter, by lot. Every partner that is asked for a referral is one dispatch, whatever it answers; who is asked to go on with an open case is none. The lot is that of the contract for the type and client group, else that of the partner's sub-contract on the last day; in each lot the target is the share of it that the hub's own sub-contracts agree.",
            "E.3 K-25, A.13 C-10, C.6"),
    REPRESENTATION(
            "K-26",
            "Equality representation index",
            "Share of a group among the persons with a case opened in the quarter who answered the question / share of the group in the population of the council's districts together, among the groups of which it was told: people from 16 on where these were told, else of all ages. 1 is parity. Shown only when at least 10 persons of the group were served. A person counts once in a group. Ethnic groups are the five into which the census's roll up.",
            "E.3 K-26, B.5"),
    EQUALITY_COMPLETENESS(
            "K-27",
            "Completeness of equality data",
            "Distinct persons among the referrals received of whom the item is answered / distinct persons, per item of the equality questions. Prefers not to say, not known, not asked and not answered are no answer. Impairments are left out: none and not answered look the same.",
            "E.3 K-27, B.5"),
    PARTNER_SHARE(
            "K-28",
            "Partner share",
            "Cases opened in the quarter by the partner that took them on / all of them, without those carried over from the provider before, whose partner was not chosen by share; and chargeable hours, of all cases, by the partner that worked them / all of them; over the contract, and in each lot against the share of the lot that the sub-contracts of the last day agree.",
            "E.3 K-28, D.1.3, F.1"),
    ABORTED_VISITS(
            "K-29",
            "Visits that came to nothing",
            "Visits recorded as DNA_ABORTED_VISIT / visits recorded (these and those on which somebody was with the person: CLIENT_CONTACT_F2F, MEETING_WITH_CLIENT, as in K-31), by the quarter in which they were to be, by type and by the partner that made them. Which category is a visit is a dated table.",
            "E.3 K-29, D.3"),
    QUALIFICATION(
            "K-30",
            "Advocate qualification",
            "Advocates who are fit / all advocates, as their partners last told it by the last day of the quarter. Fit: by the matrix of A.15 for every type of case that they work; who works none, for any type that the partner is contracted for. IMHA: advocates with the unit / these and those who have worked towards it for longer than the 12 months allowed; who is still within them is counted apart.",
            "E.3 K-30, A.15"),
    VISITS_ON_TIME(
            "K-31",
            "Visits by paid representatives",
            "Visits (CLIENT_CONTACT_F2F, MEETING_WITH_CLIENT) that came by the day by which they were due / visits due: the first within 5 working days of the opening of the case, the next within 28 days of the last. By the day of the visit when it came in time, else by the day by which it was due. One that is late counts once, whenever it came. Nothing is due any more in a case that was closed before or on that day.",
            "E.3 K-31, A.6"),
    REPORTS(
            "K-32",
            "IMCA reports before the decision",
            "Reports dated on or before the decision / reports due, by the day of the decision; where nobody told it, by the day agreed for the report. Left out: cases in which no report is owed for a recorded reason, and cases closed on or before that day without one.",
            "E.3 K-32, A.5.6"),
    DAYS_TO_PAY(
            "K-33",
            "Days from service to payment",
            "Calendar days from the middle of the period served to the payment, of the payments made in the quarter; an advance counts as 0. Median by nearest rank, by size of the partner and by terms.",
            "E.3 K-33, F.8");

    private static final int FIRST = 1;
    private static final int SECOND = 2;

    private final String id;
    private final String title;
    private final String formula;
    private final String source;

    Kpi(String id, String title, String formula, String source) {
        this.id = id;
        this.title = title;
        this.formula = formula;
        this.source = source;
    }

    public static Optional<Kpi> find(String id) {
        return Stream.of(values()).filter(kpi -> kpi.id.equals(id)).findFirst();
    }

    /** The id of domain.md E.3. */
    public String id() {
        return id;
    }

    public String title() {
        return title;
    }

    /** The title, behind its number in domain.md E.3 where it has one. */
    public String heading() {
        return id.startsWith("K-") ? id + " " + title : title;
    }

    public String formula() {
        return formula + CarriedOver.in(this).words();
    }

    /** Counts up whenever the formula changes, so that figures of two quarters can be told to mean the same. */
    public int version() {
        return this == ABORTED_VISITS // meetings with the person are visits too
                        || CarriedOver.in(this).changedTheDefinition()
                ? SECOND
                : FIRST;
    }

    /** Sections of domain.md that it comes from. */
    public String source() {
        return source;
    }
}
