package org.advocacyhub.local.kent;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The data files of the Kent contract, in {@code src/main/resources/kent}. */
public final class KentData {

    /** The contract that tests and demo play. */
    public static final String CONTRACT_REF = "KENT-ADV-2016";

    private static final ObjectMapper JSON = new ObjectMapper();

    private KentData() {}

    /** Terms, years with lines, and monthly spend. */
    public static JsonNode contract() {
        return read("contract.json");
    }

    /**
     * A partner to be taken on.
     *
     * @param terms body of {@code PUT /partners/{id}}
     */
    public record Partner(String id, JsonNode terms, List<Advocate> advocates) {}

    /** An advocate to be entered; {@code details} is the body of {@code PUT /partners/{id}/advocates/{advocateId}}. */
    public record Advocate(String id, JsonNode details) {}

    /** The prime and its eight sub-contractors. */
    public static List<Partner> partners() {
        var partners = new ArrayList<Partner>();
        for (var partner : read("partners.json").get("partners")) {
            partners.add(
                    new Partner(partner.get("id").asText(), partner.get("terms"), advocates(partner.get("advocates"))));
        }
        return partners;
    }

    private static List<Advocate> advocates(JsonNode crowd) {
        var advocates = new ArrayList<Advocate>();
        for (int number = 1; number <= crowd.get("count").asInt(); number++) {
            var id = "%s-%02d".formatted(crowd.get("prefix").asText(), number);
            var details = JSON.createObjectNode()
                    .put("displayName", "Advocate " + id)
                    .put("dbsIssuedOn", "2015-03-02")
                    .put("dbsChildren", true)
                    .put("gender", number % 2 == 1 ? "FEMALE" : "MALE")
                    .put("wteHundredths", 100)
                    .put("caseloadLimit", crowd.get("caseloadLimit").asInt());
            for (var unit : crowd.get("units")) {
                details.withArray("/qualifications")
                        .addObject()
                        .put("unit", unit.asText())
                        .put("status", "ACHIEVED")
                        .put("since", "2015-01-05");
            }
            details.withArray("/specialisms");
            details.withArray("/languages").add("eng");
            advocates.add(new Advocate(id, details));
        }
        return advocates;
    }

    /** A team that refers; {@code details} is the body of {@code PUT /referrer-teams/{code}}. */
    public record Team(String code, JsonNode details) {}

    /** Every team whose code stands in a referral of the play or of the tests. */
    public static List<Team> teams() {
        var teams = new ArrayList<Team>();
        for (var team : read("teams.json").get("teams")) {
            teams.add(new Team(team.get("code").asText(), team.get("details")));
        }
        return teams;
    }

    /**
     * The council's file of what its teams began in the quarter. SYNTHETIC: one team began far more than the others and refers as
     * many, one told nothing.
     */
    public static String processes() {
        return text("processes.csv");
    }

    /** How many people live in the districts of G.1, all and by group. SYNTHETIC split of the totals, the same everywhere. */
    public static String population() {
        return text("population.csv");
    }

    /**
     * The cases that the provider before left open when the contract began, as {@code POST /carried-over-imports} takes them. SYNTHETIC: its
     * cells hold no comma and no quote.
     */
    public static String carriedOver() {
        return text("carried-over.csv");
    }

    private static String text(String name) {
        try (var file = KentData.class.getResourceAsStream("/kent/" + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A referral with everything that most referrals have in common; the caller's own copy. */
    public static ObjectNode referral() {
        return (ObjectNode) read("referral.json");
    }

    private static JsonNode read(String name) {
        try (var file = KentData.class.getResourceAsStream("/kent/" + name)) {
            return JSON.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
