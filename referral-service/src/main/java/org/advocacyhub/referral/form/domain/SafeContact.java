package org.advocacyhub.referral.form.domain;

import static org.advocacyhub.referral.form.domain.DataClass.PD1;
import static org.advocacyhub.referral.form.domain.DataClass.PD3;

import java.util.List;

/**
 * How the person may be reached without harm (domain.md B.1 fields 20 to 23, B.3). Personal data: never printed.
 *
 * @param doNotContact people and places that must not hear of it: whoever harms the person may be among them
 */
public record SafeContact(
        @Guarded(PD1) ContactMethod preferredContactMethod,
        @Guarded(PD1) Answer safeToPhone,
        @Guarded(PD1) Answer safeToVoicemail,
        @Guarded(PD1) Answer safeToText,
        @Guarded(PD1) Answer safeToPost,
        @Guarded(PD1) Answer safeToEmail,
        @Guarded(PD3) String safeTimes,
        @Guarded(PD3) String codeWord,
        @Guarded(PD3) List<String> doNotContact,
        @Guarded(PD1) Awareness awareOfReferral) {

    static final SafeContact NOTHING = new SafeContact(null, null, null, null, null, null, null, null, null, null);

    public SafeContact {
        doNotContact = Given.list(doNotContact);
    }

    /** How the person likes to be contacted (B.1 field 20). */
    public enum ContactMethod {
        PHONE,
        TEXT,
        EMAIL,
        POST,
        VIDEO,
        BSL_VIDEO,
        VIA_THIRD_PARTY,
        IN_PERSON
    }

    /** Whether the person knows of the referral (B.1 field 23). */
    public enum Awareness {
        Y,
        N,
        NOT_YET,
        LACKS_UNDERSTANDING
    }

    /** The answer about the preferred method; null when it was not given or the method needs none. */
    Answer safetyOfPreferred() {
        return switch (preferredContactMethod) {
            case PHONE -> safeToPhone;
            case TEXT -> safeToText;
            case EMAIL -> safeToEmail;
            case POST -> safeToPost;
            case VIDEO, BSL_VIDEO, VIA_THIRD_PARTY, IN_PERSON -> null;
            case null -> null;
        };
    }

    /** The field that answers for the preferred method; null when the method needs none. */
    String safetyField() {
        return switch (preferredContactMethod) {
            case PHONE -> "safeContact.safeToPhone";
            case TEXT -> "safeContact.safeToText";
            case EMAIL -> "safeContact.safeToEmail";
            case POST -> "safeContact.safeToPost";
            case VIDEO, BSL_VIDEO, VIA_THIRD_PARTY, IN_PERSON -> null;
            case null -> null;
        };
    }

    /** No method at all is known to be safe (B.3). */
    boolean nothingKnownSafe() {
        return safeToPhone != Answer.Y
                && safeToVoicemail != Answer.Y
                && safeToText != Answer.Y
                && safeToPost != Answer.Y
                && safeToEmail != Answer.Y;
    }

    @Override
    public String toString() {
        return "SafeContact[not shown]";
    }
}
