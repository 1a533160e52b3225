package org.advocacyhub.provider.casework.domain;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What time was spent on (domain.md D.3). */
public enum ActivityCategory {
    CLIENT_CONTACT_F2F(TimeClass.DIRECT),
    CLIENT_PHONE_VIDEO(TimeClass.DIRECT),
    CLIENT_TEXT_EMAIL(TimeClass.DIRECT),
    MEETING_WITH_CLIENT(TimeClass.DIRECT),
    PROFESSIONAL_LIAISON(TimeClass.INDIRECT),
    DECISION_MAKER_LIAISON(TimeClass.INDIRECT),
    RECORDS_REVIEW(TimeClass.INDIRECT),
    RESEARCH_RIGHTS(TimeClass.INDIRECT),
    REPORT_WRITING(TimeClass.INDIRECT),
    LETTER_COMPLAINT_DRAFTING(TimeClass.INDIRECT),
    CASE_RECORDING(TimeClass.ADMIN_CASE),
    TRAVEL(TimeClass.TRAVEL),
    SUPERVISION(TimeClass.SUPERVISION),
    CHASING_REFERRER(TimeClass.REFERRER_DELAY),
    DUTY_TRIAGE(TimeClass.HUB),
    ENQUIRY_INFORMATION(TimeClass.HUB),
    TRAINING_AWARENESS(TimeClass.DEVELOPMENT),
    PEER_GROUP(TimeClass.GROUP),
    SELF_ADVOCACY_GROUP(TimeClass.GROUP),
    DNA_ABORTED_VISIT(TimeClass.DIRECT_LOST);

    /** Second column of D.3. */
    public enum TimeClass {
        DIRECT,
        INDIRECT,
        ADMIN_CASE,
        TRAVEL,
        SUPERVISION,
        REFERRER_DELAY,
        HUB,
        DEVELOPMENT,
        GROUP,
        DIRECT_LOST
    }

    private final TimeClass timeClass;

    ActivityCategory(TimeClass timeClass) {
        this.timeClass = timeClass;
    }

    public TimeClass timeClass() {
        return timeClass;
    }

    /** Two-way contact with the person, which can be the first one (domain.md C.2). */
    public boolean isContact() {
        return timeClass == TimeClass.DIRECT;
    }

    /** Those that can be the first contact, by name. */
    public static final String CONTACTS = Arrays.stream(values())
            .filter(ActivityCategory::isContact)
            .map(Enum::name)
            .collect(Collectors.joining(", "));

    /** Names of the categories that are visits. */
    public static final List<String> VISITS = Arrays.stream(values())
            .filter(ActivityCategory::isVisit)
            .map(Enum::name)
            .toList();

    /** Being there, which is what counts as contact in a non-instructed case (domain.md C.2). */
    public boolean isVisit() {
        return this == CLIENT_CONTACT_F2F || this == MEETING_WITH_CLIENT;
    }
}
