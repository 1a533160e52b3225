package org.advocacyhub.referral.form.domain;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What the person needs an advocate for (domain.md B.1 fields 29 to 33). Personal data: never printed. */
public record Need(
        Specialism clientGroup,
        List<Specialism> otherClientGroups,
        List<Specialism> specialisms,
        Answer specificIssue,
        Answer excludedIssue,
        Answer nobodyUnpaid,
        String issueSummary,
        List<IssueCategory> issueCategories,
        String desiredOutcome) {

    static final Need NOTHING = new Need(null, null, null, null, null, null, null, null, null);

    public Need {
        otherClientGroups = Given.list(otherClientGroups);
        specialisms = Given.list(specialisms);
        issueCategories = Given.list(issueCategories);
    }

    /** What the issue is about (D.4). */
    public enum IssueCategory {
        HOUSING,
        BENEFITS,
        ACCESS_TO_SERVICES,
        SOCIAL_CARE_NEEDS,
        CHILD_PROTECTION,
        EMPLOYMENT,
        EDUCATION_TRAINING,
        FINANCE_DEBT,
        HEALTH_TREATMENT,
        MEDICATION,
        MENTAL_HEALTH_DETENTION,
        TRIBUNAL_APPEAL,
        DISCHARGE_AFTERCARE,
        HOSPITAL_CARE_QUALITY,
        CARE_HOME_QUALITY,
        SAFEGUARDING_ABUSE,
        DOMESTIC_ABUSE,
        ACCOMMODATION_MOVE,
        LEAVE_AND_RESTRICTIONS,
        DEPRIVATION_OF_LIBERTY,
        CARE_ASSESSMENT,
        CARE_REVIEW,
        CARER_ASSESSMENT,
        PERSONAL_BUDGET_DIRECT_PAYMENT,
        CHARGING,
        EQUIPMENT_ADAPTATIONS,
        TRANSPORT,
        RELATIONSHIPS_FAMILY_CONTACT,
        PARENTING,
        COMPLAINT_NHS,
        COMPLAINT_SOCIAL_CARE,
        DISCRIMINATION_HATE_CRIME,
        CRIMINAL_JUSTICE,
        IMMIGRATION_ASYLUM,
        COMMUNITY_PARTICIPATION,
        END_OF_LIFE,
        OTHER
    }

    /** What the advocate must know: the client groups and what was asked for besides, each once (A.1.2). */
    public List<Specialism> allSpecialisms() {
        return Stream.of(Stream.of(clientGroup), otherClientGroups.stream(), specialisms.stream())
                .flatMap(codes -> codes)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    @Override
    public String toString() {
        return "Need[not shown]";
    }
}
