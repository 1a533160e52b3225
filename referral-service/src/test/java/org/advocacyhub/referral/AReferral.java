package org.advocacyhub.referral;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import org.advocacyhub.referral.form.RequestReader;
import org.advocacyhub.referral.form.domain.ReferralForm;
import org.advocacyhub.referral.form.domain.RequestedType;

/** Made-up referrals for tests, complete unless something is taken out; fields by their path in the request. */
public final class AReferral {

    private static final String COMPLETE = """
            {"channel": "PROFESSIONAL_API", "requestedType": "COMMUNITY",
             "person": {"title": "Ms", "givenName": "Test", "familyName": "Example", "dateOfBirth": "1950-02-01",
                        "homeAddress": "1 Example Street", "homePostcode": "ME15 6XX", "settingType": "OWN_HOME",
                        "phone": "01632 960001"},
             "safeContact": {"preferredContactMethod": "PHONE", "safeToPhone": "Y", "safeToVoicemail": "N",
                             "awareOfReferral": "Y"},
             "communication": {"communicationMethod": ["SPOKEN_ENGLISH"], "preferredLanguage": "eng",
                               "interpreterNeeded": "N", "aisNeeds": ["NONE"]},
             "need": {"clientGroup": "LEARNING_DISABILITY", "specificIssue": "Y", "excludedIssue": "N",
                      "nobodyUnpaid": "Y", "issueSummary": "Help with a letter about the tenancy."},
             "risk": {"riskToAdvocate": "NONE_KNOWN", "riskToSelf": "U", "safeguardingConcernOpen": "N",
                      "domesticAbuse": "N", "perpetratorInHousehold": "N"},
             "authority": {"hasCapacityToConsent": "Y", "consentGiven": "Y", "consentMethod": "VERBAL",
                           "consentDate": "2016-04-01"},
             "referrer": {"referrerType": "SOCIAL_WORKER_LA", "name": "Test Worker", "phone": "01632 960002",
                          "referrerTeamCode": "ASHFORD-OPMH"},
             "declarationAccepted": true}""";

    private final ObjectNode request;

    private AReferral(ObjectNode request) {
        this.request = request;
    }

    /** Complete; for COMMUNITY. */
    public static AReferral forCommunity() {
        return new AReferral((ObjectNode) Requests.read(COMPLETE));
    }

    /** Complete; for CARE_ACT, by the council. */
    public static AReferral forCareAct() {
        return forCommunity()
                .with("requestedType", "CARE_ACT")
                .with("person.socialCareId", "EX-0001")
                .with("careAct.process", "NEEDS_ASSESSMENT")
                .with("careAct.substantialDifficulty", "Y")
                .with("careAct.difficultyAreas", "[\"USE_OR_WEIGH\"]")
                .with("careAct.appropriatePerson", "NONE");
    }

    /** Complete; for CARE_ACT_SAFEGUARDING, by the council's safeguarding team. */
    public static AReferral forCareActSafeguarding() {
        return forCareAct()
                .with("requestedType", "CARE_ACT_SAFEGUARDING")
                .with("careAct.process", "SAFEGUARDING_ENQUIRY")
                .with("safeguarding.subjectRole", "ALLEGED_VICTIM")
                .with("referrer.referrerType", "SAFEGUARDING_TEAM");
    }

    /** Complete; for IMHA, by a ward. */
    public static AReferral forImha() {
        return forCommunity()
                .with("requestedType", "IMHA")
                .with("referrer.referrerType", "WARD_STAFF")
                .with("person.settingType", "MH_HOSPITAL_NHS")
                .with("person.currentPostcode", "CT1 3NG")
                .with("person.wardUnit", "Example ward")
                .with("imha.mhaStatus", "S3")
                .with("imha.sectionStart", "2016-04-02")
                .with("imha.sectionExpiry", "2016-10-01")
                .with("imha.responsibleClinician", "Test Clinician")
                .with("imha.hospitalInArea", "Y");
    }

    /** Complete; for IMCA_SMT, by the consultant. */
    public static AReferral forImcaSmt() {
        return forDecision("IMCA_SMT")
                .with("referrer.referrerType", "CONSULTANT_ACUTE")
                .with("imca.treatment", """
                        {"smtLimb": "SERIOUS_CONSEQUENCES", "smtKind": "MAJOR_SURGERY", "nhsBodyProposes": "Y",
                         "mhaTreatment": "N"}""")
                .consulted();
    }

    /** Complete; for IMCA_ACCOM, by the council. */
    public static AReferral forImcaAccom() {
        return forDecision("IMCA_ACCOM").with("imca.accommodation", """
                        {"provider": "LA", "setting": "CARE_HOME", "place": "Example House", "likelyDays": 365,
                         "mhaObligation": "N"}""").consulted();
    }

    /** Complete; for IMCA_CARE_REVIEW, by the council. */
    public static AReferral forImcaCareReview() {
        return forDecision("IMCA_CARE_REVIEW")
                .with("imca.otherDuty", "NONE")
                .with("imca.careReview", """
                        {"arrangedByBody": "Y", "weeksInPlace": 12, "mhaObligation": "N", "reviewProposed": "Y",
                         "particularBenefit": "Y"}""")
                .consulted();
    }

    /** Complete; for IMCA_SAFEGUARDING, by the council. */
    public static AReferral forImcaSafeguarding() {
        return forDecision("IMCA_SAFEGUARDING").with("imca.otherDuty", "NONE").with("safeguarding", """
                        {"subjectRole": "ALLEGED_VICTIM", "allegation": "Y", "protectiveMeasures": "Y",
                         "particularBenefit": "Y"}""");
    }

    /** Complete; for IMCA_39A, by the DoLS team. */
    public static AReferral forDols39a() {
        return forDols("IMCA_39A")
                .instructed()
                .consulted()
                .with("keyDates", "[{\"type\": \"URGENT_AUTH_EXPIRY\", \"date\": \"2016-04-11\", \"fixed\": true}]")
                .with("dols.authorisation.urgentGiven", "Y")
                .with("dols.authorisation.urgentExpiry", "2016-04-11")
                .with("dols.authorisation.standardRequested", "Y");
    }

    /** Complete; for IMCA_39C, by the DoLS team. */
    public static AReferral forDols39c() {
        return forDols("IMCA_39C").instructed().consulted().authorised().with("dols.representative.rprEnded", "Y");
    }

    /** Complete; for IMCA_39D, by the DoLS team. */
    public static AReferral forDols39d() {
        return forDols("IMCA_39D")
                .instructed()
                .authorised()
                .with("dols.representative.rprInPost", "Y")
                .with("dols.representative.rprPaid", "N")
                .with("dols.representative.representativeAsks", "Y")
                .with("dols.representative.advocate39dInPlace", "N");
    }

    /** Complete; for RPR_PAID, by the DoLS team. */
    public static AReferral forRpr() {
        return forDols("RPR_PAID")
                .authorised()
                .with("dols.authorisation.conditions", "A walk outside every day.")
                .with("dols.bestInterestsAssessor", "Test Assessor")
                .with("dols.representative.reg8Notice", "Y")
                .with("dols.representative.selectedByPerson", "N")
                .with("dols.representative.rprInPost", "N");
    }

    /** Complete; for RULE_1_2_REP, by the council. */
    public static AReferral forRule12Rep() {
        return forCommunity().with("requestedType", "RULE_1_2_REP").with("court", """
                        {"copRef": "EX-COP-1", "communitySetting": "Y", "lacksCapacityForArrangements": "Y",
                         "copdol11": "ISSUED", "suitableRelative": "N", "contested": "N", "hearing": "2016-05-03"}""");
    }

    /** Complete; for NHS_COMPLAINTS, by the council. */
    public static AReferral forNhsComplaint() {
        return forCommunity().with("requestedType", "NHS_COMPLAINTS").with("nhsComplaint", """
                        {"about": "NHS_BODY", "nhsFunded": "Y", "complaintBody": "Example Hospital",
                         "serviceArea": "Accident and emergency", "eventDate": "2016-01-12", "stage": "LOCAL_RESOLUTION",
                         "legalClaimOnly": "N", "complainant": "PATIENT"}""");
    }

    /** Complete; for PARENT_CP, by the council. */
    public static AReferral forParentCp() {
        return forCommunity().with("requestedType", "PARENT_CP").with("parentCp", """
                        {"childrenProceedingsStage": "CHILD_PROTECTION_CONFERENCE", "conferenceDate": "2016-04-19",
                         "childAges": [3, 3, 7]}""");
    }

    /** Complete; for BESPOKE, by the council. */
    public static AReferral forBespoke() {
        return forCommunity().with("requestedType", "BESPOKE").with("bespoke.projectRef", "PROJECT-7");
    }

    /** Complete; for CARER_COMMUNITY, by the council. */
    public static AReferral forCarer() {
        return forCommunity().with("requestedType", "CARER_COMMUNITY").with("need.clientGroup", "CARER");
    }

    /** Complete, for the type; for a type that is answered with a no, what every referral has. */
    public static AReferral forType(RequestedType type) {
        return switch (type) {
            case CARE_ACT -> forCareAct();
            case CARE_ACT_SAFEGUARDING -> forCareActSafeguarding();
            case IMCA_SMT -> forImcaSmt();
            case IMCA_ACCOM -> forImcaAccom();
            case IMCA_CARE_REVIEW -> forImcaCareReview();
            case IMCA_SAFEGUARDING -> forImcaSafeguarding();
            case IMCA_39A -> forDols39a();
            case IMCA_39C -> forDols39c();
            case IMCA_39D -> forDols39d();
            case RPR_PAID -> forRpr();
            case RULE_1_2_REP -> forRule12Rep();
            case IMHA -> forImha();
            case NHS_COMPLAINTS -> forNhsComplaint();
            case CARER_COMMUNITY -> forCarer();
            case PARENT_CP -> forParentCp();
            case BESPOKE -> forBespoke();
            case COMMUNITY,
                    CARE_ACT_APPEAL_S72,
                    LPS_IMCA,
                    LPS_APPROPRIATE_PERSON,
                    IMHA_INFORMAL,
                    LITIGATION_FRIEND,
                    CHILDRENS_ADVOCACY,
                    UNSURE -> forCommunity().with("requestedType", type.name());
        };
    }

    /** With changes: {@code path=value} sets, {@code -path} takes out; separated by semicolons. */
    public AReferral but(String changes) {
        for (var change : changes.split(";")) {
            var text = change.strip();
            if (text.startsWith("-")) {
                without(text.substring(1));
            } else if (!text.isEmpty()) {
                var value = text.substring(text.indexOf('=') + 1);
                with(
                        text.substring(0, text.indexOf('=')),
                        value.matches("[0-9]{1,4}")
                                ? Integer.valueOf(value)
                                : value.matches("true|false") ? Boolean.valueOf(value) : value);
            }
        }
        return this;
    }

    private static AReferral forDecision(String type) {
        return forCommunity()
                .with("requestedType", type)
                .instructed()
                .with("imca.decisionText", "Where the person should live.")
                .with("imca.capacity", """
                        {"lacksCapacity": "Y", "assessor": {"name": "Test Assessor", "role": "Social worker"},
                         "assessedOn": "2016-04-01", "twoStageTest": "Y"}""");
    }

    private static AReferral forDols(String type) {
        return forCommunity()
                .with("requestedType", type)
                .with("referrer.referrerType", "DOLS_TEAM")
                .with("person.settingType", "CARE_HOME")
                .with("dols.dolsRef", "DOLS-2016-0001")
                .with("dols.supervisoryBodyLa", "E10000016");
    }

    private AReferral instructed() {
        return with("decisionNeededBy", "2016-04-20")
                .with("keyDates", "[{\"type\": \"BEST_INTERESTS_MEETING\", \"date\": \"2016-04-18\"}]")
                .with("imca.decisionMaker", """
                        {"name": "Test Decider", "role": "Team manager", "organisation": "Example Council",
                         "phone": "01632 960004"}""")
                .with("imca.decisionMakerAware", "Y")
                .with("imca.authorised", "Y")
                .with("imca.reportTo", "Team manager, Example Council");
    }

    private AReferral consulted() {
        return with("imca.consultation", """
                        {"appropriateToConsult": "EXISTS_NOT_APPROPRIATE", "ground": "NOT_WILLING", "familyExists": "Y",
                         "friendsExist": "N", "s40Person": "NONE"}""");
    }

    private AReferral authorised() {
        return with("dols.authorisation", """
                        {"standardGranted": "Y", "authorisationStart": "2016-03-01", "authorisationEnd": "2017-02-28"}""");
    }

    /** With a field set: JSON when it starts like JSON, a text otherwise. Missing sections are added. */
    public AReferral with(String path, Object value) {
        Requests.set(request, path, value);
        return this;
    }

    /** Without a field or a section. */
    public AReferral without(String path) {
        Requests.remove(request, path);
        return this;
    }

    public String json() {
        return Requests.write(request);
    }

    /** The form as the service reads it. */
    public ReferralForm form() {
        return new RequestReader().read(json().getBytes(StandardCharsets.UTF_8), ReferralForm.class);
    }
}
