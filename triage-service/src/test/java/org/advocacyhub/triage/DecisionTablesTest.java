package org.advocacyhub.triage;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.advocacyhub.contracts.ReferralFacts;
import org.advocacyhub.testkit.AccessiblePage;
import org.advocacyhub.testkit.CleanDatabase;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.Http;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.advocacyhub.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tables for whoever reads them, and the dry run for whoever asks before they refer. */
@HubTest
@CleanDatabase
class DecisionTablesTest {

    @Inject
    ObjectMapper json;

    @BeforeEach
    void tuesday_morning() {
        TestClock.set("2016-04-05T09:00:00Z");
    }

    @Test
    void decision_tables_can_be_read() {
        worker().get("/decision-tables/CARE_ACT")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .header("Vary", equalTo("Accept"))
                .body("versions[0].version", equalTo("CA67/2015-04-01"))
                .body("versions[0].hitPolicy", equalTo("FIRST"))
                .body("versions[0].rows", hasSize(16))
                .body("versions[0].rows[15].ruleId", equalTo("CA67-99"))
                .body("versions[0].rows[8].basis", equalTo("Care Act 2014 s67(5)(b)"))
                .body("versions[0].rows[7].basis", equalTo("Care Act 2014 s67; S.I. 2014/2889"))
                .body("versions[0].rows[13].cells.appropriatePerson", equalTo("VALID"));
        worker().get("/decision-tables/AUTHORITY").then().statusCode(200);
        worker().get("/decision-tables/UNSURE")
                .then()
                .body("versions[0].rows.ruleId", hasItems("A.14-1", "A.14-5", "A.14-9", "A.14-11"));
        worker().get("/decision-tables/RULE_1_2_REP")
                .then()
                .body("versions.title", contains("Rule 3A representative", "Rule 1.2 representative"))
                .body("versions.validTo", contains(equalTo("2017-12-01"), nullValue()));
        worker().get("/decision-tables/NOTHING")
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:advocacyhub:problem:no-such-table"));
    }

    @Test
    void every_type_of_the_catalogue_has_a_table_and_each_row_a_basis() {
        List<String> codes = worker().get("/decision-tables")
                .then()
                .statusCode(200)
                .body("tables", hasSize(26)) // 24 types, UNSURE included, AUTHORITY and RESPONSIBLE_AUTHORITY
                .body("tables.find { it.serviceType == 'IMCA_SMT' }.versions.version", contains("SMT/2015-04-01"))
                .extract()
                .path("tables.serviceType");

        for (var code : codes) {
            var tables = worker().get("/decision-tables/{code}", code).then().statusCode(200);
            if (!code.equals("UNSURE")) {
                tables.body("versions.rows.basis.flatten()", everyItem(notNullValue()));
            }
        }
    }

    @Test
    void which_council_answers_is_a_table_too_as_json_and_as_a_page() {
        worker().get("/decision-tables/RESPONSIBLE_AUTHORITY")
                .then()
                .statusCode(200)
                .body("versions.version", contains("G3/2015-04-01"))
                .body("versions[0].rows", hasSize(29))
                .body(
                        "versions[0].columns",
                        contains(
                                "serviceType",
                                "responsible council is ours",
                                "person is in the area",
                                "our council placed or pays"))
                .body("versions[0].rows[1].ruleId", equalTo("G3-CA-02"))
                .body("versions[0].rows[1].outcome", equalTo("OUTBOUND_SPOT"))
                .body("versions[0].rows[1].cells.'person is in the area'", equalTo("N"))
                .body("versions[0].rows[1].basis", equalTo("Care and support statutory guidance 7.29"))
                .body("versions[0].rows[28].ruleId", equalTo("G3-99"))
                .body("versions[0].rows[28].outcome", equalTo("UNRESOLVED"));

        var page = worker().accept("text/html")
                .get("/decision-tables/RESPONSIBLE_AUTHORITY")
                .then()
                .statusCode(200)
                .body(containsString("<h1>Which council has to arrange the advocacy</h1>"))
                .body(containsString("What is decided about a referral of every type."))
                .extract()
                .asString();
        assertEquals(29, count(page, "<th scope=\"row\">G3-"));
        worker().accept("text/html")
                .get("/decision-tables")
                .then()
                .body(containsString("<a href=\"/decision-tables/RESPONSIBLE_AUTHORITY\">"));
    }

    @Test
    void a_table_is_a_page_that_can_be_read_without_seeing_it() {
        var page = worker().accept("text/html")
                .get("/decision-tables/RULE_1_2_REP")
                .then()
                .statusCode(200)
                .contentType(containsString("text/html"))
                .body(containsString("<html lang=\"en-GB\">"))
                .extract()
                .asString();

        assertEquals(2, count(page, "<caption id=\"caption-[12]\">"));
        assertEquals(2 * 8, count(page, "<th scope=\"row\">"));
        assertEquals(2 * (1 + 6 + 4), count(page, "<th scope=\"col\">"));
        assertEquals(count(page, "<tr>"), count(page, "</tr>"));
        assertEquals(2, count(page, "role=\"region\" aria-labelledby=\"caption-[12]\" tabindex=\"0\""));
        assertEquals(1, count(page, "<h1>"));
        assertEquals(1, count(page, "<title>Rule 1.2 representative - decision table</title>"));
        assertEquals(0, count(page, "NOT_FOUND"));
    }

    @Test
    void signs_in_a_cell_are_not_taken_for_markup() {
        worker().accept("text/html")
                .get("/decision-tables/CARER_COMMUNITY")
                .then()
                .body(containsString("<th scope=\"col\">Issue of the carer&#39;s own</th>"));
    }

    @Test
    void each_table_is_a_page_for_everybody_in_words() {
        var index = worker().accept("text/html").get("/decision-tables").then().statusCode(200);
        AccessiblePage.check(index);
        var codes = Pattern.compile("href=\"/decision-tables/(\\w+)\"")
                .matcher(index.extract().asString())
                .results()
                .map(code -> code.group(1))
                .toList();
        assertEquals(26, codes.size());
        for (var code : codes) {
            AccessiblePage.check(worker().accept("text/html")
                    .get("/decision-tables/{code}", code)
                    .then());
        }
        worker().accept("text/html")
                .get("/decision-tables/CARE_ACT")
                .then()
                .body(containsString("<td>Under 18</td>"))
                .body(containsString("<td>Any transition</td>"))
                .body(containsString("Care Act advocacy, from 1 April 2015</h2>"));
    }

    @Test
    void the_list_is_a_page_too_and_nothing_else_is_offered() {
        worker().accept("text/html")
                .get("/decision-tables")
                .then()
                .statusCode(200)
                .body(containsString("<a href=\"/decision-tables/IMCA_39A\">"));
        worker().accept("text/html;q=0.5, application/json")
                .get("/decision-tables/IMHA")
                .then()
                .contentType("application/json");
        worker().accept("image/png").get("/decision-tables/IMHA").then().statusCode(406);
    }

    @Test
    void a_dry_run_answers_as_triage_would_and_keeps_nothing() {
        tried(Map.of("contractRef", Referrals.CONTRACT, "facts", Referrals.careAct()))
                .statusCode(200)
                .body("effectiveReceivedDate", equalTo("2016-04-05"))
                .body("serviceType", equalTo("CARE_ACT"))
                .body("serviceLabel", equalTo("Care Act advocacy"))
                .body("outcome", equalTo("ELIGIBLE"))
                .body("ruleId", equalTo("CA67-15"))
                .body("statutoryBasis", equalTo("Care Act 2014 s67(2)"))
                .body("tableVersion", equalTo("CA67/2015-04-01"))
                .body("authority.outcome", equalTo("PROCEED_CONSENT"))
                .body("band", equalTo("P3"))
                .body("targets.contactDue", equalTo("2016-04-12"))
                .body("district", equalTo(Referrals.MAIDSTONE))
                .body("missing", hasSize(0))
                .body("next", equalTo("TRIAGED"));

        assertEquals(0, Database.number("select count(*) from triage_case"));
        assertEquals(0, Database.number("select count(*) from triage_decision"));
        assertEquals(0, Database.number("select count(*) from outbox_event"));
    }

    @Test
    void the_example_of_the_docs_is_decided() throws Exception {
        as("partner")
                .body(Files.readString(Path.of("docs/eligibility.json")))
                .post("/eligibility")
                .then()
                .statusCode(200)
                .body("ruleId", equalTo("CA67-15"));
    }

    @Test
    void a_dry_run_says_what_is_missing_and_what_fits_besides() {
        var sections = new Sections().process("NEEDS_ASSESSMENT").move("CARE_HOME", 365);
        tried(Map.of("facts", Referrals.sections("CARE_ACT", "SOCIAL_WORKER_LA", sections)))
                .body("also.serviceType", contains("IMCA_ACCOM"))
                .body("also[0].line", equalTo("A.14-5"));
        tried(Map.of("facts", Referrals.sections("IMCA_SMT", "CONSULTANT_ACUTE", new Sections())))
                .body("outcome", equalTo("NEEDS_INFO"))
                .body("ruleId", equalTo("SMT-03"))
                .body("missing", hasItem("lacks capacity"))
                .body("authority", nullValue())
                .body("next", equalTo("ASK_REFERRER"));
    }

    @ParameterizedTest(name = "received on {0}: {1}, effective {2}")
    @CsvSource({
        "2017-11-30, Rule 3A representative, 2017-11-30",
        "2017-12-01, Rule 1.2 representative, 2017-12-01",
        "2017-12-02, Rule 1.2 representative, 2017-12-04",
    })
    void the_day_of_receipt_chooses_the_version(LocalDate day, String label, String effective) {
        TestClock.set("2018-01-02T09:00:00Z");
        var facts = Referrals.sections(
                "RULE_1_2_REP",
                "SOCIAL_WORKER_LA",
                new Sections().lackingCapacityToConsent().court());

        tried(Map.of("receivedOn", day.toString(), "facts", facts))
                .body("serviceLabel", equalTo(label))
                .body("effectiveReceivedDate", equalTo(effective))
                .body("ruleId", equalTo("R12-07"));
    }

    @Test
    void nothing_that_fits_is_information_only() {
        var facts = Referrals.ofType(Referrals.community(), "UNSURE");
        var noIssue = new ReferralFacts.Need(null, facts.need().specialisms(), "N", "N", "N", "N", null);

        tried(Map.of(
                        "facts",
                        new ReferralFacts(
                                facts.channel(),
                                facts.requestedType(),
                                facts.referrerType(),
                                null,
                                facts.ageYears(),
                                facts.place(),
                                noIssue,
                                null,
                                null,
                                facts.authority(),
                                facts.risk(),
                                facts.keyDates(),
                                facts.missing())))
                .body("outcome", equalTo("INFORMATION_ONLY"))
                .body("ruleId", equalTo("A.14-11"))
                .body("statutoryBasis", nullValue());
    }

    @ParameterizedTest(name = "{1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | facts | not-null",
                "{\"facts\": {}} | facts.channel | not-null",
                "{\"facts\": {\"wish\": 1}} | facts.wish | unknown-field",
                "{\"facts\": {\"ageYears\": \"old\"}} | facts.ageYears | unreadable",
                "{\"receivedOn\": \"yesterday\"} | receivedOn | unreadable",
                "{\"contractRef\": \"\", \"facts\": {}} | contractRef | size",
            })
    void bad_input_names_the_field(String body, String field, String code) {
        as("referrer")
                .body(body)
                .post("/eligibility")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo(field))
                .body("errors[0].code", equalTo(code));
    }

    @ParameterizedTest(name = "{0} = {1}: {2}")
    @CsvSource({
        "facts.requestedType, SOMETHING, unknown-code",
        "facts.careAct.process, SOMETHING, unknown-code",
        "facts.careAct.substantialDifficulty, MAYBE, unknown-code",
        "facts.careAct.difficultyAreas[0], WALK, unknown-code",
        "facts.place.settingType, PALACE, unknown-code",
        "facts.ageYears, -1, out-of-range",
        "facts.authority.consentDate, 9999-01-01, unreadable",
        "facts.authority.consentDate, 1899-12-31, out-of-range",
        "receivedOn, 2015-03-31, out-of-range",
        "receivedOn, 2017-04-06, out-of-range",
    })
    void what_is_not_of_the_published_shape_is_refused(String field, String value, String code) throws Exception {
        var request = json.readTree(
                json.writeValueAsString(Map.of("receivedOn", "2016-04-05", "facts", Referrals.careAct())));
        var pointer = "/" + field.replace("[0]", "/0").replace('.', '/');
        var end = pointer.lastIndexOf('/');
        var parent = request.at(pointer.substring(0, end));
        var name = pointer.substring(end + 1);
        if (parent.isArray()) {
            ((ArrayNode) parent).set(0, json.valueToTree(value));
        } else if (value.equals("-1")) {
            ((ObjectNode) parent).put(name, -1);
        } else {
            ((ObjectNode) parent).put(name, value);
        }

        as("commissioner")
                .body(json.writeValueAsString(request))
                .post("/eligibility")
                .then()
                .statusCode(400)
                .body("errors", hasSize(1))
                .body("errors[0].field", equalTo(field))
                .body("errors[0].code", equalTo(code))
                .body("errors[0].message", notNullValue());
    }

    private ValidatableResponse tried(Map<String, ?> request) {
        try {
            return as("referrer")
                    .body(json.writeValueAsString(request))
                    .post("/eligibility")
                    .then();
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static long count(String page, String pattern) {
        return Pattern.compile(pattern).matcher(page).results().count();
    }

    private static RequestSpecification worker() {
        return as("triage-worker");
    }

    private static RequestSpecification as(String role) {
        return Http.as(role.equals("referrer") ? Tokens.of(role) : Tokens.as("worker-7", role));
    }
}
