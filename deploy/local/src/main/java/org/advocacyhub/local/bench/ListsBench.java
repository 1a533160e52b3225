package org.advocacyhub.local.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import org.advocacyhub.local.bench.Pages.Listing;
import org.advocacyhub.local.server.Postgres;
import org.advocacyhub.local.server.Tokens;
import org.advocacyhub.local.suite.Part;
import org.advocacyhub.local.suite.Suite;

/**
 * Pages of fifty from lists of referrals, one request after the other: with a thousand referrals in the tables and, in the
 * same run, with a million.
 */
public final class ListsBench {

    private static final List<Integer> SIZES = List.of(1_000, Integer.getInteger("hub.bench.referrals", 1_000_000));
    private static final int WARM_UP = Integer.getInteger("hub.bench.warm-up", 3_000);
    private static final int PAGE = 50;
    private static final int LARGEST_PAGE = 200;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Suite suite;
    private final Pages pages;

    public ListsBench(Suite suite) {
        this.suite = suite;
        this.pages = new Pages(suite, Part.REFERRAL, WARM_UP);
    }

    /** Measures and returns the line of JSON. */
    public String run() throws Exception {
        try (var connection = Postgres.connect(suite.ports(), suite.secrets(), Part.REFERRAL.shortId())) {
            var rows = new ReferralRows(connection, subject("referrer"));
            return Pages.line("lists", SIZES, PAGE, pages.measure(SIZES, rows::add, this::listings));
        }
    }

    /** A new list is one more line here. */
    private List<Listing> listings(int size) {
        var cursor = pages.cursorAt("hub-manager", "/referrals", size / 2, LARGEST_PAGE);
        return List.of(
                list("first", "hub-manager", ""),
                list("deep", "hub-manager", "&cursor=" + cursor),
                list("status", "hub-manager", "&status=WITH_HUB"),
                list("own", "referrer", ""),
                search("name", "hub-manager", "familyName", ReferralRows.FAMILY_NAME));
    }

    private static Listing list(String name, String caller, String query) {
        return Listing.get(name, caller, "/referrals?limit=" + PAGE + query);
    }

    private static Listing search(String name, String caller, String field, String value) {
        var body = JSON.createObjectNode().put(field, value).put("limit", PAGE);
        return new Listing(name, caller, "/referrals/search", body.toString());
    }

    private String subject(String role) throws IOException {
        var payload = new Tokens(suite.ports(), suite.secrets()).of(role).split("\\.")[1];
        return JSON.readTree(Base64.getUrlDecoder().decode(payload)).get("sub").asText();
    }
}
