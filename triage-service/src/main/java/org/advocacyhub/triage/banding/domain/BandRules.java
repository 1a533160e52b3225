package org.advocacyhub.triage.banding.domain;

import static org.advocacyhub.triage.banding.domain.Band.P1;
import static org.advocacyhub.triage.banding.domain.Band.P2;
import static org.advocacyhub.triage.banding.domain.Band.P3;
import static org.advocacyhub.triage.banding.domain.Band.P4;
import static org.advocacyhub.triage.referral.domain.ServiceType.CARE_ACT;
import static org.advocacyhub.triage.referral.domain.ServiceType.CARE_ACT_SAFEGUARDING;
import static org.advocacyhub.triage.referral.domain.ServiceType.IMCA_39A;
import static org.advocacyhub.triage.referral.domain.ServiceType.IMCA_39C;
import static org.advocacyhub.triage.referral.domain.ServiceType.IMCA_39D;
import static org.advocacyhub.triage.referral.domain.ServiceType.IMCA_ACCOM;
import static org.advocacyhub.triage.referral.domain.ServiceType.IMCA_CARE_REVIEW;
import static org.advocacyhub.triage.referral.domain.ServiceType.IMCA_SAFEGUARDING;
import static org.advocacyhub.triage.referral.domain.ServiceType.IMCA_SMT;
import static org.advocacyhub.triage.referral.domain.ServiceType.IMHA;
import static org.advocacyhub.triage.referral.domain.ServiceType.PARENT_CP;
import static org.advocacyhub.triage.referral.domain.ServiceType.RPR_PAID;
import static org.advocacyhub.triage.referral.domain.ServiceType.RULE_1_2_REP;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.advocacyhub.triage.referral.domain.ServiceType;

/** Sets the band: the first rule of domain.md C.3 that holds. */
public final class BandRules {

    /** Version of the rules, stored with each decision. */
    public static final String VERSION = "C3/2015-04-01";

    private static final Set<String> TRIBUNAL = Set.of("TRIBUNAL", "MANAGERS_HEARING");
    private static final Set<String> SAFEGUARDING_MEETING = Set.of("SAFEGUARDING_MEETING", "CASE_CONFERENCE");
    /** "Hearing or conference" of a parent's process (A.1.1). */
    private static final Set<String> CHILD_CONFERENCE =
            Set.of("CHILD_PROTECTION_CONFERENCE", "CASE_CONFERENCE", "PLO_MEETING", "COURT_HEARING");

    private static final Set<String> HOME_OR_INCOME = Set.of("EVICTION", "BENEFIT_APPEAL");

    /** The band, the rule that set it and its words. */
    public record Banding(Band band, String ruleId, String reason) {}

    private record Rule(String ruleId, Predicate<Urgency> holds, Band band, String reason) {}

    // spotless:off: one published rule a line
    private static final List<Rule> RULES = List.of(
            new Rule("B-01", Urgency::immediateDanger, P1, "Immediate danger to life is stated: call 999 and safeguarding at once."),
            new Rule("B-02", type(IMCA_SMT, IMCA_39A, IMCA_39C), P1, "Treatment or deprivation of liberty within days."),
            new Rule("B-03", type(IMHA).and(in -> in.calendarDaysTo(TRIBUNAL) <= 7 || in.tribunalWindowClosing() || in.urgentTreatmentPending()), P1,
                    "Hearing within 7 days, tribunal window closing, or seclusion, ECT or section 57 treatment pending."),
            new Rule("B-04", type(CARE_ACT_SAFEGUARDING, IMCA_SAFEGUARDING).and(in -> in.workingDaysTo(SAFEGUARDING_MEETING) <= 3 || in.exposedToAllegedSource()), P1,
                    "Safeguarding meeting within 3 working days, or still exposed to the alleged source."),
            new Rule("B-05", in -> in.workingDaysToFixedDate() <= 3, P1, "A fixed date within 3 working days."),
            new Rule("B-06", type(IMHA, CARE_ACT_SAFEGUARDING, IMCA_ACCOM, IMCA_SAFEGUARDING, IMCA_39D, RPR_PAID), P2, "Statutory type of high urgency."),
            new Rule("B-07", in -> in.serviceType().isDuty() && in.workingDaysToFixedDate() <= 10, P2, "A duty with a fixed date within 10 working days."),
            new Rule("B-08", in -> in.serviceType() == PARENT_CP && in.workingDaysTo(CHILD_CONFERENCE) <= 10 || in.workingDaysTo(HOME_OR_INCOME) <= 10 || in.domesticAbuse(), P2,
                    "Conference, hearing, eviction or benefit appeal within 10 working days, or domestic abuse."),
            new Rule("B-09", type(CARE_ACT, IMCA_CARE_REVIEW, RULE_1_2_REP, PARENT_CP), P3, "Statutory or parent's process without a close date."),
            new Rule("B-10", _ -> true, P4, "Routine."));
    // spotless:on

    private BandRules() {}

    public static Banding decide(Urgency urgency) {
        return RULES.stream()
                .filter(rule -> rule.holds().test(urgency))
                .findFirst()
                .map(rule -> new Banding(rule.band(), rule.ruleId(), rule.reason()))
                .orElseThrow();
    }

    /** The band of a type that nothing raised (A.1.1). */
    public static Band defaultBand(ServiceType type) {
        return switch (type) {
            case IMCA_SMT, IMCA_39A, IMCA_39C -> P1;
            case IMHA, CARE_ACT_SAFEGUARDING, IMCA_ACCOM, IMCA_SAFEGUARDING, IMCA_39D, RPR_PAID -> P2;
            case CARE_ACT, IMCA_CARE_REVIEW, RULE_1_2_REP, PARENT_CP -> P3;
            case NHS_COMPLAINTS,
                    COMMUNITY,
                    CARER_COMMUNITY,
                    BESPOKE,
                    CARE_ACT_APPEAL_S72,
                    LPS_IMCA,
                    LPS_APPROPRIATE_PERSON,
                    LITIGATION_FRIEND,
                    IMHA_INFORMAL,
                    CHILDRENS_ADVOCACY,
                    UNSURE -> P4;
        };
    }

    private static Predicate<Urgency> type(ServiceType... types) {
        var accepted = Set.of(types);
        return urgency -> accepted.contains(urgency.serviceType());
    }
}
