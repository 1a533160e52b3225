package org.advocacyhub.referral.safecontact.domain;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.advocacyhub.referral.form.domain.Answer;
import org.advocacyhub.referral.form.domain.PersonTold;
import org.advocacyhub.referral.form.domain.ReferralForm;
import org.advocacyhub.referral.form.domain.RequestedType;
import org.advocacyhub.referral.form.domain.SafeContact.Awareness;
import org.advocacyhub.referral.form.domain.SafeContact.ContactMethod;

/**
 * All that {@link ContactRules} have to know. An answer that was not given is {@link Answer#U}.
 *
 * @param consentOpen the person can consent and nobody has asked yet, for a type that needs it (AUT-04)
 * @param barred ways that must never be used, whatever else was answered (B.1 field 22)
 * @param warned people or places are listed that must not be contacted: somebody has to read the list
 * @param contacted the advocate and the person have spoken: the first safe contact (B.3)
 */
public record ContactFacts(
        Answer safeToPhone,
        Answer safeToVoicemail,
        Answer safeToText,
        Answer safeToPost,
        Answer safeToEmail,
        Answer domesticAbuse,
        Answer perpetratorInHousehold,
        boolean consentOpen,
        Set<ContactMethod> barred,
        boolean warned,
        boolean safeTimes,
        boolean codeWord,
        boolean personMayNotKnow,
        boolean contacted) {

    private static final Set<RequestedType> WITHOUT_CONSENT_FIRST = EnumSet.of(
            RequestedType.IMHA,
            RequestedType.IMCA_SMT,
            RequestedType.IMCA_ACCOM,
            RequestedType.IMCA_CARE_REVIEW,
            RequestedType.IMCA_SAFEGUARDING,
            RequestedType.IMCA_39A,
            RequestedType.IMCA_39C,
            RequestedType.IMCA_39D,
            RequestedType.RPR_PAID,
            RequestedType.RULE_1_2_REP);

    public ContactFacts {
        barred = Set.copyOf(barred);
    }

    /** The facts of a form. What must not be contacted is a way by its code, a number or address of the person, or words. */
    public static ContactFacts of(ReferralForm form, boolean contacted) {
        var safe = form.safeContact();
        var doNotContact = safe.doNotContact();
        var aware = safe.awareOfReferral();
        return new ContactFacts(
                Answer.orUnknown(safe.safeToPhone()),
                Answer.orUnknown(safe.safeToVoicemail()),
                Answer.orUnknown(safe.safeToText()),
                Answer.orUnknown(safe.safeToPost()),
                Answer.orUnknown(safe.safeToEmail()),
                Answer.orUnknown(form.risk().domesticAbuse()),
                Answer.orUnknown(form.risk().perpetratorInHousehold()),
                consentOpen(form),
                Arrays.stream(ContactMethod.values())
                        .filter(method -> doNotContact.stream().anyMatch(entry -> bars(entry, method, form.person())))
                        .collect(Collectors.toSet()),
                doNotContact.stream().anyMatch(ContactFacts::given),
                given(safe.safeTimes()),
                given(safe.codeWord()),
                aware == Awareness.N || aware == Awareness.NOT_YET,
                contacted);
    }

    /** AUT-03 and the statutory instructions go ahead without asking first (domain.md A.12). */
    private static boolean consentOpen(ReferralForm form) {
        return form.authority().hasCapacityToConsent() == Answer.Y
                && Answer.orUnknown(form.authority().consentGiven()) == Answer.U
                && !WITHOUT_CONSENT_FIRST.contains(form.requestedType());
    }

    private static boolean bars(String entry, ContactMethod method, PersonTold person) {
        if (!given(entry)) {
            return false;
        }
        if (entry.strip().equalsIgnoreCase(method.name())) {
            return true;
        }
        return switch (method) {
            case PHONE -> sameNumber(entry, person.phone()) || sameNumber(entry, person.mobile());
            case TEXT -> sameNumber(entry, person.mobile());
            case EMAIL ->
                given(person.email())
                        && entry.strip().equalsIgnoreCase(person.email().strip());
            case POST, VIDEO, BSL_VIDEO, VIA_THIRD_PARTY, IN_PERSON -> false;
        };
    }

    private static boolean sameNumber(String entry, String number) {
        return given(number) && !digits(entry).isEmpty() && digits(entry).equals(digits(number));
    }

    private static String digits(String text) {
        return text.replaceAll("[^0-9]", "");
    }

    private static boolean given(String text) {
        return text != null && !text.isBlank();
    }

    /** What was answered about a way of contact; null for ways that nobody is asked about. */
    Answer answer(ContactMethod method) {
        return switch (method) {
            case PHONE -> safeToPhone;
            case TEXT -> safeToText;
            case EMAIL -> safeToEmail;
            case POST -> safeToPost;
            case VIDEO, BSL_VIDEO, VIA_THIRD_PARTY, IN_PERSON -> null;
        };
    }

    /** Somebody at home could learn of it, or nobody knows whether (B.3). */
    boolean harmPossible() {
        return domesticAbuse == Answer.Y || perpetratorInHousehold == Answer.Y || nothingMarkedSafe();
    }

    private boolean nothingMarkedSafe() {
        return safeToPhone != Answer.Y
                && safeToVoicemail != Answer.Y
                && safeToText != Answer.Y
                && safeToPost != Answer.Y
                && safeToEmail != Answer.Y;
    }
}
