package org.advocacyhub.monitoring.returns.domain;

import java.util.Optional;
import java.util.stream.Stream;

/** The sections of a return, in their order (domain.md E.1). */
public enum Section {
    ACTIVITY("Activity"),
    TIMELINESS("Timeliness"),
    DEMAND_PRESSURE("Demand pressure"),
    HOURS_AND_MONEY("Hours and money"),
    PEOPLE("People and equality"),
    OUTCOMES("Outcomes and feedback"),
    QUALITY("Quality"),
    WORKFORCE("Workforce"),
    PARTNERS("Partners"),
    UNMET_NEED("Unmet need and out of area"),
    SYSTEMIC_ISSUES("Systemic issues"),
    CASE_STUDIES("Case studies"),
    IMCA_ANNEX("IMCA annex"),
    ACTION_LOG("Action log");

    private final String title;

    Section(String title) {
        this.title = title;
    }

    /** The section in which a KPI stands. Without a default on purpose: a KPI that nobody placed does not compile. */
    public static Section of(Kpi kpi) {
        return switch (kpi) {
            case ACTIVITY,
                    REFERRALS,
                    ELIGIBLE_RATE,
                    INELIGIBLE,
                    ACCESS_RATE,
                    CARE_ACT_ACCESS,
                    TEAM_REFERRALS,
                    DUTY_PROMPTS -> Section.ACTIVITY;
            case CONTACT_IN_TARGET, DAYS_TO_CONTACT, REFERRER_WAIT -> TIMELINESS;
            case WAITING_LIST -> DEMAND_PRESSURE;
            case HOURS, HOURS_PER_CASE, DIRECT_TIME, SPEND, UNIT_COST -> HOURS_AND_MONEY;
            case REPRESENTATION, EQUALITY_COMPLETENESS -> PEOPLE;
            case Kpi.OUTCOMES, IMPACT, SATISFACTION, CONTINUITY -> Section.OUTCOMES;
            case COMPLAINTS, ALERTS, ABORTED_VISITS, QUALIFICATION, VISITS_ON_TIME, REPORTS -> QUALITY;
            case CASELOAD -> WORKFORCE;
            case SELF_DISPATCH, PARTNER_SHARE, DAYS_TO_PAY -> PARTNERS;
            case Kpi.UNMET_NEED, OUT_OF_AREA -> Section.UNMET_NEED;
        };
    }

    /** The section with a number of 1 to 14; empty for any other. */
    public static Optional<Section> numbered(int number) {
        return Stream.of(values()).filter(section -> section.number() == number).findFirst();
    }

    /** 1 to 14, as E.1 counts them. */
    public int number() {
        return ordinal() + 1;
    }

    public String title() {
        return title;
    }
}
