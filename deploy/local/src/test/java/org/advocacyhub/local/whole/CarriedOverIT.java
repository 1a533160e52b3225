package org.advocacyhub.local.whole;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.advocacyhub.local.kent.KentData;
import org.advocacyhub.local.suite.Part;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The list of cases that the provider before left open (need N32), through all four services: taken over once however often it is sent, gone on with by the
 * partner that is named, and counted apart from new referrals.
 */
@Order(2)
@ExtendWith(WholeSuite.class)
class CarriedOverIT {

    private static final String QUARTER = "2017-18-Q1";
    private static final String OPENED = "2016-11-02";

    private static final String HEADER =
            "previousReference,previousProvider,openedOn,lastContactOn,partnerId,referral.requestedType,"
                    + "referral.person.givenName,referral.person.familyName,referral.person.homePostcode,referral.need.clientGroup\n";

    private final WholeSuite whole;
    private final Road road;

    CarriedOverIT(WholeSuite whole) {
        this.whole = whole;
        this.road = new Road(whole);
    }

    @Test
    void a_list_is_taken_over_once_and_each_case_goes_on_and_is_counted_apart() {
        var other = anotherThanRanksFirst();
        whole.settle();
        var before = figures();
        var list = HEADER + row("EX-1", "One", other) + row("EX-2", "Two", "");

        assertEquals(List.of("WOULD_BE_TAKEN_OVER", "WOULD_BE_TAKEN_OVER"), outcomes(send("?check=true", list)));
        var first = send("", list);
        assertEquals(List.of("TAKEN_OVER", "TAKEN_OVER"), outcomes(first));
        var again = send("", list);
        assertEquals(List.of("TAKEN_OVER_BEFORE", "TAKEN_OVER_BEFORE"), outcomes(again));
        assertEquals(ids(first), ids(again));

        var offer = road.openOffer(ids(first).getFirst(), 1);
        assertEquals(other, offer.get("partnerId").asText(), "who is named goes on, and not who ranks first");
        assertEquals(OPENED, offer.get("openSince").asText());
        var triaged = road.triageCase(ids(first).getFirst());
        assertEquals("CO-01", triaged.at("/eligibility/ruleId").asText(), "nothing is decided again");
        var opened = road.accept(offer);
        assertEquals(OPENED, opened.get("openSince").asText());
        road.openOffer(ids(first).getLast(), 1);

        whole.settle();
        var after = figures();
        assertEquals(before.received, after.received, "they are no new referrals");
        assertEquals(before.takenOver + 2, after.takenOver);
        assertEquals(before.stillOpen + 1, after.stillOpen);
        assertEquals(before.withoutCase + 1, after.withoutCase);
        assertEquals(before.openCases + 1, after.openCases);
    }

    /** What the return says, as known now. */
    private record Figures(long received, long takenOver, long stillOpen, long withoutCase, long openCases) {}

    private Figures figures() {
        var document = whole.as("commissioner")
                .get(Part.MONITORING, "/contracts/" + KentData.CONTRACT_REF + "/returns/" + QUARTER)
                .expect(200)
                .body();
        return new Figures(
                figure(document, "K-01", "total", "received"),
                figure(document, "K-11", "carriedOver", "carriedOver"),
                figure(document, "K-11", "carriedOver", "stillOpen"),
                figure(document, "K-11", "carriedOver", "withoutCase"),
                figure(document, "K-11", "total", "openCases"));
    }

    /** 0 when the return says nothing of it. */
    static long figure(JsonNode document, String kpi, String breakdown, String measure) {
        return stream(document.get("kpis"))
                .filter(told -> told.get("id").asText().equals(kpi))
                .flatMap(told -> stream(told.get("figures")))
                .filter(told -> told.path("breakdown").asText().equals(breakdown)
                        && told.path("measure").asText().equals(measure)
                        && told.path("key").asText().equals("all"))
                .mapToLong(told -> told.get("value").asLong())
                .findFirst()
                .orElse(0);
    }

    /** A partner that could be asked about such a person and is not, since another one ranks first. */
    private String anotherThanRanksFirst() {
        var referralId = road.refer(Forms.careAct("Ranked"));
        var ranked = road.openOffer(referralId, 1).get("partnerId").asText();
        var candidates = whole.as("triage-worker")
                .get(Part.TRIAGE, "/triage-cases/" + referralId + "/candidates")
                .expect(200)
                .body()
                .get("candidates");
        return stream(candidates)
                .filter(candidate -> candidate.get("obstacles").isEmpty()
                        && !candidate.at("/rank/hub").asBoolean()) // C-10
                .map(candidate -> candidate.get("partnerId").asText())
                .filter(partner -> !partner.equals(ranked))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nobody else could be asked: " + candidates));
    }

    private static String row(String number, String familyName, String partner) {
        return "%s,Example Advocacy,%s,2017-03-22,%s,CARE_ACT,Robin,%s,ME15 9XX,OLDER_PEOPLE%n"
                .formatted(number, OPENED, partner, familyName);
    }

    private JsonNode send(String query, String list) {
        return whole.as("triage-worker")
                .post(Part.REFERRAL, "/carried-over-imports" + query, "text/csv", list)
                .expect(200)
                .body()
                .get("cases");
    }

    private static List<String> outcomes(JsonNode rows) {
        return stream(rows).map(row -> row.get("outcome").asText()).toList();
    }

    private static List<String> ids(JsonNode rows) {
        return stream(rows).map(row -> row.get("referralId").asText()).toList();
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
