package org.advocacyhub.referral;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.advocacyhub.referral.form.RequestReader;
import org.advocacyhub.referral.form.domain.ReferralForm;

/** Made-up referrals for tests, complete unless something is taken out; fields by their path in the request. */
public final class AReferral {

    /** Escapes what is not ASCII, so that also a broken letter travels as it is. */
    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

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
        return new AReferral((ObjectNode) read(COMPLETE));
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
                .with("imha.hospitalInArea", "Y");
    }

    /** With a field set: JSON when it starts like JSON, a text otherwise. Missing sections are added. */
    public AReferral with(String path, Object value) {
        section(path).set(last(path), node(value));
        return this;
    }

    /** Without a field or a section. */
    public AReferral without(String path) {
        section(path).remove(last(path));
        return this;
    }

    public String json() {
        try {
            return JSON.writeValueAsString(request);
        } catch (JsonProcessingException wrongFixture) {
            throw new UncheckedIOException(wrongFixture);
        }
    }

    /** The form as the service reads it. */
    public ReferralForm form() {
        return new RequestReader().read(json().getBytes(StandardCharsets.UTF_8), ReferralForm.class);
    }

    private ObjectNode section(String path) {
        var dot = path.indexOf('.');
        if (dot < 0) {
            return request;
        }
        var section = path.substring(0, dot);
        return request.get(section) instanceof ObjectNode present ? present : request.putObject(section);
    }

    private static String last(String path) {
        return path.substring(path.indexOf('.') + 1);
    }

    private static JsonNode node(Object value) {
        return value instanceof String text && (text.startsWith("[") || text.startsWith("{"))
                ? read(text)
                : JSON.valueToTree(value);
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException wrongFixture) {
            throw new UncheckedIOException(wrongFixture);
        }
    }
}
