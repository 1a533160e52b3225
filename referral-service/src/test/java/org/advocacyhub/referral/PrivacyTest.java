package org.advocacyhub.referral;

import static org.advocacyhub.referral.FrontDoor.aReferrer;
import static org.advocacyhub.referral.FrontDoor.as;
import static org.advocacyhub.referral.FrontDoor.opened;
import static org.advocacyhub.referral.FrontDoor.personOf;
import static org.advocacyhub.referral.FrontDoor.refer;
import static org.advocacyhub.referral.FrontDoor.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.advocacyhub.contracts.ReferralEvent.EqualityAnswered;
import org.advocacyhub.contracts.ReferralEvent.InformationGiven;
import org.advocacyhub.contracts.ReferralEvent.ReferralReceived;
import org.advocacyhub.referral.notice.Notices;
import org.advocacyhub.referral.notice.domain.Message;
import org.advocacyhub.referral.referral.Referrals;
import org.advocacyhub.testkit.Broker;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.advocacyhub.testkit.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Personal data stays in this service's own tables: every text of the form carries a mark, and no mark is found in the
 * log, on the wire, in what waits for the wire, in answers that say no, or in any table but the form's (domain.md H.6).
 */
@HubTest
class PrivacyTest {

    private static final String MARK = "zqxmark";
    private static final String NUMBER = "9876543210"; // a good NHS number
    private static final String BORN = "1931-12-24";

    @Inject
    Notices notices;

    @Inject
    Referrals referrals;
    /** Texts whose form lets no word through: numbers, postcodes, codes. */
    private static final Set<String> CHECKED_FORM = Set.of(
            "nhsNumber",
            "homePostcode",
            "currentPostcode",
            "phone",
            "mobile",
            "preferredLanguage",
            "statedDistrict",
            "ordinaryResidenceLa",
            "placingLa",
            "fundingBody",
            "performingLa",
            "supervisoryBodyLa",
            "applicantLa",
            "responsibleLa",
            "referrerTeamCode",
            "projectRef");

    private final LogRecorder log = new LogRecorder();

    @BeforeEach
    void listen() {
        TestClock.set(Instant.parse("2016-04-05T09:00:00Z"));
        Logger.getLogger("").addHandler(log);
    }

    @AfterEach
    void stop_listening() {
        Logger.getLogger("").removeHandler(log);
    }

    @Test
    void nothing_personal_leaves_the_form() {
        var referrer = aReferrer();
        var taken = send(referrer, marked()).then().statusCode(201).extract();
        var referralId = UUID.fromString(taken.path("referralId"));
        as(referrer)
                .body("{\"need\": {\"clientGroup\": \"AUTISM\", \"issueSummary\": \"" + (MARK + " ").repeat(4) + "\"}}")
                .post("/referrals/" + referralId + "/information")
                .then()
                .statusCode(200);
        var inTheLifeOfTheReferral = List.of(
                as(referrer)
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .header(
                                "If-Match",
                                as(referrer).get("/referrals/" + referralId).header("ETag"))
                        .body("{\"reason\": \"OTHER\", \"words\": \"" + MARK + "\", \"risk\": {\"riskDetail\": \""
                                + MARK + " again\"}}")
                        .post("/referrals/" + referralId + "/amendments"),
                as(Tokens.of("triage-worker"))
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .body("{\"words\": \"" + MARK + "\"}")
                        .post("/referrals/" + referralId + "/information-requests"),
                as(referrer).get("/referrals/" + referralId + "/changes"),
                as(referrer)
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .body(marked().json())
                        .post("/referral-drafts"),
                as(referrer).get("/referral-drafts"));
        inTheLifeOfTheReferral.forEach(answer -> {
            assertThat(answer.statusCode()).isBetween(200, 201);
            unmarked(answer.asString());
        });
        as(referrer)
                .body(
                        "{\"basis\": \"BEST_INTERESTS\", \"evidence\": {\"capacityStatement\": \"%1$s\", \"reason\": \"%1$s\","
                                        .formatted(MARK)
                                + " \"decidedBy\": \"" + MARK + "\"}}")
                .post("/referrals/" + referralId + "/authority")
                .then()
                .statusCode(201);
        as(referrer)
                .body("{\"religion\": \"OTHER\", \"religionText\": \"" + MARK + "\"}")
                .put("/referrals/" + referralId + "/equality-answers")
                .then()
                .statusCode(204);
        Broker.publish(opened(referralId, "PRIVATE-PARTNER", Instant.parse("2016-04-05T09:01:00Z")));
        await().untilAsserted(() -> as(Tokens.partner("PRIVATE-PARTNER"))
                .get("/people/" + personOf(referralId))
                .then()
                .statusCode(200));
        Broker.await(ReferralReceived.class, event -> event.referralId().equals(referralId));
        Broker.await(EqualityAnswered.class, event -> event.referralId().equals(referralId));
        Broker.await(InformationGiven.class, event -> event.referralId().equals(referralId));

        as(referrer)
                .body("{\"by\": \"REFERRER\", \"reason\": \"OTHER\"}")
                .post("/referrals/" + referralId + "/withdrawal");

        unmarked(taken.asString());
        unmarked(as(Tokens.of("triage-worker"))
                .get("/notices?referralId=" + referralId)
                .then()
                .body("items.template", hasItems("ACKNOWLEDGEMENT", "CASE_OPENED", "WITHDRAWN"))
                .extract()
                .asString());
        unmarked(as(referrer).get("/referrals/" + referralId).asString());
        unmarked(as(referrer).get("/referrals/" + referralId + "/timeline").asString());
        unmarked(as(referrer).get("/q/metrics").asString());
        Broker.raw("referrals").forEach(wire -> unmarked(new String(wire, StandardCharsets.UTF_8)));
        for (var table : List.of(
                "outbox_event",
                "referral",
                "referral_timeline",
                "referral_change",
                "referral_draft",
                "information_request",
                "view_audit",
                "idempotency_key",
                "dead_letter",
                "notification",
                "authority_to_proceed",
                "authority_withdrawal",
                "equality_answer")) {
            Database.rows("select row_to_json(t)::text as row from " + table + " t")
                    .forEach(row -> unmarked(String.valueOf(row.get("row"))));
        }
        unmarked(String.join("\n", log.lines()));
    }

    @Test
    void answers_that_say_no_repeat_nothing() {
        var referrer = aReferrer();
        var refused = List.of(
                marked().with("person.approxAge", 20),
                marked().with("person.dateOfBirth", MARK),
                marked().with("person.settingType", MARK),
                marked().with("person.nhsNumber", MARK),
                marked().with("person.homePostcode", MARK),
                marked().with("person.phone", MARK),
                marked().with("person.email", MARK),
                marked().with("person.givenName", MARK.repeat(20)),
                marked().with("person.contactVia", MARK),
                marked().with("careAct", MARK),
                marked().with("equality.religion", MARK),
                marked().with("equality.sexualOrientationText", MARK),
                marked().with("declarationAccepted", MARK),
                marked().with("referrer.referrerTeamCode", MARK));
        for (var referral : refused) {
            unmarked(send(referrer, referral).then().statusCode(400).extract().asString());
        }
        unmarked(as(referrer)
                .body(marked().json().replace("{", "{ \"" + MARK))
                .post("/referrals")
                .then()
                .statusCode(400)
                .extract()
                .asString()
                .replaceAll("\"field\":\"[^\"]*\"", "")); // a field's name is the sender's own
        unmarked(String.join("\n", log.lines()));
    }

    @Test
    void no_notice_says_who_it_is_about() {
        var messages = List.of(
                new Message.Acknowledgement(3),
                new Message.RingReferrer(3),
                new Message.InformationAsked("The table's words."),
                new Message.Chaser(Message.Wait.FIVE_WORKING_DAYS),
                new Message.Chaser(Message.Wait.EIGHT_WORKING_DAYS),
                new Message.Triaged(LocalDate.of(2016, 4, 12)),
                new Message.CaseOpened(),
                new Message.Ended("The table's words."),
                new Message.Withdrawn(),
                new Message.Recheck(),
                new Message.BreakGlass(Instant.parse("2016-04-05T10:00:00Z")));
        assertThat(messages).extracting(message -> (Object) message.getClass()).contains((Object[])
                Message.class.getPermittedSubclasses());

        for (var type : List.of("SOCIAL_WORKER_LA", "FAMILY", "SELF")) {
            var referralId = refer(
                    aReferrer(), marked().with("referrer.referrerType", type).with("safeContact.safeToEmail", "Y"));
            QuarkusTransaction.requiringNew().run(() -> {
                var referral = referrals.findById(referralId);
                messages.forEach(message -> notices.tell(referral, message, UUID.randomUUID()));
            });

            var told = Database.rows(
                    "select row_to_json(t)::text as row from notification t where referral_id = ?", referralId);
            assertThat(told).hasSizeGreaterThan(messages.size());
            told.forEach(row -> unmarked(String.valueOf(row.get("row"))));
        }
    }

    private static AReferral marked() {
        return EveryText.of(MARK).with("person.dateOfBirth", BORN).with("person.nhsNumber", NUMBER);
    }

    /** A text that somebody adds to the form is marked here too, or this fails. */
    @Test
    void every_text_of_the_form_is_marked() {
        assertThat(texts(marked().form())).isEmpty();
    }

    private static List<String> texts(Record section) {
        return Arrays.stream(section.getClass().getRecordComponents())
                .filter(answer -> !CHECKED_FORM.contains(answer.getName()))
                .flatMap(answer -> unmarkedTexts(answer, value(section, answer)))
                .toList();
    }

    private static Stream<String> unmarkedTexts(RecordComponent answer, Object value) {
        return switch (value) {
            case Record inner -> texts(inner).stream();
            case List<?> list -> list.stream().flatMap(item -> unmarkedTexts(answer, item));
            case String text -> text.contains(MARK) ? Stream.empty() : Stream.of(answer.getName());
            case null -> answer.getType() == String.class ? Stream.of(answer.getName()) : Stream.empty();
            default -> Stream.empty();
        };
    }

    private static Object value(Record section, RecordComponent answer) {
        try {
            return answer.getAccessor().invoke(section);
        } catch (ReflectiveOperationException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static void unmarked(String text) {
        assertThat(text.toLowerCase()).doesNotContain(MARK, NUMBER, BORN, "me15 6xx");
    }
}
