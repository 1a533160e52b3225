package org.advocacyhub.local.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Supplier;
import org.advocacyhub.local.kent.KentData;

/** {@code POST /referrals} with every field that such a referral can have, ready as bytes; each about another person. */
final class IntakeForms {

    private static final String NHS_NUMBER = "9000000009";
    private static final int CHECKED_DIGITS = 9;
    private static final int MODULUS = 11;

    private final String template;
    private final Supplier<String> token;
    private final int port;

    /** @param token a bearer token that is good now */
    IntakeForms(int port, Supplier<String> token) {
        this.port = port;
        this.token = token;
        this.template = form().toString();
    }

    /** The whole request. */
    byte[] request(int number) {
        var body = template.replace(NHS_NUMBER, nhsNumber(number)).getBytes(StandardCharsets.UTF_8);
        var head = ("POST /referrals HTTP/1.1\r\nHost: localhost:" + port + "\r\nAuthorization: Bearer " + token.get()
                        + "\r\nContent-Type: application/json\r\nIdempotency-Key: " + UUID.randomUUID()
                        + "\r\nContent-Length: " + body.length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        var request = new byte[head.length + body.length];
        System.arraycopy(head, 0, request, 0, head.length);
        System.arraycopy(body, 0, request, head.length, body.length);
        return request;
    }

    /** A well-formed NHS number: of two neighbours at least one has a check digit. */
    private static String nhsNumber(int number) {
        var digits = Integer.toString(900_000_000 + 2 * number);
        int check = checkDigit(digits);
        if (check == MODULUS - 1) {
            digits = Integer.toString(900_000_000 + 2 * number + 1);
            check = checkDigit(digits);
        }
        return digits + check;
    }

    private static int checkDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < CHECKED_DIGITS; i++) {
            sum += (digits.charAt(i) - '0') * (CHECKED_DIGITS + 1 - i);
        }
        return (MODULUS - sum % MODULUS) % MODULUS;
    }

    private static ObjectNode form() {
        var form = KentData.referral();
        form.put("channel", "PROFESSIONAL_API").put("requestedType", "CARE_ACT");
        person((ObjectNode) form.get("person"));
        need(form);
        ((ObjectNode) form.get("safeContact"))
                .put("safeTimes", "Weekdays from ten to twelve")
                .put("codeWord", "bluebell");
        ((ObjectNode) form.get("communication"))
                .put("reasonableAdjustments", "A quiet room and time to think.")
                .put("advocateGender", "FEMALE");
        ((ObjectNode) form.get("risk"))
                .put("riskToAdvocate", "LOW")
                .put("riskDetail", "A large dog, which is locked in the kitchen when told before.")
                .putArray("riskFlags")
                .add("DOGS");
        ((ObjectNode) form.get("authority"))
                .put("consentDate", LocalDate.now().minusDays(7).toString());
        ((ObjectNode) form.get("referrer"))
                .put("referrerType", "SOCIAL_WORKER_LA")
                .put("name", "Chris Example")
                .put("jobTitle", "Senior practitioner")
                .put("team", "Older people and physical disability")
                .put("organisation", "Kent County Council")
                .put("phone", "01632 961002")
                .put("email", "chris@example.org")
                .put("referrerTeamCode", "ASHFORD-OPMH")
                .put("relationshipToPerson", "Social worker");
        return form;
    }

    private static void person(ObjectNode person) {
        person.put("title", "Mx")
                .put("givenName", "Robin")
                .put("familyName", "Example")
                .put("knownAs", "Rob")
                .put("dateOfBirth", "1950-03-04")
                .put("nhsNumber", NHS_NUMBER)
                .put("socialCareId", "EX-0001")
                .put("homeAddress", "1 Example Road, Maidstone")
                .put("homePostcode", "ME15 9XX")
                .put("phone", "01632 960001")
                .put("mobile", "07700 900001")
                .put("email", "robin@example.org");
        person.putObject("contactVia")
                .put("name", "Alex Example")
                .put("relationship", "Sister")
                .put("phone", "01632 960002");
    }

    private static void need(ObjectNode form) {
        var need = (ObjectNode) form.get("need");
        need.put("clientGroup", "OLDER_PEOPLE")
                .put("issueSummary", "Needs support to take part in the assessment and to say what matters at home.")
                .put("desiredOutcome", "Stays at home with the right help.");
        need.withArray("/otherClientGroups").add("PHYSICAL_DISABILITY");
        need.withArray("/specialisms").add("OLDER_PEOPLE");
        need.withArray("/issueCategories").add("CARE_ASSESSMENT").add("EQUIPMENT_ADAPTATIONS");
        var careAct = form.putObject("careAct")
                .put("process", "NEEDS_ASSESSMENT")
                .put("processStage", "BEGINNING")
                .put("substantialDifficulty", "Y")
                .put("difficultyAssessor", "Chris Example")
                .put("appropriatePerson", "UNWILLING_OR_UNABLE")
                .put("appropriatePersonReason", "The sister lives abroad and does not want to.");
        careAct.putArray("difficultyAreas").add("USE_OR_WEIGH").add("COMMUNICATE");
        form.withArray("/keyDates")
                .addObject()
                .put("type", "ASSESSMENT_VISIT")
                .put("date", LocalDate.now().plusDays(30).toString())
                .put("time", "10:30:00")
                .put("place", "At home")
                .put("fixed", true);
    }
}
