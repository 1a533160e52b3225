package org.advocacyhub.referral.form.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What makes a form impossible to take: something malformed, out of bounds, impossible or contradictory, or one of the
 * three answers without which nobody can say what was asked. What is merely missing is
 * {@link CompletenessRules another matter}.
 */
public final class FormRules {

    private static final int SHORTEST_STORY = 20;
    private static final int HOUSEHOLD = 500;
    private static final int FEW = 10;
    private static final int SOME = 20;

    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{3}");
    private static final Pattern DISTRICT = Pattern.compile("E(0[6-9]|10)[0-9]{6}");
    private static final Pattern TEAM = Pattern.compile("[A-Z0-9][A-Z0-9-]{1,39}");
    private static final Pattern FUNDING =
            Pattern.compile("SELF|ICB|Q[A-Z0-9]{2}|E(06|08|09|10|54)[0-9]{6}|W06[0-9]{6}");

    private FormRules() {}

    /** Everything that is wrong with a form on the day it is sent; an empty list when it can be taken. */
    public static List<Fault> faults(ReferralForm form, LocalDate today) {
        var faults = new Faults();
        required(form, faults);
        person(form.person(), faults);
        safeContact(form.safeContact(), faults);
        communication(form.communication(), faults);
        need(form.need(), faults);
        GroundRules.check(form, faults);
        keyDates(form.keyDates(), faults);
        faults.text("risk.riskDetail", form.risk().riskDetail(), Faults.STORY);
        authority(form.authority(), faults);
        referrer(form.referrer(), faults);
        faults.line("declaration.signedBy", form.declarationOrNothing().signedBy());
        faults.addAll(DateRules.faults(form, today));
        faults.addAll(ContradictionRules.faults(form, today));
        return faults.list();
    }

    /** Without these three nobody could route the referral, or tell the others what it is (B.1 fields 3, 4, 60). */
    private static void required(ReferralForm form, Faults faults) {
        faults.unless(form.channel() != null, "channel", "required", "Say how the referral reached you.");
        faults.unless(form.requestedType() != null, "requestedType", "required", "Say what is asked for, or UNSURE.");
        faults.unless(
                form.referrer().referrerType() != null,
                "referrer.referrerType",
                "required",
                "Say who refers, or OTHER.");
    }

    private static void person(PersonTold person, Faults faults) {
        faults.line("person.title", person.title());
        faults.line("person.givenName", person.givenName());
        faults.line("person.familyName", person.familyName());
        faults.line("person.knownAs", person.knownAs());
        faults.range("person.approxAge", person.approxAge(), 0, AgeRules.OLDEST);
        faults.unless(
                !Given.given(person.nhsNumber())
                        || NhsNumber.parse(person.nhsNumber()).isPresent(),
                "person.nhsNumber",
                "not-an-nhs-number",
                "Check the ten digits, or leave the number out.");
        faults.text("person.socialCareId", person.socialCareId(), 20);
        faults.text("person.homeAddress", person.homeAddress(), Faults.ADDRESS);
        faults.postcode("person.homePostcode", person.homePostcode());
        faults.text("person.currentAddress", person.currentAddress(), Faults.ADDRESS);
        faults.postcode("person.currentPostcode", person.currentPostcode());
        faults.line("person.wardUnit", person.wardUnit());
        faults.form(
                "person.statedDistrict",
                person.statedDistrict(),
                DISTRICT,
                "not-a-district",
                "Use the district's nine-character code, for example E07000110.");
        faults.council("person.ordinaryResidenceLa", person.ordinaryResidenceLa());
        faults.council("person.placingLa", person.placingLa());
        faults.form(
                "person.fundingBody",
                person.fundingBody(),
                FUNDING,
                "not-a-funding-body",
                "Use the council's code, the code of an integrated care board or ICB, or SELF.");
        faults.telephone("person.phone", person.phone());
        faults.telephone("person.mobile", person.mobile());
        faults.email("person.email", person.email());
        if (person.contactVia() != null) {
            contact(
                    "person.contactVia",
                    person.contactVia().name(),
                    person.contactVia().relationship(),
                    person.contactVia().phone(),
                    faults);
        }
        if (person.emergencyContact() != null) {
            contact(
                    "person.emergencyContact",
                    person.emergencyContact().name(),
                    person.emergencyContact().relationship(),
                    person.emergencyContact().phone(),
                    faults);
        }
        faults.text("person.householdNotes", person.householdNotes(), HOUSEHOLD);
    }

    private static void contact(String section, String name, String relationship, String phone, Faults faults) {
        faults.line(section + ".name", name);
        faults.line(section + ".relationship", relationship);
        faults.telephone(section + ".phone", phone);
    }

    private static void safeContact(SafeContact contact, Faults faults) {
        faults.note("safeContact.safeTimes", contact.safeTimes());
        faults.line("safeContact.codeWord", contact.codeWord());
        faults.items("safeContact.doNotContact", contact.doNotContact(), FEW);
        for (var index = 0; index < contact.doNotContact().size(); index++) {
            faults.text(
                    "safeContact.doNotContact[" + index + "]",
                    contact.doNotContact().get(index),
                    Faults.LONG_LINE);
        }
    }

    private static void communication(Communication communication, Faults faults) {
        faults.codes("communication.communicationMethod", communication.communicationMethod());
        faults.codes("communication.aisNeeds", communication.aisNeeds());
        faults.form(
                "communication.preferredLanguage",
                communication.preferredLanguage(),
                LANGUAGE,
                "not-a-language",
                "Use the three-letter ISO 639-3 code, for example eng or bfi.");
        faults.note("communication.reasonableAdjustments", communication.reasonableAdjustments());
        faults.text("communication.advocateCulture", communication.advocateCulture(), Faults.LONG_LINE);
        faults.note("communication.advocatePreferenceReason", communication.advocatePreferenceReason());
    }

    private static void need(Need need, Faults faults) {
        faults.codes("need.otherClientGroups", need.otherClientGroups());
        faults.codes("need.specialisms", need.specialisms());
        faults.codes("need.issueCategories", need.issueCategories());
        faults.text("need.issueSummary", need.issueSummary(), Faults.STORY);
        faults.unless(
                !Given.given(need.issueSummary()) || need.issueSummary().strip().length() >= SHORTEST_STORY,
                "need.issueSummary",
                "too-short",
                "Use at least " + SHORTEST_STORY + " characters.");
        faults.text("need.desiredOutcome", need.desiredOutcome(), Faults.STORY);
    }

    private static void keyDates(List<KeyDate> dates, Faults faults) {
        faults.codes("keyDates", dates);
        for (var index = 0; index < dates.size(); index++) {
            var field = "keyDates[" + index + "]";
            var date = dates.get(index);
            faults.unless(date.type() != null, field + ".type", "required", "Say what happens on the day.");
            faults.unless(date.date() != null, field + ".date", "required", "Give the day.");
            faults.text(field + ".place", date.place(), Faults.ADDRESS);
        }
    }

    private static void authority(Authority authority, Faults faults) {
        faults.note("authority.bestInterestsReason", authority.bestInterestsReason());
        var representative = authority.representativeOrNobody();
        contact(
                "authority.representative",
                representative.name(),
                representative.relationship(),
                representative.phone(),
                faults);
    }

    private static void referrer(Referrer referrer, Faults faults) {
        faults.line("referrer.name", referrer.name());
        faults.line("referrer.jobTitle", referrer.jobTitle());
        faults.line("referrer.team", referrer.team());
        faults.text("referrer.organisation", referrer.organisation(), Faults.LONG_LINE);
        faults.telephone("referrer.phone", referrer.phone());
        faults.email("referrer.email", referrer.email());
        faults.text("referrer.address", referrer.address(), Faults.ADDRESS);
        faults.form(
                "referrer.referrerTeamCode",
                referrer.referrerTeamCode(),
                TEAM,
                "not-a-team-code",
                "Use the team's code of capital letters, digits and hyphens, for example ASHFORD-OPMH.");
        faults.line("referrer.relationshipToPerson", referrer.relationshipToPerson());
        faults.items("referrer.involvedProfessionals", referrer.involvedProfessionals(), SOME);
        for (var index = 0; index < referrer.involvedProfessionals().size(); index++) {
            var field = "referrer.involvedProfessionals[" + index + "]";
            var professional = referrer.involvedProfessionals().get(index);
            faults.line(field + ".name", professional.name());
            faults.line(field + ".role", professional.role());
            faults.text(field + ".contact", professional.contact(), Faults.LONG_LINE);
        }
    }
}
