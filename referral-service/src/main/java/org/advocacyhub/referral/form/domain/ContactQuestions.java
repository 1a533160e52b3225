package org.advocacyhub.referral.form.domain;

import static org.advocacyhub.referral.form.domain.CompletenessRule.always;
import static org.advocacyhub.referral.form.domain.CompletenessRule.when;
import static org.advocacyhub.referral.form.domain.Given.given;

import java.util.List;
import org.advocacyhub.referral.form.domain.SafeContact.ContactMethod;

/** How the person is reached safely and understood (domain.md B.1 fields 20 to 26). */
final class ContactQuestions {

    static final List<CompletenessRule> LIST = List.of(
            // safe contact
            always(
                    "B1-20",
                    "safeContact.preferredContactMethod",
                    "Say how the person likes to be contacted.",
                    form -> form.safeContact().preferredContactMethod() != null),
            safe(ContactMethod.PHONE, "safeContact.safeToPhone"),
            safe(ContactMethod.TEXT, "safeContact.safeToText"),
            safe(ContactMethod.EMAIL, "safeContact.safeToEmail"),
            safe(ContactMethod.POST, "safeContact.safeToPost"),
            when(
                    form -> form.risk().abuseAtHome(),
                    "B1-22",
                    "safeContact.safeTimes",
                    "Give safe times, a code word or who must not hear of it: there is domestic abuse.",
                    form -> given(form.safeContact().safeTimes())
                            || given(form.safeContact().codeWord())
                            || !form.safeContact().doNotContact().isEmpty()),
            always(
                    "B1-23",
                    "safeContact.awareOfReferral",
                    "Say whether the person knows of the referral.",
                    form -> form.safeContact().awareOfReferral() != null),
            // communication
            always(
                    "B1-24",
                    "communication.communicationMethod",
                    "Say how the person communicates.",
                    form -> !form.communication().communicationMethod().isEmpty()),
            always(
                    "B1-25",
                    "communication.preferredLanguage",
                    "Give the person's language.",
                    form -> given(form.communication().preferredLanguage())),
            always(
                    "B1-25",
                    "communication.interpreterNeeded",
                    "Say whether an interpreter is needed.",
                    form -> form.communication().interpreterNeeded() != null),
            always(
                    "B1-26",
                    "communication.aisNeeds",
                    "Say which information and communication needs there are, or that there are none.",
                    form -> !form.communication().aisNeeds().isEmpty()));

    private ContactQuestions() {}

    /** The answer is needed for the preferred method only, and "not known" is none: somebody could be harmed. */
    private static CompletenessRule safe(ContactMethod method, String field) {
        return when(
                form -> form.safeContact().preferredContactMethod() == method,
                "B1-21",
                field,
                "Say whether this way of contact is safe.",
                form -> CompletenessRule.known(form.safeContact().safetyOfPreferred()));
    }
}
