package org.advocacyhub.referral;

import static io.restassured.RestAssured.given;
import static org.advocacyhub.referral.FrontDoor.as;
import static org.advocacyhub.referral.FrontDoor.look;
import static org.advocacyhub.referral.FrontDoor.openPublicForm;
import static org.advocacyhub.referral.FrontDoor.personOf;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Logger;
import org.advocacyhub.contracts.ReferralEvent.EqualityAnswered;
import org.advocacyhub.referral.equality.EqualityAnswers;
import org.advocacyhub.referral.referral.StoredForms;
import org.advocacyhub.runtime.sealing.DataKeys;
import org.advocacyhub.testkit.Broker;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What somebody writes for counting only goes into its own table, sealed, and nowhere else (domain.md B.5, H.2, H.6). */
@HubTest
class EqualityPrivacyTest {

    private static final String MARK = "zqxcounted";
    private static final String UNSEALED = HexFormat.of().formatHex(MARK.getBytes(StandardCharsets.UTF_8));

    @Inject
    EqualityAnswers answers;

    @Inject
    StoredForms forms;

    @Inject
    DataKeys dataKeys;

    @Inject
    ObjectMapper json;

    private final LogRecorder log = new LogRecorder();

    @BeforeEach
    void listen() {
        Logger.getLogger("").addHandler(log);
    }

    @AfterEach
    void stop_listening() {
        Logger.getLogger("").removeHandler(log);
    }

    @Test
    void an_equality_answer_from_the_page_is_in_its_own_table_and_nowhere_else() {
        openPublicForm("2016-04-05T09:00:00Z");
        var page = Map.of(
                "key", UUID.randomUUID().toString(),
                "referrer.referrerType", "SELF",
                "person.phone", "01632 960811",
                "agreement", "AGREES",
                "counting", "AGREED",
                "equality.religion", "OTHER",
                "equality.religionText", MARK);
        var refused = new HashMap<>(page);
        refused.put("counting", "");
        given().formParams(refused).post("/refer").then().statusCode(400);
        var where = given().formParams(page)
                .redirects()
                .follow(false)
                .post("/refer")
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        var referralId =
                (UUID) Database.rows("select id from referral where referral_ref = ?", where.replaceFirst(".*=", ""))
                        .getFirst()
                        .get("id");
        Broker.await(EqualityAnswered.class, event -> event.referralId().equals(referralId));

        var kept = QuarkusTransaction.requiringNew()
                .call(() -> answers.of(referralId))
                .orElseThrow();
        assertThat(kept.religionText()).isEqualTo(MARK);
        var form = QuarkusTransaction.requiringNew()
                .call(() -> json.writeValueAsString(forms.findById(referralId).form(dataKeys.require(referralId))));
        assertThat(form).contains("01632 960811").doesNotContain(MARK);
        var tables = Database.rows("select table_name from information_schema.tables where table_schema = 'public'"
                + " and table_type = 'BASE TABLE'");
        assertThat(tables).hasSizeGreaterThan(20);
        tables.stream().map(table -> table.get("table_name")).forEach(table -> Database.rows(
                        "select row_to_json(t)::text as row from " + table + " t")
                .forEach(row -> assertThat(String.valueOf(row.get("row")))
                        .as("%s", table)
                        .doesNotContain(MARK, UNSEALED)));
        for (var answer : List.of(
                given().get("/" + where),
                given().get("/refer"),
                look(referralId),
                as(Tokens.of("triage-worker")).get("/referrals/" + referralId + "/timeline"),
                as(Tokens.of("triage-worker")).get("/referrals/" + referralId + "/authority"),
                as(Tokens.of("triage-worker")).get("/notices?referralId=" + referralId),
                as(Tokens.of("hub-manager")).get("/people/" + personOf(referralId)),
                as(Tokens.of("hub-manager")).get("/q/metrics"))) {
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.asString()).doesNotContain(MARK);
        }
        Broker.raw("referrals").forEach(wire -> assertThat(new String(wire, StandardCharsets.UTF_8))
                .doesNotContain(MARK));
        assertThat(String.join("\n", log.lines())).doesNotContain(MARK);
    }
}
