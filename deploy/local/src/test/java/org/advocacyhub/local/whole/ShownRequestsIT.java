package org.advocacyhub.local.whole;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.advocacyhub.local.server.Tokens;
import org.advocacyhub.local.suite.Part;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * What provider-service's documentation shows to partners makes sense one after the other: each request is sent to the running suite as it
 * is printed, and taken. That every request of every page fits the OpenAPI documents is checked without a suite (docs package).
 */
@Order(5) // lets months pass
@ExtendWith(WholeSuite.class)
class ShownRequestsIT {

    private static final String AFA = "ADVOCACY-FOR-ALL";
    private static final int TRIES = 12;
    private static final int MORE_THAN_ANY_MINUTES = 60_000;

    private final WholeSuite whole;
    private final Road road;
    private final Tokens tokens;

    @TempDir
    Path directory;

    ShownRequestsIT(WholeSuite whole) {
        this.whole = whole;
        this.road = new Road(whole);
        this.tokens = new Tokens(whole.suite().ports(), whole.suite().secrets());
    }

    @Test
    void a_partner_reads_its_feed_answers_offers_and_works_a_case_to_its_end() throws Exception {
        var blocks = pages("README.md");
        var offers = twoOffersOfOnePartner();
        var page = page(offers.getFirst());
        // the hub takes on a partner that it does not have yet
        var newPartner = blocks.stream()
                .map(block -> block.contains("-X PUT") && block.contains(AFA) && !block.contains("/capacity")
                        ? block.replace(AFA, "SHOWN-PARTNER").replace("AFA-01", "SP-01")
                        : block)
                .toList();

        page.send(
                newPartner,
                Map.of("OFFER", offerId(offers.getFirst()), "ANOTHER", offerId(offers.getLast())),
                with(
                        offers.getFirst(),
                        Map.of(
                                "$OFFER/decline", "$ANOTHER/decline", // one answer each
                                "'If-Match: \"3\"'", "\"If-Match: $ETAG\"")));
    }

    @Test
    void it_records_its_time_row_by_row_and_from_a_spreadsheet() throws Exception {
        // who asks for more than a case may take has one that is limited
        whole.as("hub-manager")
                .put(
                        Part.PROVIDER,
                        "/hours-caps/COMMUNITY",
                        Road.json("from", whole.today().toString()).put("minutes", MORE_THAN_ANY_MINUTES))
                .expect(200);
        var offer = anOffer();
        var caseId = road.accept(offer).get("caseId").asText();
        var blocks = withSettings(pages("docs/activities.md"));
        var page = page(offer);
        page.file("week15.csv", """
                case,advocateId,workedOn,category,minutes
                %s,%s,2016-04-13,TRAVEL,25
                """.formatted(caseId, advocate(offer, caseId)), blocks);

        page.send(blocks, Map.of("CASE", caseId), as(offer, advocate(offer, caseId)));
    }

    @Test
    void it_says_what_became_of_issues_and_goals() throws Exception {
        var offer = anOffer();
        var caseId = road.accept(offer).get("caseId").asText();
        whole.as(partnerId(offer))
                .post(
                        Part.PROVIDER,
                        "/cases/" + caseId + "/first-contact",
                        Road.json("contactOn", whole.today().toString()).put("mode", "CLIENT_CONTACT_F2F"))
                .expect(200);
        // decisions are of Care Act cases, as the page says
        var blocks = withSettings(pages("docs/outcomes.md")).stream()
                .map(block -> block.replaceAll("(?m)^call \"\\$HUB/cases/\\$CASE/decisions\".*\\n", ""))
                .toList();

        page(offer).send(blocks, Map.of("CASE", caseId), as(offer, advocate(offer, caseId)));
    }

    private static List<String> pages(String... pages) throws IOException {
        return ShownPage.blocks(root(), pages);
    }

    /** Address, token and {@code call} are those of the README's first block. */
    private static List<String> withSettings(List<String> blocks) throws IOException {
        var all = new ArrayList<>(List.of(pages("README.md").getFirst()));
        all.addAll(blocks);
        return all;
    }

    private ShownPage page(JsonNode offer) throws IOException, InterruptedException {
        Assumptions.assumeTrue(
                new ProcessBuilder("bash", "-c", "command -v curl && command -v jq")
                                .start()
                                .waitFor()
                        == 0,
                "the documentation wants curl and jq");
        var page = new ShownPage(whole, directory);
        page.token(partnerId(offer), tokens.of(partnerId(offer)));
        page.token("hub-manager", tokens.of("hub-manager"));
        return page;
    }

    private JsonNode anOffer() {
        return road.openOffer(road.refer(Forms.community("Shown")), 1);
    }

    private List<JsonNode> twoOffersOfOnePartner() {
        var first = new TreeMap<String, JsonNode>();
        for (int count = 0; count < TRIES; count++) {
            var offer = road.openOffer(road.refer(Forms.community("Shown" + count)), 1);
            var before = first.put(partnerId(offer), offer);
            if (before != null) {
                return List.of(before, offer);
            }
        }
        throw new AssertionError("no partner got two offers of " + TRIES + ": " + first.keySet());
    }

    /** The partner and an advocate who can be named, in the place of those in the text. */
    private Map<String, String> with(JsonNode offer, Map<String, String> more) {
        var partner = whole.as(partnerId(offer));
        for (var candidate : partner.get(Part.PROVIDER, "/offers/" + offerId(offer) + "/candidates")
                .expect(200)
                .body()) {
            if (candidate.get("suitable").asBoolean() && candidate.get("room").asBoolean()) {
                var instead =
                        new HashMap<>(as(offer, candidate.get("advocateId").asText()));
                instead.putAll(more);
                return instead;
            }
        }
        throw new AssertionError("no advocate can be named for " + offer);
    }

    private static Map<String, String> as(JsonNode offer, String advocateId) {
        return Map.of(AFA, partnerId(offer), "AFA-01", advocateId);
    }

    private String advocate(JsonNode offer, String caseId) {
        return whole.as(partnerId(offer))
                .get(Part.PROVIDER, "/cases/" + caseId)
                .expect(200)
                .body()
                .get("advocateId")
                .asText();
    }

    private static String partnerId(JsonNode offer) {
        return offer.get("partnerId").asText();
    }

    private static String offerId(JsonNode offer) {
        return offer.get("offerId").asText();
    }

    private static Path root() {
        return Path.of(System.getProperty("hub.root", "../..")).toAbsolutePath().normalize();
    }
}
