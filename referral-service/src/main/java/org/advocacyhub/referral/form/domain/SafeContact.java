package org.advocacyhub.referral.form.domain;

/** How the person may be reached without harm (domain.md B.1 fields 20 to 23, B.3). Personal data: never printed. */
public record SafeContact(
        ContactMethod preferredContactMethod,
        Answer safeToPhone,
        Answer safeToVoicemail,
        Answer safeToText,
        Answer safeToPost,
        Answer safeToEmail,
        String safeTimes,
        String codeWord,
        Awareness awareOfReferral) {

    static final SafeContact NOTHING = new SafeContact(null, null, null, null, null, null, null, null, null);

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
