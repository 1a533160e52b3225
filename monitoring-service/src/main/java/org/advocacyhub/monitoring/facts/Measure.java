package org.advocacyhub.monitoring.facts;

import java.util.EnumSet;
import java.util.Set;

/** What the cells count, and by which codes each is split. {@link Contributions} says of which facts. */
public enum Measure {
    /** Referrals by effective received date: breakdown (total, type, referrerType, team, district, clientGroup, channel), key. */
    RECEIVED,
    /** Referrals by type, outcome and rule; outcome is empty before anybody decided. */
    DECIDED,
    /** Care Act referrals by team and outcome. */
    CARE_ACT,
    /** All Care Act referrals. */
    CARE_ACT_TOTAL,
    /** Distinct persons among the referrals of a quarter. */
    PERSONS,
    /** K-27: distinct persons among the referrals of a quarter who answered, by item of the equality questions. */
    PERSONS_ANSWERED,
    /**
     * K-04, K-26: distinct persons with a case opened in a quarter: breakdown (total, district, or an item of the
     * equality questions), key; the empty key of an item is everybody who answered it.
     */
    PERSONS_SERVED,
    /**
     * K-22: distinct persons whose need was not met, by the day on which it came to that: breakdown (total, reason, type, authority), key.
     */
    PERSONS_UNMET,
    /** K-22: what the needs of types that are not commissioned would take, by type; in minutes. */
    UNMET_MINUTES,
    /** E.5: referrals by type and client group. */
    REFERRED,
    /** E.5: working days for which the clock of referrals stood still until somebody answered. */
    PAUSED,
    /** Referrals that turned out to be duplicates, which count nowhere else. */
    DUPLICATES,
    /** E.4: eligible instructions of an IMCA by effective received date: type, breakdown (total, ageBand, sex, ethnicGroup, settingType), code. */
    INSTRUCTION,
    /** IMCA cases by day of closure and type; the value is the days that they were open. */
    INSTRUCTION_CLOSED,
    /** First contacts by due date: band, type, standing (MET, FAILED, WITHDRAWN, IMPOSSIBLE, OPEN). */
    CONTACT_DUE,
    /** First contacts that came late and of which it is said why, by due date: reason. */
    CONTACT_EXPLAINED,
    /** Namings of an advocate by due date: standing (MET, FAILED, OPEN). */
    ALLOCATION_DUE,
    /** Namings that came late and of which it is said why, by due date: reason. */
    ALLOCATION_EXPLAINED,
    /** First contacts made: breakdown (band, type), key; the value is the number of working days. */
    CONTACT_MADE,
    /** K-09: referrals by the last answer that a quarter brought: team; the value is the working days of its waits that ended in the quarter. */
    REFERRER_ANSWERED,
    /** K-23: referrals across the border of the area: direction (INBOUND, OUTBOUND), the other council, type. */
    OUT_OF_AREA,
    /** K-24: duty prompts by the day on which they were sent: authority, type, reply; the reply is empty before there is one. */
    DUTY_PROMPTED,
    /** Replies to duty prompts by their day: authority, type, reply; the value is the working days up to it. */
    DUTY_ANSWERED,
    /** Cases by quarter and year of opening; they are active from then on. */
    OPENED,
    OPENED_IN_ERROR,
    /** The cases of {@link #OPENED} by the quarter and the year of their last active day. */
    ENDED,
    /** Cases by day of closure and type. */
    CLOSED,
    /** Cases of new referrals by day of opening: the partner that took them on, type, client group. */
    TAKEN_ON,
    /** Cases by partner: one more on the day from which it has the case, one less on the day from which it has it no more. */
    CASELOAD,
    /**
     * Need N32: what the provider before left open: TAKEN_OVER by the day of it; OPENED cases of them by theirs; one more OPEN or WITHOUT_CASE on the day from
     * which one is so, one less on the day from which it is so no more; WITHOUT_CASE by the partner that was named to go on.
     */
    CARRIED_OVER,
    /**
     * Visits of somebody who is represented: the partner that has the case then, type, standing (MET, FAILED, OPEN); by the day of the
     * visit, or the day by which it was due when there was none until then.
     */
    VISIT_DUE,
    /** Reports by the day of the decision, else the day agreed: the partner that has the case then, type, standing as above. */
    REPORT_DUE,
    /** Alerts by the day on which they were raised: partner, type; the value is the number of working days since the concern came up. */
    ALERT,
    /** E.1: cases by the partner that has them now and what happened to them (OPENED, CONTACTED, CLOSED), by its day. */
    OF_PARTNER,
    /** S19: cases by the day on which somebody was named for them first: partner, continuity (FIRST_TIME, SAME_ADVOCATE, OTHER_ADVOCATE). */
    CONTINUITY,
    /** Offers by the day on which they were made: partner, type, client group. */
    DISPATCHED,
    /** Cases closed by who would answer (PERSON, OBSERVED): those that were offered the survey or answered it. */
    SURVEY_OFFERED,
    /** Those that answered it: who, how it was asked (empty where nobody said), KNOWN where it is recorded who asked. */
    SURVEY_ANSWERED,
    /** By who answered, statement and answer. */
    ANSWER,
    /** Cases closed of which the sixth question of the survey was answered: by who answered, and the face. */
    SATISFACTION,
    /** Cases closed with both scores: statement, first score, last score. */
    IMPACT,
    /** Minutes of a quarter by type, client group and category. */
    WORKED,
    /** Minutes of a quarter that count as hours by the partner who has the case now. */
    WORKED_BY_PARTNER,
    /** Minutes of a quarter that count as hours by the partner who worked them, type, client group. */
    WORKED_BY,
    /** Pieces of work of a quarter that are visits by any rule, as they were recorded: breakdown (partner, type), key, category. */
    VISITS,
    /** Minutes of a quarter spent chasing referrers. */
    CHASED,
    /** All minutes ever worked on cases that count as hours, by day of closure and type. */
    WORKED_ON_CLOSED,
    /** Who waits: by day of entry and type; the value is the day on which the waiting began. */
    WAITING_OPEN,
    /** Stays that are over, by their end: type and day of entry; the value as above. */
    WAITING_ENDED,
    /** Stays that are over, by each end of a quarter that they saw: type and day of entry; the value as above. */
    WAITING_AT;

    private static final Set<Measure> OF_YEARS = EnumSet.of(CARE_ACT_TOTAL, OPENED, ENDED, CASELOAD, CARRIED_OVER);

    /** Whether there are sums of its financial years, because what lies long before is read; all others are read by quarter. */
    public boolean hasYears() {
        return OF_YEARS.contains(this);
    }
}
