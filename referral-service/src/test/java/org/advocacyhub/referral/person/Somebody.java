package org.advocacyhub.referral.person;

import static org.advocacyhub.referral.FrontDoor.aReferrer;
import static org.advocacyhub.referral.FrontDoor.as;
import static org.advocacyhub.referral.FrontDoor.personOf;
import static org.advocacyhub.referral.FrontDoor.refer;

import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.advocacyhub.referral.AReferral;
import org.advocacyhub.testkit.Tokens;

/** Made-up people whom no other test has: born on some day, with some NHS number. */
final class Somebody {

    static final String WORDS = "Confirmed by the referrer on the telephone.";

    private Somebody() {}

    /** A day of birth that no other test uses. */
    static String aBirthday() {
        return LocalDate.of(1920, 1, 1)
                .plusDays(ThreadLocalRandom.current().nextInt(25_000))
                .toString();
    }

    /** A good NHS number that no other test uses. */
    static String aNumber() {
        while (true) {
            var digits = String.valueOf(ThreadLocalRandom.current().nextLong(400_000_000L, 800_000_000L));
            var sum = 0;
            for (var place = 0; place < digits.length(); place++) {
                sum += (digits.charAt(place) - '0') * (10 - place);
            }
            var check = (11 - sum % 11) % 11;
            if (check < 10) {
                return digits + check;
            }
        }
    }

    static AReferral born(String birthday) {
        return AReferral.forCareAct().with("person.dateOfBirth", birthday);
    }

    static AReferral born(String birthday, String number) {
        return born(birthday).with("person.nhsNumber", number);
    }

    static UUID told(AReferral referral) {
        return refer(aReferrer(), referral);
    }

    static UUID personTold(AReferral referral) {
        return personOf(told(referral));
    }

    static Response duplicates(UUID personId) {
        return as(Tokens.of("triage-worker")).get("/people/" + personId + "/duplicates");
    }

    static Response merge(UUID kept, UUID other) {
        return as(Tokens.of("triage-worker")).body(mergeBody(other)).post("/people/" + kept + "/merge");
    }

    static String mergeBody(UUID other) {
        return "{\"otherPersonId\": \"" + other + "\", \"reason\": \"SAME_DETAILS\", \"words\": \"" + WORDS + "\"}";
    }

    static UUID merged(UUID kept, UUID other) {
        return UUID.fromString(
                merge(kept, other).then().statusCode(201).extract().path("mergeId"));
    }

    static Response undo(UUID kept, UUID mergeId) {
        return as(Tokens.of("hub-manager"))
                .body("{\"reason\": \"DIFFERENT_PEOPLE\", \"words\": \"They are sisters at one address.\"}")
                .post("/people/" + kept + "/merges/" + mergeId + "/undo");
    }

    /** The person part of answers, which replaces the one told before. */
    static Response tellAgain(UUID referralId, String birthday, String number) {
        var person = born(birthday, number).json();
        var section = person.substring(person.indexOf("\"person\":"), person.indexOf(",\"safeContact\""));
        return as(Tokens.of("hub-manager")).body("{" + section + "}").post("/referrals/" + referralId + "/information");
    }
}
