package org.advocacyhub.local.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.advocacyhub.local.api.Callers;
import org.advocacyhub.local.server.Tokens;
import org.advocacyhub.local.suite.Part;
import org.advocacyhub.local.suite.Suite;

/**
 * Partners, advocates, offers and cases to work with, and the requests that do it. Offer number n goes to partner 5 + n mod 5 and
 * carries n in its id, so that pgbench can count through offers without asking for them.
 */
final class CaseworkData {

    private static final int FIRST_PARTNER = 5;
    private static final int PARTNERS = 5;
    private static final int ADVOCATES = 40;
    private static final int CASES_PER_PARTNER = 400;
    private static final String OFFER = "00000000-0000-4000-8000-";
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Pattern PARTNER_VALUE = Pattern.compile("PARTNER-\\d");
    private static final Pattern PERSON_VALUE = Pattern.compile("bench-\\d+");
    private static final Pattern ADVOCATE_VALUE = Pattern.compile("BA-\\d+");

    private static final String MAKE_OFFERS = """
            insert into offer (id, referral_id, referral_ref, person_key, partner_id, attempt, offered_at, answer_by, service_type, band,
                district, specialisms, non_instructed, effective_received_date, contact_due, allocate_due, state, version)
            select ('00000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid, uuidv7(), 'R-' || (2026000000 + n) || '-K', 'bench-' || n,
                'PARTNER-' || 5 + n % 5, 1, now(), now() + interval '1 day', 'COMMUNITY', 'P3', 'E07000110', '{}', false, current_date,
                current_date + 7, current_date + 3, 'OPEN', 0
            from generate_series(?::bigint, ?::bigint) n
            """;

    /** Of those that are open, the same number of each partner. */
    private static final String TAKE_CASES = """
            create table bench_case as
            select partner, nth, id from (
                select right(partner_id, 1)::int as partner, row_number() over (partition by partner_id order by id) - 1 as nth, id
                from advocacy_case where state = 'OPEN_ALLOCATED') as numbered
            where nth < %d;
            alter table bench_case add primary key (partner, nth);
            grant select on bench_case to provider_app
            """.formatted(CASES_PER_PARTNER);

    private final int port;
    private final Tokens tokens;
    private final Callers callers;
    private final List<List<String>> cases = new ArrayList<>();
    private long made;
    private long taken;

    CaseworkData(Suite suite) {
        this.port = suite.ports().of(Part.PROVIDER);
        this.tokens = new Tokens(suite.ports(), suite.secrets());
        this.callers = new Callers(suite.ports(), suite.secrets());
    }

    /** Five partners with forty advocates each who may take community cases. */
    void enterPartners() {
        var manager = callers.as("hub-manager");
        for (int partner = FIRST_PARTNER; partner < FIRST_PARTNER + PARTNERS; partner++) {
            var path = "/partners/" + partner(partner);
            manager.put(Part.PROVIDER, path, terms()).expect(201);
            for (int advocate = 1; advocate <= ADVOCATES; advocate++) {
                manager.put(Part.PROVIDER, path + "/advocates/BA-" + advocate, advocate())
                        .expect(201);
            }
        }
    }

    /** Puts open offers into the table, as many for each partner. */
    void makeOffers(Connection connection, int offers) throws SQLException {
        try (var statement = connection.prepareStatement(MAKE_OFFERS)) {
            statement.setLong(1, made);
            statement.setLong(2, made + offers - 1);
            statement.executeUpdate();
            made += offers;
        }
        execute(connection, "analyze offer");
    }

    /** The number of the first of so many offers that nobody has answered. */
    long takeOffers(int offers) {
        long first = taken;
        taken += offers;
        return first;
    }

    /** Chooses the cases to be worked and records the first contact of each. */
    void takeCases(Connection connection) throws SQLException {
        execute(connection, TAKE_CASES);
        var contact = JSON.createObjectNode()
                .put("contactOn", LocalDate.now().toString())
                .put("mode", "CLIENT_CONTACT_F2F");
        for (int partner = FIRST_PARTNER; partner < FIRST_PARTNER + PARTNERS; partner++) {
            var caller = callers.as(partner(partner));
            var ofPartner = new ArrayList<String>();
            try (var statement =
                    connection.prepareStatement("select id from bench_case where partner = ? order by nth")) {
                statement.setInt(1, partner);
                var rows = statement.executeQuery();
                while (rows.next()) {
                    ofPartner.add(rows.getString(1));
                }
            }
            ofPartner.forEach(id -> caller.post(Part.PROVIDER, "/cases/" + id + "/first-contact", contact)
                    .expect(200));
            cases.add(ofPartner);
        }
    }

    /** Advocates have as many cases as they may take from time to time; here none of it lasts. */
    void makeRoom(Connection connection) throws SQLException {
        execute(connection, "update advocate set open_cases = 0");
        execute(connection, "vacuum analyze advocate, partner, advocacy_case");
    }

    /** The whole request that accepts an offer. */
    byte[] acceptance(long number) {
        return request(
                FIRST_PARTNER + (int) (number % PARTNERS),
                "/offers/" + OFFER + "%012d".formatted(number) + "/acceptance",
                "{\"advocateId\":\"BA-" + (1 + number / PARTNERS % ADVOCATES) + "\"}");
    }

    /** The whole request that records an activity. */
    byte[] activity(int number) {
        var ofPartner = cases.get(number % PARTNERS);
        return request(
                FIRST_PARTNER + number % PARTNERS,
                "/cases/" + ofPartner.get(number / PARTNERS % ofPartner.size()) + "/activities",
                "{\"advocateId\":\"BA-" + (1 + number / PARTNERS % ADVOCATES) + "\",\"workedOn\":\"" + LocalDate.now()
                        + "\",\"category\":\"PROFESSIONAL_LIAISON\",\"minutes\":6}");
    }

    PgbenchScript.Own activitiesOfTheirOwn(List<CapturedStatement> transaction) {
        var drawn = new HashMap<String, String>();
        values(transaction)
                .filter(value -> cases.stream().anyMatch(ofPartner -> ofPartner.contains(value)))
                .forEach(id -> drawn.put(id, "(select id from bench_case where partner = :p and nth = :c)"));
        return new PgbenchScript.Own(
                List.of(
                        "\\set p random(5, 9)",
                        "\\set c random(0, " + (CASES_PER_PARTNER - 1) + ")",
                        "\\set a random(1, " + ADVOCATES + ")"),
                named(transaction),
                drawn);
    }

    PgbenchScript.Own offersOfTheirOwn(List<CapturedStatement> transaction, int clients) {
        var inline = named(transaction);
        values(transaction)
                .filter(value -> value.startsWith(OFFER))
                .forEach(id -> inline.put(id, "('" + OFFER + "' || lpad(:n, 12, '0'))::uuid"));
        values(transaction)
                .filter(value -> PERSON_VALUE.matcher(value).matches())
                .forEach(person -> inline.put(person, "('bench-' || :n)"));
        return new PgbenchScript.Own(
                List.of(
                        "\\set i :i + 1",
                        "\\set n :base + :client_id + :i * " + clients,
                        "\\set p 5 + :n % 5",
                        "\\set a random(1, " + ADVOCATES + ")"),
                inline,
                Map.of());
    }

    /** What the service writes as names is drawn as a number and made a name again. */
    private static Map<String, String> named(List<CapturedStatement> transaction) {
        var inline = new HashMap<String, String>();
        values(transaction).forEach(value -> {
            if (PARTNER_VALUE.matcher(value).matches()) {
                inline.put(value, "('PARTNER-' || :p)");
            } else if (PARTNER_VALUE.matcher(value.replaceAll("[{}\"]", "")).matches()) {
                inline.put(value, "('{PARTNER-' || :p || '}')");
            } else if (ADVOCATE_VALUE.matcher(value).matches()) {
                inline.put(value, "('BA-' || :a)");
            }
        });
        return inline;
    }

    private static Stream<String> values(List<CapturedStatement> transaction) {
        return transaction.stream()
                .flatMap(statement -> statement.parameters().stream())
                .filter(Objects::nonNull)
                .distinct();
    }

    private byte[] request(int partner, String path, String json) {
        var body = json.getBytes(StandardCharsets.UTF_8);
        var head = ("POST " + path + " HTTP/1.1\r\nHost: localhost:" + port + "\r\nAuthorization: Bearer "
                        + tokens.of(partner(partner)) + "\r\nContent-Type: application/json\r\nIdempotency-Key: "
                        + UUID.randomUUID() + "\r\nContent-Length: " + body.length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        var request = new byte[head.length + body.length];
        System.arraycopy(head, 0, request, 0, head.length);
        System.arraycopy(body, 0, request, head.length, body.length);
        return request;
    }

    private static String partner(int number) {
        return "PARTNER-" + number;
    }

    private static ObjectNode terms() {
        var terms = JSON.createObjectNode()
                .put("name", "Bench")
                .put("hub", false)
                .put("status", "ACTIVE")
                .put("smallOrganisation", false)
                .put("capacity", 100_000);
        var subcontract = terms.putArray("subcontracts")
                .addObject()
                .put("contractRef", "KENT-ADV-2016")
                .put("lot", "COMMUNITY")
                .put("shareBasisPoints", 2000)
                .put("from", LocalDate.now().minusYears(1).toString());
        subcontract.putArray("serviceTypes").add("COMMUNITY");
        subcontract.putArray("districts").add("E07000110");
        subcontract.putArray("specialisms");
        return terms;
    }

    private static ObjectNode advocate() {
        var since = LocalDate.now().minusYears(1).toString();
        var advocate = JSON.createObjectNode()
                .put("displayName", "Bench")
                .put("dbsIssuedOn", since)
                .put("gender", "FEMALE")
                .put("wteHundredths", 100)
                .put("caseloadLimit", 500);
        advocate.putArray("qualifications")
                .addObject()
                .put("unit", "CORE")
                .put("status", "ACHIEVED")
                .put("since", since);
        advocate.putArray("specialisms");
        advocate.putArray("languages").add("eng");
        return advocate;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
