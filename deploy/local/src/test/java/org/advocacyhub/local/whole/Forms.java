package org.advocacyhub.local.whole;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import org.advocacyhub.local.kent.KentData;

/** Referrals as tests need them: complete, about invented people in Maidstone. */
final class Forms {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CONSENTED_ON = "2017-05-01";

    private Forms() {}

    /** A request for community advocacy by a professional, about somebody with autism. */
    static ObjectNode community(String familyName) {
        var request = person(familyName, LocalDate.of(1980, 3, 4));
        request.put("channel", "PROFESSIONAL_API").put("requestedType", "COMMUNITY");
        need(request, "AUTISM", "Wants help to speak with the landlord about repairs.");
        return byGp(request);
    }

    /** A request for community advocacy about somebody with a mental health problem in Thanet, which one partner takes. */
    static ObjectNode mentalHealthInThanet(String familyName) {
        var request = person(familyName, LocalDate.of(1975, 6, 7));
        ((ObjectNode) request.get("person")).put("homePostcode", "CT9 1XX");
        request.put("channel", "PROFESSIONAL_API").put("requestedType", "COMMUNITY");
        need(request, "MENTAL_HEALTH", "Wants help to speak at the review meeting.");
        return byGp(request);
    }

    /** Scenario S13: substantial difficulty in using or weighing information, no lack of capacity, nobody appropriate. */
    static ObjectNode careAct(String familyName) {
        var request = person(familyName, LocalDate.of(1950, 2, 1));
        request.put("channel", "PROFESSIONAL_API").put("requestedType", "CARE_ACT");
        ((ObjectNode) request.get("person")).put("socialCareId", "SC000001");
        need(request, "OLDER_PEOPLE", "Needs support to take part in the assessment of needs.");
        var careAct = JSON.createObjectNode()
                .put("process", "NEEDS_ASSESSMENT")
                .put("substantialDifficulty", "Y")
                .put("appropriatePerson", "NONE")
                .put("lacksCapacity", "N");
        careAct.withArray("/difficultyAreas").add("USE_OR_WEIGH");
        request.set("careAct", careAct);
        ((ObjectNode) request.get("referrer"))
                .put("referrerType", "SOCIAL_WORKER_LA")
                .put("name", "Social worker")
                .put("phone", "01632 961001")
                .put("referrerTeamCode", "MAIDSTONE-OPPD");
        return request;
    }

    /** Scenario S07: the website's form, filled in by a young person with a learning disability who needs housing help. */
    static ObjectNode selfReferral(LocalDate dateOfBirth) {
        var request = person("Fernley", dateOfBirth);
        request.remove(List.of("channel", "receivedAt"));
        request.put("requestedType", "COMMUNITY");
        need(request, "LEARNING_DISABILITY", "I need help to get a flat, the council does not answer me.");
        ((ObjectNode) request.get("need")).withArray("/issueCategories").add("HOUSING");
        ((ObjectNode) request.get("referrer")).put("referrerType", "SELF");
        return request;
    }

    private static ObjectNode byGp(ObjectNode request) {
        ((ObjectNode) request.get("referrer"))
                .put("referrerType", "GP")
                .put("name", "Surgery")
                .put("phone", "01632 961002")
                .put("referrerTeamCode", "KENT-GP");
        return request;
    }

    private static ObjectNode person(String familyName, LocalDate dateOfBirth) {
        var request = KentData.referral();
        ((ObjectNode) request.get("person"))
                .put("givenName", "Robin")
                .put("familyName", familyName)
                .put("dateOfBirth", dateOfBirth.toString())
                .put("homeAddress", "1 Example Road")
                .put("homePostcode", "ME15 9XX")
                .put("phone", "01632 960001");
        ((ObjectNode) request.get("authority")).put("consentDate", CONSENTED_ON);
        return request;
    }

    private static void need(ObjectNode request, String group, String summary) {
        var need = (ObjectNode) request.get("need");
        need.put("clientGroup", group).put("issueSummary", summary);
        need.withArray("/specialisms").add(group);
    }
}
