package org.advocacyhub.referral.form.domain;

import static org.advocacyhub.referral.form.domain.CompletenessRule.always;
import static org.advocacyhub.referral.form.domain.CompletenessRule.when;
import static org.advocacyhub.referral.form.domain.Given.given;

import java.util.List;
import org.advocacyhub.referral.form.domain.SafeContact.ContactMethod;

/** Who the person is, how they are reached and understood, and what they need (domain.md B.1 fields 6 to 33). */
final class PersonQuestions {

    static final List<CompletenessRule> LIST = List.of(
            // the person
            always(
                    "B1-06",
                    "person.familyName",
                    "Give the family name, or the name that the person is known by.",
                    form -> given(form.person().familyName())
                            || given(form.person().knownAs())),
            always(
                    "B1-08",
                    "person.dateOfBirth",
                    "Give the date of birth, or about how old the person is.",
                    form -> form.person().dateOfBirth() != null || form.person().approxAge() != null),
            when(
                    GroundQuestions.CARE_ACT.and(form -> form.referrer().council()),
                    "B1-10",
                    "person.socialCareId",
                    "Give the person's number in the council's social care record.",
                    form -> given(form.person().socialCareId())),
            when(
                    form -> !form.person().noFixedAbode(),
                    "B1-11",
                    "person.homeAddress",
                    "Give the home address.",
                    form -> given(form.person().homeAddress())),
            always(
                    "B1-11",
                    "person.homePostcode",
                    "Give the home postcode, or NFA for no fixed abode.",
                    form -> given(form.person().homePostcode()) || form.person().noFixedAbode()),
            when(
                    form -> form.person().elsewhereNow(),
                    "B1-12",
                    "person.settingType",
                    "Say what kind of place the person is in now.",
                    form -> form.person().settingType() != null),
            when(
                    form -> form.person().settingType() != null
                            && form.person().settingType().neverHome(),
                    "B1-12",
                    "person.currentPostcode",
                    "Give the postcode of the place where the person is now.",
                    form -> given(form.person().currentPostcode())),
            when(
                    form -> form.person().inHospital(),
                    "B1-13",
                    "person.wardUnit",
                    "Name the ward or unit.",
                    form -> given(form.person().wardUnit())
                            || given(form.imhaOrNothing().ward())),
            always(
                    "B1-16",
                    "person.phone",
                    "Give a telephone number or e-mail address, or somebody who can be rung.",
                    PersonQuestions::reachable),
            when(
                    form -> form.safeContact().preferredContactMethod() == ContactMethod.VIA_THIRD_PARTY,
                    "B1-17",
                    "person.contactVia",
                    "Give the name and telephone number of who passes messages on.",
                    form -> form.person().contactVia() != null
                            && form.person().contactVia().reachable()),
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
                    form -> form.risk().domesticAbuse() == Answer.Y,
                    "B1-22",
                    "safeContact.safeTimes",
                    "Give safe times or a code word: there is domestic abuse.",
                    form -> given(form.safeContact().safeTimes())
                            || given(form.safeContact().codeWord())),
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
                    "Give the person's language, for example eng.",
                    form -> given(form.communication().preferredLanguage())),
            always(
                    "B1-25",
                    "communication.interpreterNeeded",
                    "Say whether an interpreter is needed.",
                    form -> form.communication().interpreterNeeded() != null),
            always(
                    "B1-26",
                    "communication.aisNeeds",
                    "Say which information and communication needs there are, or NONE.",
                    form -> !form.communication().aisNeeds().isEmpty()),
            // need
            always(
                    "B1-29",
                    "need.clientGroup",
                    "Give the person's main client group.",
                    form -> form.need().clientGroup() != null),
            always(
                    "B1-31",
                    "need.issueSummary",
                    "Say what the person needs an advocate for.",
                    form -> given(form.need().issueSummary())));

    private PersonQuestions() {}

    private static boolean reachable(ReferralForm form) {
        var person = form.person();
        return person.hasTelephone()
                || given(person.email())
                || (person.contactVia() != null && person.contactVia().reachable())
                || (person.inHospital() && given(person.wardUnit()));
    }

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
