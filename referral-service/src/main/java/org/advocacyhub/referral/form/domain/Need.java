package org.advocacyhub.referral.form.domain;

import static org.advocacyhub.referral.form.domain.DataClass.PD2;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What the person needs an advocate for (domain.md B.1 fields 29 to 33). Personal data: never printed. */
public record Need(
        @Guarded(PD2) Specialism clientGroup,
        @Guarded(PD2) List<Specialism> otherClientGroups,
        @Guarded(PD2) List<Specialism> specialisms,
        @Guarded(PD2) List<Impairment> impairments,
        @Guarded(PD2) List<ImpairmentNature> impairmentNature,
        @Guarded(PD2) Answer specificIssue,
        @Guarded(PD2) Answer excludedIssue,
        @Guarded(PD2) Answer nobodyUnpaid,
        @Guarded(PD2) String issueSummary,
        @Guarded(PD2) List<IssueCategory> issueCategories,
        @Guarded(PD2) String desiredOutcome) {

    static final Need NOTHING = new Need(null, null, null, null, null, null, null, null, null, null, null);

    public Need {
        otherClientGroups = Given.list(otherClientGroups);
        specialisms = Given.list(specialisms);
        impairments = Given.list(impairments);
        impairmentNature = Given.list(impairmentNature);
        issueCategories = Given.list(issueCategories);
    }

    /** What is impaired (B.5.6). */
    public enum Impairment {
        VISION,
        HEARING,
        MOBILITY,
        DEXTERITY,
        LEARNING_UNDERSTANDING_CONCENTRATING,
        MEMORY,
        MENTAL_HEALTH,
        STAMINA_BREATHING_FATIGUE,
        SOCIAL_BEHAVIOURAL,
        OTHER
    }

    /** The nature of impairment as the IMCA return asks for it (B.5.6). */
    public enum ImpairmentNature {
        UNCONSCIOUSNESS,
        MENTAL_ILLNESS,
        ACQUIRED_BRAIN_INJURY,
        LEARNING_DISABILITY,
        AUTISM,
        SERIOUS_PHYSICAL_ILLNESS,
        DEMENTIA,
        COGNITIVE_IMPAIRMENT,
        COMBINATION,
        OTHER
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
