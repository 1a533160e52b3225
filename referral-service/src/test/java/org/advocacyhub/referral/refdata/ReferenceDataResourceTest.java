package org.advocacyhub.referral.refdata;

import static io.restassured.RestAssured.given;
import static org.advocacyhub.referral.FrontDoor.aReferrer;
import static org.advocacyhub.referral.FrontDoor.as;
import static org.advocacyhub.referral.FrontDoor.refer;
import static org.advocacyhub.referral.FrontDoor.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import jakarta.inject.Inject;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.advocacyhub.referral.AReferral;
import org.advocacyhub.referral.form.domain.ReferralForm;
import org.advocacyhub.referral.form.domain.ReferrerType;
import org.advocacyhub.referral.refdata.domain.CodeLists;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.PublishedCodes;
import org.advocacyhub.testkit.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@HubTest
class ReferenceDataResourceTest {

    /** Lists of the published language that are kept here under a plain name. */
    private static final Map<String, List<String>> PUBLISHED = Map.ofEntries(
            Map.entry("A.1.1", List.of("requested-type")),
            Map.entry("A.1.2", List.of("specialism")),
            Map.entry("A.12", List.of("authority-basis")),
            Map.entry("A.12 scopes", List.of("consent-scope")),
            Map.entry("A.3.1 appropriatePerson", List.of("appropriate-person")),
            Map.entry("A.3.1 areas", List.of("difficulty-area")),
            Map.entry("A.8.1", List.of("mha-status")),
            Map.entry("B amendment reasons", List.of("amendment-reason")),
            Map.entry("B channels", List.of("channel")),
            Map.entry("B.2", List.of("referrer-type")),
            Map.entry(
                    "B.5 yes or no",
                    List.of(
                            "long-lasting-condition",
                            "pregnancy-maternity",
                            "carer",
                            "armed-forces-veteran",
                            "asylum-refugee")),
            Map.entry("B.5.1", List.of("ethnic-group")),
            Map.entry("B.5.2", List.of("religion")),
            Map.entry("B.5.3", List.of("sexual-orientation")),
            Map.entry("B.5.4 gender identity", List.of("gender-identity")),
            Map.entry("B.5.4 sex", List.of("sex")),
            Map.entry("B.5.6", List.of("impairment")),
            Map.entry("B.5.7 status", List.of("marital-status")),
            Map.entry("B.5.8 IMCA", List.of("age-band-imca")),
            Map.entry("B.5.8 social care", List.of("age-band-social-care")),
            Map.entry("B.5.8 standard", List.of("age-band")),
            Map.entry("B.6", List.of("key-date-type")),
            Map.entry("B.7", List.of("setting-type")),
            Map.entry("YNU", List.of("answer")));

    @BeforeEach
    void in_april_2016() {
        TestClock.set("2016-04-05T09:00:00Z");
    }

    static Stream<Class<?>> enumsOfTheForm() {
        var found = new LinkedHashSet<Class<?>>();
        collect(ReferralForm.class, found);
        return found.stream();
    }

    @ParameterizedTest
    @MethodSource("enumsOfTheForm")
    void every_code_of_the_form_is_in_its_list_and_no_other_is(Class<?> codes) {
        var names = new TreeSet<String>();
        Arrays.stream(codes.getEnumConstants()).forEach(code -> names.add(((Enum<?>) code).name()));

        assertThat(codesOf(CodeLists.nameOf(codes), "code_group is distinct from 'NOT_TOLD'"))
                .isEqualTo(names);
    }

    static Stream<String> publishedLists() {
        return PUBLISHED.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("publishedLists")
    void every_code_of_the_published_language_is_in_its_list_and_no_other_is(String published) {
        for (var list : PUBLISHED.get(published)) {
            assertThat(codesOf(list, "true")).as(list).isEqualTo(PublishedCodes.of(published));
        }
    }

    @Test
    void referrers_are_grouped_as_the_key_figures_group_them() {
        var rows = Database.rows("select code, code_group from reference_code where list = 'referrer-type'");

        assertThat(rows).hasSize(ReferrerType.values().length).allSatisfy(row -> assertThat(row.get("code_group"))
                .isEqualTo(
                        ReferrerType.valueOf((String) row.get("code")).group().name()));
    }

    @Test
    void every_code_has_a_label_and_every_list_a_purpose_and_codes() {
        assertThat(Database.number("select count(*) from reference_code where label !~ '^[A-Z0-9]'"))
                .isZero();
        assertThat(Database.number("""
                        select count(*) from reference_list l
                        where length(purpose) < 3 or not exists (select from reference_code c where c.list = l.list)""")).isZero();
    }

    @Test
    void the_application_cannot_change_the_lists() throws Exception {
        try (var connection = Database.asApp();
                var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.executeUpdate("update reference_code set label = 'x'"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void anybody_may_see_which_lists_there_are() {
        given().get("/reference-data")
                .then()
                .statusCode(200)
                .header("Cache-Control", "public, max-age=300")
                .body("lists.list", hasItems("channel", "ethnic-group", "setting-type"))
                .body("lists.find { it.list == 'channel' }.count", equalTo(9)) // hospital notification is still to come
                .body("lists.find { it.list == 'ethnic-group' }.source", equalTo("B.5.1"));
    }

    @Test
    void a_list_has_labels_groups_and_census_numbers() {
        given().get("/reference-data/ethnic-group")
                .then()
                .statusCode(200)
                .body("on", equalTo("2016-04-05"))
                .body("codes[0].code", equalTo("W_BRITISH"))
                .body("codes[0].label", equalTo("White: English, Welsh, Scottish, Northern Irish or British"))
                .body("codes[0].group", equalTo("WHITE"))
                .body("codes[0].attributes.census2021", equalTo(13))
                .body("codes[0].attributes.nhs2001", equalTo("A"))
                .body("codes.code", hasItems("PNTS", "NK", "NA"));
    }

    @ParameterizedTest(name = "{0} on {1}: {3} is there: {2}")
    @CsvSource({
        "ethnic-group, 2021-03-31, false, W_ROMA",
        "ethnic-group, 2021-04-01, true, W_ROMA",
        "ethnic-group, 2021-03-31, true, W_OTHER",
        "channel, 2026-04-01, false, HOSPITAL_NOTIFICATION",
        "requested-type, 2026-04-01, false, IMHA_INFORMAL",
        "requested-type, 2026-04-01, false, LPS_IMCA",
        "requested-type, 2026-04-01, false, LPS_APPROPRIATE_PERSON",
        "requested-type, 2026-04-01, true, CARE_ACT_APPEAL_S72",
        "channel, 9999-01-01, true, HOSPITAL_NOTIFICATION",
    })
    void a_day_shows_what_is_in_force_on_it(String list, String on, boolean there, String code) {
        given().get("/reference-data/" + list + "?on=" + on)
                .then()
                .statusCode(200)
                .body("codes.code", there ? hasItem(code) : not(hasItem(code)));
    }

    @Test
    void what_has_not_changed_is_not_sent_again() {
        var first =
                given().get("/reference-data/channel").then().statusCode(200).extract();
        var tag = first.header("ETag");

        given().header("If-None-Match", tag)
                .get("/reference-data/channel")
                .then()
                .statusCode(304)
                .header("ETag", tag)
                .header("Cache-Control", "public, max-age=300");
        given().header("If-None-Match", tag)
                .get("/reference-data/channel?on=2016-04-06")
                .then()
                .statusCode(200);
        given().header("If-None-Match", tag).get("/reference-data/sex").then().statusCode(200);
    }

    @Test
    void an_unknown_list_is_told_which_there_are() {
        given().get("/reference-data/colours")
                .then()
                .statusCode(404)
                .body("type", containsString("unknown-list"))
                .body("detail", allOf(containsString("channel"), containsString("setting-type")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021-02-30", "yesterday", "01/04/2021"})
    void a_day_that_is_none_is_refused(String on) {
        given().queryParam("on", on)
                .get("/reference-data/channel")
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("on"))
                .body("errors.code", hasItem("not-a-date"));
    }

    @ParameterizedTest
    @CsvSource({
        "requestedType, IMHA_INFORMAL",
        "requestedType, LPS_IMCA",
        "channel, HOSPITAL_NOTIFICATION",
    })
    void a_referral_can_not_use_what_is_not_in_force(String field, String code) {
        send(aReferrer(), AReferral.forCommunity().with(field, code))
                .then()
                .statusCode(400)
                .body("errors.field", hasItem(field))
                .body("errors.code", hasItem("not-in-force"))
                .body("errors.message", hasItem(containsString("no day has been appointed")));
    }

    @Test
    void neither_can_information_that_is_given_later() {
        var referrer = aReferrer();
        var referralId = refer(referrer, AReferral.forImha());
        Database.execute(
                "update reference_code set valid_from = '2017-01-01' where list = 'mha-status' and code = 'S2'");
        try {
            tables.readAgain();

            as(referrer)
                    .body("{\"imha\": {\"mhaStatus\": \"S2\"}}")
                    .post("/referrals/" + referralId + "/information")
                    .then()
                    .statusCode(400)
                    .body("errors.field", hasItem("imha.mhaStatus"))
                    .body("errors.message", hasItem("This code is valid from 1 January 2017."));
        } finally {
            Database.execute(
                    "update reference_code set valid_from = '2000-01-01' where list = 'mha-status' and code = 'S2'");
            tables.readAgain();
        }
        assertThat(given().get("/reference-data/mha-status").header("ETag")).isNotNull();
        given().get("/reference-data/mha-status").then().body("codes.size()", greaterThan(20));
    }

    @Inject
    ReferenceTables tables;

    private static Set<String> codesOf(String list, String condition) {
        var codes = new TreeSet<String>();
        Database.rows("select code from reference_code where list = ? and " + condition, list)
                .forEach(row -> codes.add((String) row.get("code")));
        return codes;
    }

    private static void collect(Type type, Set<Class<?>> found) {
        switch (type) {
            case ParameterizedType list -> collect(list.getActualTypeArguments()[0], found);
            case Class<?> codes when codes.isEnum() -> found.add(codes);
            case Class<?> section
            when section.isRecord() -> {
                for (var component : section.getRecordComponents()) {
                    collect(component.getGenericType(), found);
                }
            }
            default -> {}
        }
    }
}
