package org.advocacyhub.referral.safecontact.domain;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.advocacyhub.referral.form.domain.Answer;
import org.advocacyhub.referral.form.domain.SafeContact.ContactMethod;
import org.advocacyhub.referral.safecontact.domain.ContactPlan.AcknowledgementTo;
import org.advocacyhub.referral.safecontact.domain.ContactPlan.Conduct;
import org.advocacyhub.referral.safecontact.domain.ContactPlan.NotThePerson;
import org.advocacyhub.referral.safecontact.domain.ContactPlan.OnlyMarkedSafe;
import org.advocacyhub.referral.safecontact.domain.ContactPlan.Precaution;
import org.advocacyhub.referral.safecontact.domain.ContactPlan.Reason;
import org.advocacyhub.referral.safecontact.domain.ContactPlan.Use;
import org.advocacyhub.referral.safecontact.domain.ContactPlan.Usual;

/**
 * The safe-contact rules (domain.md B.3), numbered in the order of their four points there:
 *
 * <ul>
 *   <li>B3-1 with domestic abuse, somebody harmful in the household, or nothing known to be safe: only what is marked safe.
 *       The number is withheld and the service not named.
 *   <li>B3-2 in the same cases the address is shown to the allocated advocate and the hub's manager only.
 *   <li>B3-3 the acknowledgement goes to the referrer until the first safe contact.
 *   <li>B3-4 notices name the reference and nobody.
 *   <li>AUT-04 (A.12) while the person could consent and was not asked, only what is marked safe.
 *   <li>B1-22, B1-23 (B.1) safe times, code word, whom not to contact; whether the person knows.
 * </ul>
 *
 * B3-1 reads the same whatever its cause: abuse is class PD3, and the plan is read by people who may not see that.
 */
public final class ContactRules {

    private static final Reason HARM =
            new Reason("B3-1", "Use only what is marked safe: anything else could do harm. Withhold your number.");
    private static final Reason SHIELDED =
            new Reason("B3-2", "Only the advocate and the hub's manager may see the address.");
    private static final Reason REFERRER_FIRST =
            new Reason("B3-3", "Until the first safe contact the referrer is told, not the person.");
    private static final Reason REFERENCE_ONLY = new Reason("B3-4", "Write the reference only, never who it is about.");
    private static final Reason NOT_ASKED =
            new Reason("AUT-04", "The person has not agreed yet: use only what is marked safe.");
    private static final Reason TIMES =
            new Reason("B1-22", "There are safe times, a code word, or people not to contact.");
    private static final Reason UNAWARE = new Reason("B1-23", "The person may not know of the referral.");

    private ContactRules() {}

    /** How this person may be contacted. */
    public static ContactPlan plan(ContactFacts facts) {
        var careful = facts.harmPossible() || facts.consentOpen();
        var ways = ways(facts, careful);
        var reachable = ways.values().stream().anyMatch(use -> use != Use.NEVER);
        var acknowledgementTo = facts.contacted() && ways.containsValue(Use.MARKED_SAFE)
                ? AcknowledgementTo.PERSON
                : AcknowledgementTo.REFERRER;
        var conduct = new Conduct(ways, precautions(facts, careful), acknowledgementTo, reasons(facts));
        if (!reachable) {
            return new NotThePerson(conduct);
        }
        return careful ? new OnlyMarkedSafe(conduct) : new Usual(conduct);
    }

    private static Map<ContactMethod, Use> ways(ContactFacts facts, boolean careful) {
        var ways = new EnumMap<ContactMethod, Use>(ContactMethod.class);
        for (var method : ContactMethod.values()) {
            ways.put(method, facts.barred().contains(method) ? Use.NEVER : use(facts.answer(method), careful));
        }
        return ways;
    }

    /** A way that nobody is asked about, such as a visit, is never marked safe. */
    private static Use use(Answer answer, boolean careful) {
        return switch (answer) {
            case Y -> Use.MARKED_SAFE;
            case N -> Use.NEVER;
            case U -> careful ? Use.NEVER : Use.WITH_CARE;
            case null -> careful ? Use.NEVER : Use.WITH_CARE;
        };
    }

    private static Set<Precaution> precautions(ContactFacts facts, boolean careful) {
        var precautions = EnumSet.of(Precaution.DO_NOT_NAME_THE_SERVICE);
        if (careful || facts.safeToPhone() != Answer.Y) {
            precautions.add(Precaution.WITHHOLD_NUMBER);
        }
        if (facts.safeToVoicemail() != Answer.Y) {
            precautions.add(Precaution.LEAVE_NO_MESSAGE);
        }
        if (facts.safeTimes()) {
            precautions.add(Precaution.SAFE_TIMES_ONLY);
        }
        if (facts.codeWord()) {
            precautions.add(Precaution.ASK_FOR_CODE_WORD);
        }
        if (facts.warned()) {
            precautions.add(Precaution.READ_WHOM_NOT_TO_CONTACT);
        }
        if (facts.personMayNotKnow()) {
            precautions.add(Precaution.PERSON_MAY_NOT_KNOW);
        }
        return precautions;
    }

    private static List<Reason> reasons(ContactFacts facts) {
        var reasons = new ArrayList<Reason>();
        if (facts.harmPossible()) {
            reasons.add(HARM);
            reasons.add(SHIELDED);
        }
        if (!facts.contacted()) {
            reasons.add(REFERRER_FIRST);
        }
        reasons.add(REFERENCE_ONLY);
        if (facts.consentOpen()) {
            reasons.add(NOT_ASKED);
        }
        if (facts.safeTimes() || facts.codeWord() || facts.warned()) {
            reasons.add(TIMES);
        }
        if (facts.personMayNotKnow()) {
            reasons.add(UNAWARE);
        }
        return reasons;
    }
}
