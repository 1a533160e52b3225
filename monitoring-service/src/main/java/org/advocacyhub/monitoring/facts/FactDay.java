package org.advocacyhub.monitoring.facts;

/** The day by which facts count for a measure, and where it stands. */
enum FactDay {
    RECEIVED("{facts}_referral r", "r.effective_on"),
    CONTACT_DUE("{facts}_triage t join {facts}_referral r using (referral_id)", "t.contact_due"),
    ALLOCATION_DUE("{facts}_triage t join {facts}_referral r using (referral_id)", "t.allocate_due"),
    FIRST_CONTACT("{facts}_case c join {facts}_referral r using (referral_id)", "c.first_contact_on"),
    REFERRER_ANSWERED("{facts}_question q join {facts}_referral r using (referral_id)", "q.answered_on"),
    DUTY_PROMPTED("{facts}_prompt p join {facts}_referral r using (referral_id)", "p.prompted_on"),
    DUTY_ANSWERED("{facts}_prompt p join {facts}_referral r using (referral_id)", "p.answered_on"),
    OPENED("{facts}_case c join {facts}_referral r using (referral_id)", "c.opened_on"),
    /** Either day of a visit; that of the visit when it came in time, else that by which it was due. */
    VISIT_DUE(
            "(select case_id, due_on as day from {facts}_visit union all select case_id, last_visit_on from {facts}_visit) v"
                    + " join {facts}_case c using (case_id) join {facts}_referral r using (referral_id)",
            "v.day"),
    REPORT_DUE(
            "{facts}_report p join {facts}_case c using (case_id) join {facts}_referral r using (referral_id)",
            "coalesce(p.decided_on, p.due_on)"),
    ALERT(
            "{facts}_alert a join {facts}_case c using (case_id) join {facts}_referral r using (referral_id)",
            "a.raised_on"),
    OFFERED("{facts}_offer o join {facts}_referral r using (referral_id)", "o.offered_on"),
    NAMED("{facts}_case c join {facts}_referral r using (referral_id)", "c.named_on"),
    CLOSED("{facts}_case c join {facts}_referral r using (referral_id)", "c.closed_on");

    private final String source;
    private final String column;

    FactDay(String source, String column) {
        this.source = source;
        this.column = column;
    }

    String source() {
        return source;
    }

    String column() {
        return column;
    }

    /**
     * The day of a measure.
     *
     * @throws IllegalArgumentException when its facts have none that an index knows
     */
    static FactDay of(Measure measure) {
        return switch (measure) {
            case RECEIVED, DECIDED, CARE_ACT, CARE_ACT_TOTAL, DUPLICATES, OUT_OF_AREA, INSTRUCTION -> RECEIVED;
            case CONTACT_DUE, CONTACT_EXPLAINED -> CONTACT_DUE;
            case ALLOCATION_DUE, ALLOCATION_EXPLAINED -> ALLOCATION_DUE;
            case CONTACT_MADE -> FIRST_CONTACT;
            case REFERRER_ANSWERED -> REFERRER_ANSWERED;
            case DUTY_PROMPTED -> DUTY_PROMPTED;
            case DUTY_ANSWERED -> DUTY_ANSWERED;
            case DISPATCHED -> OFFERED;
            case VISIT_DUE -> VISIT_DUE;
            case REPORT_DUE -> REPORT_DUE;
            case ALERT -> ALERT;
            case CONTINUITY -> NAMED;
            case OPENED, OPENED_IN_ERROR, TAKEN_ON, CARRIED_OVER -> OPENED; // of the last the cases opened
            case CLOSED,
                    INSTRUCTION_CLOSED,
                    SURVEY_OFFERED,
                    SURVEY_ANSWERED,
                    ANSWER,
                    SATISFACTION,
                    IMPACT,
                    WORKED_ON_CLOSED -> CLOSED;
            case PERSONS,
                    PERSONS_UNMET,
                    UNMET_MINUTES,
                    REFERRED,
                    PAUSED,
                    OF_PARTNER,
                    PERSONS_ANSWERED,
                    PERSONS_SERVED,
                    ENDED,
                    CASELOAD,
                    WORKED,
                    WORKED_BY_PARTNER,
                    WORKED_BY,
                    VISITS,
                    CHASED,
                    WAITING_OPEN,
                    WAITING_ENDED,
                    WAITING_AT ->
                throw new IllegalArgumentException("no day of the facts of " + measure + " is indexed");
        };
    }
}
