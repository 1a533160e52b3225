package org.advocacyhub.referral.form.domain;

import static org.advocacyhub.referral.form.domain.CompletenessRule.always;
import static org.advocacyhub.referral.form.domain.CompletenessRule.when;
import static org.advocacyhub.referral.form.domain.Given.given;

import java.util.List;
import java.util.function.Predicate;
import org.advocacyhub.referral.form.domain.SafeContact.ContactMethod;

/** Who the person is and where they are (domain.md B.1 fields 6 to 17). */
final class PersonQuestions {

    /** In a place that somebody found and pays for. A hospital changes nothing about who is responsible (G.3). */
    private static final Predicate<ReferralForm> PLACED = form -> form.person().elsewhereNow()
            && form.person().settingType() != null
            && form.person().settingType().placement()
            && form.referrer().professional();

    static final List<CompletenessRule> LIST = List.of(
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
                    form -> form.requestedType() != null
                            && form.requestedType().careAct()
                            && form.referrer().council(),
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
            when(
                    PLACED,
                    "B1-15",
                    "person.ordinaryResidenceLa",
                    "Give the council where the person is ordinarily resident.",
                    form -> given(form.person().ordinaryResidenceLa())),
            when(
                    PLACED,
                    "B1-15",
                    "person.placingLa",
                    "Give the council that placed the person there.",
                    form -> given(form.person().placingLa())),
            when(
                    PLACED,
                    "B1-15",
                    "person.fundingBody",
                    "Say who pays for the place.",
                    form -> given(form.person().fundingBody())),
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
                            && form.person().contactVia().reachable()));

    private PersonQuestions() {}

    private static boolean reachable(ReferralForm form) {
        var person = form.person();
        return person.hasTelephone()
                || given(person.email())
                || (person.contactVia() != null && person.contactVia().reachable())
                || (person.inHospital() && given(person.wardUnit()));
    }
}
