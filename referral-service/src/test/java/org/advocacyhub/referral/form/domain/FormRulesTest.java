package org.advocacyhub.referral.form.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import org.advocacyhub.referral.AReferral;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What makes a form impossible to take. */
class FormRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2016, 4, 5);

    @Test
    void sound_forms_have_no_fault() {
        assertThat(FormRules.faults(AReferral.forCommunity().form(), TODAY)).isEmpty();
        assertThat(FormRules.faults(AReferral.forCareAct().form(), TODAY)).isEmpty();
        assertThat(FormRules.faults(AReferral.forImha().form(), TODAY)).isEmpty();
    }

    /** B.1 field 31: 20 to 4000 characters, blanks at the ends not counted. */
    @ParameterizedTest
    @CsvSource({"19, false", "20, true", "4000, true", "4001, false"})
    void a_story_has_its_length(int characters, boolean sound) {
        var form = AReferral.forCommunity()
                .with("need.issueSummary", "x".repeat(characters) + " ".repeat(characters == 19 ? 1 : 0))
                .form();

        assertThat(FormRules.faults(form, TODAY).isEmpty()).isEqualTo(sound);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            person.approxAge               | 121                      | out-of-range
            person.nhsNumber               | 9434765918               | not-an-nhs-number
            person.homePostcode            | ME15                     | not-a-postcode
            person.currentPostcode         | QQ1 1QQ                  | not-a-postcode
            person.statedDistrict          | Maidstone                | not-a-district
            person.phone                   | ring me                  | not-a-telephone-number
            person.mobile                  | 12                       | not-a-telephone-number
            person.email                   | nobody.example.org       | not-an-email-address
            person.contactVia              | {"phone": "x"}           | not-a-telephone-number
            communication.preferredLanguage| English                  | not-a-language
            need.issueSummary              | Too short.               | too-short
            referrer.phone                 | -                        | not-a-telephone-number
            referrer.email                 | a@b                      | not-an-email-address
            referrer.referrerTeamCode      | Mrs Example of Ashford   | not-a-team-code
            person.dateOfBirth             | 2016-04-06               | in-the-future
            person.dateOfBirth             | 1895-04-04               | too-long-ago
            authority.consentDate          | 2016-04-06               | in-the-future
            authority.consentDate          | 2010-01-01               | too-long-ago
            imha.sectionStart              | 2016-04-06               | in-the-future
            imha.sectionStart              | 1900-01-01               | too-long-ago
            imha.sectionExpiry             | 2061-01-01               | implausible-date
            careAct.nhsHospitalDays        | 3661                     | out-of-range
            person.ordinaryResidenceLa     | Kent                     | not-a-council
            person.placingLa               | E07000110                | not-a-council
            person.fundingBody             | the family               | not-a-funding-body
            person.emergencyContact        | {"phone": "x"}           | not-a-telephone-number
            careAct.performingLa           | KCC                      | not-a-council
            careAct.difficultyAssessor     | {"date": "2016-04-06"}   | in-the-future
            careAct.processDate            | 2026-01-01               | implausible-date
            careAct.nhsCareHomeDays        | 3661                     | out-of-range
            imca.capacity                  | {"assessedOn": "2016-04-06"} | in-the-future
            imca.capacity.assessedOn       | 2010-01-01               | too-long-ago
            imca.accommodation.likelyDays  | 3661                     | out-of-range
            imca.careReview.weeksInPlace   | 5201                     | out-of-range
            imca.decisionMaker.phone       | ring me                  | not-a-telephone-number
            imca.decisionMaker.email       | nobody                   | not-an-email-address
            dols.supervisoryBodyLa         | Kent                     | not-a-council
            dols.authorisation.urgentExpiry| 2061-01-01               | implausible-date
            dols.authorisation.authorisationEnd | 2061-01-01          | implausible-date
            court.applicantLa              | Kent                     | not-a-council
            court.hearing                  | 2061-01-01               | implausible-date
            court.orderDate                | 2000-01-01               | implausible-date
            imha.responsibleLa             | Kent                     | not-a-council
            nhsComplaint.eventDate         | 2016-04-06               | in-the-future
            nhsComplaint.knowledgeDate     | 2016-04-06               | in-the-future
            nhsComplaint.eventDate         | 1900-01-01               | too-long-ago
            parentCp.conferenceDate        | 2061-01-01               | implausible-date
            parentCp.childAges             | [26]                     | out-of-range
            bespoke.projectRef             | Project of Mrs Example   | not-a-project
            decisionNeededBy               | 2061-01-01               | implausible-date
            authority.representative       | {"phone": "x"}           | not-a-telephone-number
            declaration.signedOn           | 2016-04-06               | in-the-future
            safeContact.doNotContact       | ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k"] | too-many
            """)
    void a_malformed_or_impossible_answer_is_named(String path, String value, String code) {
        var referral =
                AReferral.forCommunity().with(path, value.matches("[0-9]{1,4}") ? Integer.valueOf(value) : value);

        assertThat(FormRules.faults(referral.form(), TODAY))
                .filteredOn(fault -> fault.field().startsWith(path))
                .extracting(Fault::code)
                .contains(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "person.title",
                "person.givenName",
                "person.familyName",
                "person.knownAs",
                "person.socialCareId",
                "person.homeAddress",
                "person.currentAddress",
                "person.wardUnit",
                "safeContact.safeTimes",
                "safeContact.codeWord",
                "communication.reasonableAdjustments",
                "need.issueSummary",
                "need.desiredOutcome",
                "careAct.difficultyAssessor.name",
                "careAct.appropriatePersonReason",
                "imha.ward",
                "imha.responsibleClinicianTeam",
                "risk.riskDetail",
                "authority.bestInterestsReason",
                "referrer.name",
                "referrer.jobTitle",
                "referrer.team",
                "referrer.organisation",
                "referrer.relationshipToPerson",
                "person.contactVia.name",
                "person.contactVia.relationship",
                "person.emergencyContact.name",
                "person.emergencyContact.relationship",
                "person.householdNotes",
                "communication.advocateCulture",
                "communication.advocatePreferenceReason",
                "careAct.difficultyNote",
                "careAct.difficultyAssessor.role",
                "safeguarding.measures",
                "safeguarding.particularBenefitReason",
                "imca.decisionText",
                "imca.capacity.assessor.name",
                "imca.capacity.assessor.role",
                "imca.accommodation.place",
                "imca.careReview.particularBenefitReason",
                "imca.consultation.groundReason",
                "imca.decisionMaker.name",
                "imca.decisionMaker.role",
                "imca.decisionMaker.organisation",
                "imca.reportTo",
                "dols.dolsRef",
                "dols.bestInterestsAssessor",
                "dols.authorisation.conditions",
                "court.copRef",
                "imha.hospital",
                "imha.responsibleClinician",
                "nhsComplaint.complaintBody",
                "nhsComplaint.serviceArea",
                "authority.representative.name",
                "authority.representative.relationship",
                "referrer.address",
                "declaration.signedBy"
            })
    void a_text_that_is_too_long_is_named(String path) {
        var referral = AReferral.forCommunity().with(path, "x".repeat(4001));

        assertThat(FormRules.faults(referral.form(), TODAY))
                .extracting(Fault::field, Fault::code)
                .containsExactly(tuple(path, "too-long"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zero\u0000byte", "bell\u0007", "half a pair \ud800"})
    void a_text_that_nobody_can_store_is_named(String text) {
        var referral = AReferral.forCommunity().with("person.givenName", text);

        assertThat(FormRules.faults(referral.form(), TODAY))
                .extracting(Fault::field, Fault::code)
                .containsExactly(tuple("person.givenName", "not-text"));
    }

    @Test
    void people_write_in_their_own_letters() {
        var referral = AReferral.forCommunity()
                .with("person.givenName", "Zoë-Łucja")
                .with("person.familyName", "O’Example محمد 𠮷")
                .with("need.issueSummary", "Line one of the story.\n\tLine two of the story.");

        assertThat(FormRules.faults(referral.form(), TODAY)).isEmpty();
    }

    @Test
    void the_three_answers_that_every_road_needs_are_required() {
        var referral = AReferral.forCommunity()
                .without("channel")
                .without("requestedType")
                .without("referrer.referrerType");

        assertThat(FormRules.faults(referral.form(), TODAY))
                .extracting(Fault::field)
                .containsExactly("channel", "requestedType", "referrer.referrerType");
    }

    @Test
    void key_dates_are_named_by_their_place() {
        var referral = AReferral.forCommunity()
                .with(
                        "keyDates",
                        "[{\"type\": \"TRIBUNAL\", \"date\": \"2016-04-20\"}, {\"date\": \"2199-01-01\"}, {\"type\": \"CPA\"}]");

        assertThat(FormRules.faults(referral.form(), TODAY))
                .extracting(Fault::field)
                .containsExactlyInAnyOrder("keyDates[1].type", "keyDates[1].date", "keyDates[2].date");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            person.approxAge=30                                              | person.dateOfBirth;person.approxAge
            authority.hasCapacityToConsent=N                                 | authority.hasCapacityToConsent;authority.consentGiven
            imha.sectionStart=2016-04-02,imha.sectionExpiry=2016-04-01       | imha.sectionStart;imha.sectionExpiry
            careAct.substantialDifficulty=N,careAct.difficultyAreas=["RETAIN"] | careAct.substantialDifficulty;careAct.difficultyAreas
            careAct.appropriatePerson=VALID,careAct.appropriatePersonReason=Busy | careAct.appropriatePerson;careAct.appropriatePersonReason
            communication.aisNeeds=["NONE"; "LOOP"]                          | communication.aisNeeds
            risk.riskFlags=["DOGS"]                                          | risk.riskToAdvocate;risk.riskFlags
            referrer.referrerType=SELF,safeContact.awareOfReferral=NOT_YET   | referrer.referrerType;safeContact.awareOfReferral
            careAct.adultAlive=N,careAct.process=NEEDS_ASSESSMENT            | careAct.adultAlive;careAct.process
            safeguarding.protectiveMeasures=N,safeguarding.measures=A door alarm | safeguarding.protectiveMeasures;safeguarding.measures
            imca.consultation.appropriateToConsult=EXISTS_APPROPRIATE,imca.consultation.ground=NOT_ABLE | imca.consultation.appropriateToConsult;imca.consultation.ground
            imca.consultation.appropriateToConsult=NONE,imca.consultation.ground=NOT_ABLE | imca.consultation.appropriateToConsult;imca.consultation.ground
            imca.consultation.appropriateToConsult=EXISTS_APPROPRIATE,imca.consultation.familyExists=N,imca.consultation.friendsExist=N | imca.consultation.appropriateToConsult;imca.consultation.familyExists;imca.consultation.friendsExist
            dols.authorisation.urgentGiven=N,dols.authorisation.urgentExpiry=2016-04-11 | dols.authorisation.urgentGiven;dols.authorisation.urgentExpiry
            dols.authorisation.standardGranted=N,dols.authorisation.authorisationStart=2016-04-01 | dols.authorisation.standardGranted;dols.authorisation.authorisationStart
            dols.authorisation.authorisationStart=2016-04-01,dols.authorisation.authorisationEnd=2017-04-02 | dols.authorisation.authorisationStart;dols.authorisation.authorisationEnd
            dols.authorisation.authorisationStart=2016-04-01,dols.authorisation.authorisationEnd=2016-03-31 | dols.authorisation.authorisationStart;dols.authorisation.authorisationEnd
            dols.representative.rprInPost=Y,dols.representative.rprEnded=Y   | dols.representative.rprInPost;dols.representative.rprEnded
            dols.representative.selectedByPerson=Y,dols.representative.reg8Notice=Y | dols.representative.selectedByPerson;dols.representative.reg8Notice
            court.copdol11=NONE,court.orderDate=2016-04-01                   | court.copdol11;court.orderDate
            nhsComplaint.eventDate=2016-03-01,nhsComplaint.knowledgeDate=2016-02-01 | nhsComplaint.eventDate;nhsComplaint.knowledgeDate
            nhsComplaint.about=PRIVATELY_PAID,nhsComplaint.nhsFunded=Y       | nhsComplaint.about;nhsComplaint.nhsFunded
            authority.basisClaimed=REFUSED                                   | authority.consentGiven;authority.basisClaimed
            authority.basisClaimed=CONSENT,authority.consentGiven=N          | authority.consentGiven;authority.basisClaimed
            authority.consentScopes=["FEEDBACK_CONTACT"],authority.consentGiven=N | authority.consentGiven;authority.consentScopes
            declarationAccepted=false,declaration.signedBy=Test Worker       | declarationAccepted;declaration.signedBy
            safeContact.safeToPhone=N                                        | safeContact.preferredContactMethod;safeContact.safeToPhone
            safeContact.preferredContactMethod=TEXT,safeContact.safeToText=N | safeContact.preferredContactMethod;safeContact.safeToText
            safeContact.preferredContactMethod=EMAIL,safeContact.safeToEmail=N | safeContact.preferredContactMethod;safeContact.safeToEmail
            safeContact.preferredContactMethod=POST,safeContact.safeToPost=N | safeContact.preferredContactMethod;safeContact.safeToPost
            """)
    void answers_that_contradict_each_other_are_all_named(String answers, String fields) {
        var referral = AReferral.forCommunity();
        for (var answer : answers.split(",")) {
            referral.but(answer.replace("; ", ", "));
        }

        assertThat(FormRules.faults(referral.form(), TODAY))
                .filteredOn(fault -> fault.code().equals("contradiction"))
                .extracting(Fault::field)
                .containsExactly(fields.split(";"));
    }

    /** Whether the law fits is for triage to say with its reason: the form is taken. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "-person.dateOfBirth; person.approxAge=15",
                "imca.capacity.lacksCapacity=N",
                "imca.treatment.smtLimb=NONE",
                "imca.consultation.s40Person=LPA_DONEE_FOR_MATTER",
                "imca.accommodation.likelyDays=28"
            })
    void what_does_not_entitle_is_no_fault(String changes) {
        assertThat(FormRules.faults(AReferral.forImcaSmt().but(changes).form(), TODAY))
                .isEmpty();
    }

    @Test
    void items_of_lists_are_named_by_their_place() {
        var tooLong = "x".repeat(161);
        var referral = AReferral.forCommunity()
                .with("safeContact.doNotContact", "[\"ok\", \"" + tooLong + "\"]")
                .with(
                        "referrer.involvedProfessionals",
                        "[{\"name\": \"ok\"}, {\"role\": \"" + tooLong + "\", \"contact\": \"" + tooLong + "\"}]");

        assertThat(FormRules.faults(referral.form(), TODAY))
                .extracting(Fault::field)
                .containsExactly(
                        "safeContact.doNotContact[1]",
                        "referrer.involvedProfessionals[1].role",
                        "referrer.involvedProfessionals[1].contact");
    }

    @ParameterizedTest
    @CsvSource({"63, false", "64, true", "68, true", "69, false"})
    void a_guess_of_the_age_may_be_two_years_out(int approxAge, boolean sound) {
        // born 1950-02-01, so 66 on the day
        var referral = AReferral.forCommunity().with("person.approxAge", approxAge);

        assertThat(FormRules.faults(referral.form(), TODAY).isEmpty()).isEqualTo(sound);
    }

    @Test
    void no_message_repeats_what_was_typed() {
        var marked = "MARKED";
        var referral = AReferral.forCommunity()
                .with("person.nhsNumber", marked)
                .with("person.homePostcode", marked)
                .with("person.phone", marked)
                .with("person.email", marked)
                .with("referrer.referrerTeamCode", marked + " " + marked)
                .with("person.statedDistrict", marked);

        assertThat(FormRules.faults(referral.form(), TODAY)).hasSize(6).noneMatch(fault -> fault.toString()
                .contains(marked));
    }

    @Test
    void forms_are_never_printed() {
        var form = AReferral.forImha().form();

        assertThat(form.toString()
                        + form.person()
                        + form.safeContact()
                        + form.communication()
                        + form.need()
                        + form.imha()
                        + form.risk()
                        + form.authority()
                        + form.referrer()
                        + AReferral.forImcaAccom().form().imca()
                        + AReferral.forRpr().form().dols()
                        + AReferral.forRule12Rep().form().court()
                        + AReferral.forNhsComplaint().form().nhsComplaint()
                        + AReferral.forParentCp().form().parentCp()
                        + AReferral.forImcaSafeguarding().form().safeguarding())
                .doesNotContain("Example", "1950", "ME15", "01632", "S3");
    }
}
