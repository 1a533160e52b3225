package org.advocacyhub.referral.safecontact.domain;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.advocacyhub.referral.form.domain.SafeContact.ContactMethod;

/** How a person may be contacted, with the rules that say so. Says nothing of why somebody could come to harm. */
public sealed interface ContactPlan {

    /** Nothing speaks against contact: what is marked safe first, what nobody was asked about with care. */
    record Usual(Conduct conduct) implements ContactPlan {}

    /** Only what is marked safe: any other way could do harm, or the person has not been asked yet. */
    record OnlyMarkedSafe(Conduct conduct) implements ContactPlan {}

    /** No way is left: ask the referrer, and do not contact the person. */
    record NotThePerson(Conduct conduct) implements ContactPlan {}

    /** What to do and what not to do. */
    Conduct conduct();

    /** Whether the person may be contacted at all. */
    default boolean contactable() {
        return conduct().ways().values().stream().anyMatch(use -> use != Use.NEVER);
    }

    /** The ways that somebody said are safe: the only ones for anything that goes out by itself. */
    default Set<ContactMethod> markedSafe() {
        return conduct().ways().entrySet().stream()
                .filter(way -> way.getValue() == Use.MARKED_SAFE)
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(ContactMethod.class)));
    }

    /** How far one way of contact may be used. */
    enum Use {
        /** Somebody said that it is safe. */
        MARKED_SAFE,
        /** Nobody said anything: by a person who takes care, never by a machine. */
        WITH_CARE,
        /** Not at all. */
        NEVER
    }

    /** Who gets the acknowledgement (B3-3). */
    enum AcknowledgementTo {
        REFERRER,
        PERSON
    }

    /** What whoever makes contact has to heed. */
    enum Precaution {
        WITHHOLD_NUMBER("Withhold your number."),
        DO_NOT_NAME_THE_SERVICE(
                "Never name the service in a message, in the subject of an e-mail or as the sender of a text."),
        LEAVE_NO_MESSAGE("Leave no message on a machine."),
        SAFE_TIMES_ONLY("Only at the safe times."),
        ASK_FOR_CODE_WORD("Ask for the code word before you say anything."),
        READ_WHOM_NOT_TO_CONTACT("Read first who must not be contacted."),
        PERSON_MAY_NOT_KNOW("The person may not know of the referral.");

        private final String words;

        Precaution(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** A rule that led to the plan, and its words. */
    record Reason(String ruleId, String words) {}

    /** The same questions for every plan. */
    record Conduct(
            Map<ContactMethod, Use> ways,
            Set<Precaution> precautions,
            AcknowledgementTo acknowledgementTo,
            List<Reason> reasons) {

        public Conduct {
            ways = Collections.unmodifiableMap(new EnumMap<>(ways));
            precautions = Collections.unmodifiableSet(EnumSet.copyOf(precautions));
            reasons = List.copyOf(reasons);
        }
    }
}
