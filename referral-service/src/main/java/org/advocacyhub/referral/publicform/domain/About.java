package org.advocacyhub.referral.publicform.domain;

import org.advocacyhub.referral.form.domain.RequestedType;

/**
 * What the help is about, in words that need no law, and which type it obviously is (domain.md A.1.1). Everything else is
 * UNSURE: the type finder of A.14 decides from the facts.
 */
public enum About {
    MENTAL_HEALTH_ACT(RequestedType.IMHA, "Being kept in hospital or treated under the Mental Health Act"),
    NHS_COMPLAINT(RequestedType.NHS_COMPLAINTS, "A complaint about care from the NHS"),
    SOCIAL_CARE(RequestedType.CARE_ACT, "A social care assessment, care plan or review by the council"),
    SAFEGUARDING(RequestedType.CARE_ACT_SAFEGUARDING, "Abuse or neglect of an adult that the council is looking into"),
    OWN_CHILD(RequestedType.PARENT_CP, "Social workers are worried about the person’s own child"),
    CARER(RequestedType.CARER_COMMUNITY, "Looking after somebody, and needing support for that"),
    DECISION(
            RequestedType.UNSURE, "A big decision about where to live, or about treatment, that the person can’t make"),
    SOMETHING_ELSE(RequestedType.COMMUNITY, "Something else, for example housing, benefits or being listened to"),
    NOT_SURE(RequestedType.UNSURE, "I’m not sure");

    private final RequestedType type;
    private final String words;

    About(RequestedType type, String words) {
        this.type = type;
        this.words = words;
    }

    /** The type asked for. */
    public RequestedType type() {
        return type;
    }

    Choice choice() {
        return Choice.of(this, words);
    }
}
