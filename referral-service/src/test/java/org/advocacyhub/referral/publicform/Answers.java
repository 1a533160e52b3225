package org.advocacyhub.referral.publicform;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** Made-up answers as a browser sends them from the page. */
final class Answers {

    /** What somebody wrote for counting only. */
    static final String COUNTED_WORDS = "zqxcounted";

    private static final AtomicInteger NUMBERS = new AtomicInteger(600_000);

    private final Map<String, String> boxes = new LinkedHashMap<>();

    /** Everything that the page asks somebody who refers themselves. */
    static Answers ofSelf() {
        return nothing()
                .with("referrer.referrerType", "SELF")
                .with("person.givenName", "Zoë")
                .with("person.familyName", "Example")
                .with("person.dateOfBirth.day", "1")
                .with("person.dateOfBirth.month", "2")
                .with("person.dateOfBirth.year", "1970")
                .with("person.homeAddress", "1 Example Street\r\nExampletown")
                .with("person.homePostcode", "ME15 6XX")
                .with("person.phone", aTelephoneNumber())
                .with("need.clientGroup", "MENTAL_HEALTH")
                .with("safeContact.preferredContactMethod", "PHONE")
                .with("safeContact.safeToPhone", "Y")
                .with("communication.communicationMethod", "SPOKEN_ENGLISH")
                .with("communication.preferredLanguage", "eng")
                .with("communication.interpreterNeeded", "N")
                .with("communication.aisNeeds", "PLAIN_SPEECH")
                .with("about", "SOMETHING_ELSE")
                .with("need.issueSummary", "The landlord wants me to leave the flat.")
                .with("need.specificIssue", "Y")
                .with("risk.domesticAbuse", "N")
                .with("risk.perpetratorInHousehold", "N")
                .with("risk.safeguardingConcernOpen", "U")
                .with("risk.riskToSelf", "U")
                .with("risk.riskToAdvocate", "NONE_KNOWN")
                .with("agreement", "AGREES")
                .with("declarationAccepted", "true");
    }

    /** The same, with equality answers that the person agrees to. */
    static Answers ofSelfCounted() {
        return ofSelf().with("counting", "AGREED")
                .with("equality.ethnicGroup", "A_INDIAN")
                .with("equality.religion", "OTHER")
                .with("equality.religionText", COUNTED_WORDS)
                .with("equality.longTermCondition", "Y")
                .with("equality.activityReduced", "A_LITTLE")
                .with("equality.impairments", "MEMORY")
                .with("equality.veteran", "PNTS");
    }

    /** A daughter's form with the least that is taken. */
    static Answers ofFamily() {
        return nothing()
                .with("referrer.referrerType", "FAMILY")
                .with("referrer.name", "Test Daughter")
                .with("referrer.phone", aTelephoneNumber());
    }

    static Answers nothing() {
        return new Answers().with(Submission.KEY, UUID.randomUUID().toString()).with(Submission.TRAP, "");
    }

    /** One of its own, since only a few forms may name the same. */
    private static String aTelephoneNumber() {
        return "01632 " + NUMBERS.incrementAndGet();
    }

    Answers with(String box, String value) {
        boxes.put(box, value);
        return this;
    }

    Answers without(String box) {
        boxes.remove(box);
        return this;
    }

    Map<String, String> boxes() {
        return Map.copyOf(boxes);
    }

    Submission read() {
        return Submission.read(body().getBytes(UTF_8));
    }

    String body() {
        return boxes.entrySet().stream()
                .map(box -> encoded(box.getKey()) + "=" + encoded(box.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
