package org.advocacyhub.monitoring.returns.domain;

/**
 * What a figure does with cases that the provider before left open and the hub took over when the contract began (need N32, ADR 0139).
 * They are no new referrals and nobody waited for them anew, but they are worked, paid and closed as all others.
 */
public enum CarriedOver {
    /** It tells of the work, in which they are. */
    COUNTED(""),
    /** It tells of new referrals, of how they came, how soon they were seen to or what became of them on the way to a case. */
    LEFT_OUT(" Left out here too: cases carried over from the provider before."),
    /** It tells of new referrals and of the work: its definition says which. */
    BOTH(""),
    /** It tells of no cases. */
    NO_CASES("");

    private final String words;

    CarriedOver(String words) {
        this.words = words;
    }

    /** Behind the words of the definition. */
    String words() {
        return words;
    }

    /** Whether the definition changed when it was decided what becomes of them. */
    boolean changedTheDefinition() {
        return this == LEFT_OUT || this == BOTH;
    }

    /** What a KPI does. Without a default on purpose: a KPI for which nobody decided does not compile. */
    public static CarriedOver in(Kpi kpi) {
        return switch (kpi) {
            case REFERRALS,
                    ELIGIBLE_RATE,
                    INELIGIBLE,
                    ACCESS_RATE,
                    CARE_ACT_ACCESS,
                    TEAM_REFERRALS,
                    CONTACT_IN_TARGET,
                    DAYS_TO_CONTACT,
                    REFERRER_WAIT,
                    WAITING_LIST,
                    UNMET_NEED,
                    OUT_OF_AREA,
                    DUTY_PROMPTS,
                    SELF_DISPATCH,
                    EQUALITY_COMPLETENESS -> LEFT_OUT;
            case CASELOAD,
                    HOURS,
                    HOURS_PER_CASE,
                    DIRECT_TIME,
                    SPEND,
                    UNIT_COST,
                    OUTCOMES,
                    IMPACT,
                    SATISFACTION,
                    CONTINUITY,
                    COMPLAINTS,
                    ALERTS,
                    REPRESENTATION,
                    ABORTED_VISITS,
                    VISITS_ON_TIME,
                    REPORTS -> COUNTED;
            case ACTIVITY, PARTNER_SHARE -> BOTH;
            case QUALIFICATION, DAYS_TO_PAY -> NO_CASES;
        };
    }
}
