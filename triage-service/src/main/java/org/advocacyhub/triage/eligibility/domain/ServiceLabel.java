package org.advocacyhub.triage.eligibility.domain;

import java.time.LocalDate;
import org.advocacyhub.triage.referral.domain.ServiceType;

/** What a service type is called on a day, in words for people. */
public final class ServiceLabel {

    /** The Court of Protection Rules 2017 renumbered rule 3A (domain.md A.7, scenario S18). */
    static final LocalDate RULES_OF_2017 = LocalDate.of(2017, 12, 1);

    private ServiceLabel() {}

    /**
     * The words for a type.
     *
     * @param day the effective received date of the referral
     */
    public static String of(ServiceType type, LocalDate day) {
        return switch (type) {
            case CARE_ACT -> "Care Act advocacy";
            case CARE_ACT_SAFEGUARDING -> "Care Act safeguarding advocacy";
            case IMCA_SMT -> "IMCA: serious medical treatment";
            case IMCA_ACCOM -> "IMCA: accommodation";
            case IMCA_CARE_REVIEW -> "IMCA: review of accommodation";
            case IMCA_SAFEGUARDING -> "IMCA: protective measures";
            case IMCA_39A -> "IMCA under section 39A";
            case IMCA_39C -> "IMCA under section 39C";
            case IMCA_39D -> "IMCA under section 39D";
            case RPR_PAID -> "Relevant person's paid representative";
            case RULE_1_2_REP -> courtRule(day) + " representative";
            case IMHA -> "Independent mental health advocacy";
            case NHS_COMPLAINTS -> "NHS complaints advocacy";
            case COMMUNITY -> "Community advocacy";
            case CARER_COMMUNITY -> "Community advocacy for carers";
            case PARENT_CP -> "Advocacy for parents in child protection";
            case BESPOKE -> "Project instructed by the commissioner";
            case CARE_ACT_APPEAL_S72 -> "Care Act appeal under section 72";
            case LPS_IMCA -> "IMCA under the Liberty Protection Safeguards";
            case LPS_APPROPRIATE_PERSON -> "Appropriate person under the Liberty Protection Safeguards";
            case IMHA_INFORMAL -> "Independent mental health advocacy for informal patients";
            case LITIGATION_FRIEND -> "Litigation friend";
            case CHILDRENS_ADVOCACY -> "Children's advocacy";
            case UNSURE -> "Not sure which";
        };
    }

    /** What the rule is called under which the Court of Protection appoints a representative. */
    static String courtRule(LocalDate day) {
        return day.isBefore(RULES_OF_2017) ? "Rule 3A" : "Rule 1.2";
    }
}
