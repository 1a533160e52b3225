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

    private static final int LINE = 80;
    private static final int ADDRESS = 400;
    private static final int NOTE = 1000;
    private static final int STORY = 4000;
    private static final int SHORTEST_STORY = 20;
    private static final int LIST = 40;

    private static final Pattern TELEPHONE = Pattern.compile("\\+?[0-9 ()./-]{7,30}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s.]+(\\.[^@\\s.]+)+");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{3}");
    private static final Pattern DISTRICT = Pattern.compile("E(0[6-9]|10)[0-9]{6}");
    private static final Pattern TEAM = Pattern.compile("[A-Z0-9][A-Z0-9-]{1,39}");

    private FormRules() {}

    /** Everything that is wrong with a form on the day it is sent; an empty list when it can be taken. */
    public static List<Fault> faults(ReferralForm form, LocalDate today) {
        var faults = new Faults();
        required(form, faults);
        person(form.person(), faults);
        safeContact(form.safeContact(), faults);
        communication(form.communication(), faults);
        need(form.need(), faults);
        grounds(form, faults);
        keyDates(form.keyDates(), faults);
        risk(form.risk(), faults);
        authority(form.authority(), faults);
        referrer(form.referrer(), faults);
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
        faults.text("person.title", person.title(), LINE);
        faults.text("person.givenName", person.givenName(), LINE);
        faults.text("person.familyName", person.familyName(), LINE);
        faults.text("person.knownAs", person.knownAs(), LINE);
        faults.range("person.approxAge", person.approxAge(), 0, AgeRules.OLDEST);
        faults.unless(
                !Given.given(person.nhsNumber())
                        || NhsNumber.parse(person.nhsNumber()).isPresent(),
                "person.nhsNumber",
                "not-an-nhs-number",
                "Check the ten digits, or leave the number out.");
        faults.text("person.socialCareId", person.socialCareId(), 20);
        faults.text("person.homeAddress", person.homeAddress(), ADDRESS);
        postcode("person.homePostcode", person.homePostcode(), faults);
        faults.text("person.currentAddress", person.currentAddress(), ADDRESS);
        postcode("person.currentPostcode", person.currentPostcode(), faults);
        faults.text("person.wardUnit", person.wardUnit(), LINE);
        faults.form(
                "person.statedDistrict",
                person.statedDistrict(),
                DISTRICT,
                "not-a-district",
                "Use the district's nine-character code, for example E07000110.");
        telephone("person.phone", person.phone(), faults);
        telephone("person.mobile", person.mobile(), faults);
        email("person.email", person.email(), faults);
        if (person.contactVia() != null) {
            faults.text("person.contactVia.name", person.contactVia().name(), LINE);
            faults.text("person.contactVia.relationship", person.contactVia().relationship(), LINE);
            telephone("person.contactVia.phone", person.contactVia().phone(), faults);
        }
    }

    private static void safeContact(SafeContact contact, Faults faults) {
        faults.text("safeContact.safeTimes", contact.safeTimes(), NOTE);
        faults.text("safeContact.codeWord", contact.codeWord(), LINE);
    }

    private static void communication(Communication communication, Faults faults) {
        faults.items("communication.communicationMethod", communication.communicationMethod(), LIST);
        faults.items("communication.aisNeeds", communication.aisNeeds(), LIST);
        faults.form(
                "communication.preferredLanguage",
                communication.preferredLanguage(),
                LANGUAGE,
                "not-a-language",
                "Use the three-letter ISO 639-3 code, for example eng or bfi.");
        faults.text("communication.reasonableAdjustments", communication.reasonableAdjustments(), NOTE);
    }

    private static void need(Need need, Faults faults) {
        faults.items("need.issueCategories", need.issueCategories(), LIST);
        faults.text("need.issueSummary", need.issueSummary(), STORY);
        faults.unless(
                !Given.given(need.issueSummary()) || need.issueSummary().strip().length() >= SHORTEST_STORY,
                "need.issueSummary",
                "too-short",
                "Use at least " + SHORTEST_STORY + " characters.");
        faults.text("need.desiredOutcome", need.desiredOutcome(), STORY);
    }

    private static void grounds(ReferralForm form, Faults faults) {
        var careAct = form.careActOrNothing();
        faults.text("careAct.difficultyAssessor", careAct.difficultyAssessor(), LINE * 2);
        faults.text("careAct.appropriatePersonReason", careAct.appropriatePersonReason(), NOTE);
        faults.range("careAct.nhsHospitalDays", careAct.nhsHospitalDays(), 0, 3660);
        faults.range("careAct.nhsCareHomeDays", careAct.nhsCareHomeDays(), 0, 3660);
        faults.text("imha.ward", form.imhaOrNothing().ward(), LINE);
        faults.text("imha.responsibleClinicianTeam", form.imhaOrNothing().responsibleClinicianTeam(), LINE * 2);
    }

    private static void keyDates(List<KeyDate> dates, Faults faults) {
        faults.items("keyDates", dates, LIST);
        for (var index = 0; index < dates.size(); index++) {
            var field = "keyDates[" + index + "]";
            var date = dates.get(index);
            faults.unless(date.type() != null, field + ".type", "required", "Say what happens on the day.");
            faults.unless(date.date() != null, field + ".date", "required", "Give the day.");
            faults.text(field + ".place", date.place(), ADDRESS);
        }
    }

    private static void risk(Risk risk, Faults faults) {
        faults.text("risk.riskDetail", risk.riskDetail(), STORY);
    }

    private static void authority(Authority authority, Faults faults) {
        faults.text("authority.bestInterestsReason", authority.bestInterestsReason(), NOTE);
    }

    private static void referrer(Referrer referrer, Faults faults) {
        faults.text("referrer.name", referrer.name(), LINE);
        faults.text("referrer.jobTitle", referrer.jobTitle(), LINE);
        faults.text("referrer.team", referrer.team(), LINE);
        faults.text("referrer.organisation", referrer.organisation(), LINE * 2);
        telephone("referrer.phone", referrer.phone(), faults);
        email("referrer.email", referrer.email(), faults);
        faults.form(
                "referrer.referrerTeamCode",
                referrer.referrerTeamCode(),
                TEAM,
                "not-a-team-code",
                "Use the team's code of capital letters, digits and hyphens, for example ASHFORD-OPMH.");
        faults.text("referrer.relationshipToPerson", referrer.relationshipToPerson(), LINE);
    }

    private static void postcode(String field, String text, Faults faults) {
        faults.unless(
                !Given.given(text) || Postcode.parse(text).isPresent(),
                field,
                "not-a-postcode",
                "Use a whole UK postcode, for example ME14 1XX, or NFA for no fixed abode.");
    }

    private static void telephone(String field, String text, Faults faults) {
        faults.form(field, text, TELEPHONE, "not-a-telephone-number", "Use digits and spaces, with + for abroad.");
    }

    private static void email(String field, String text, Faults faults) {
        faults.text(field, text, 254);
        faults.form(field, text, EMAIL, "not-an-email-address", "Use the form name@example.org.");
    }
}
