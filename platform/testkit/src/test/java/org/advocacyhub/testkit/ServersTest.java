package org.advocacyhub.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.advocacyhub.contracts.PartnerEvent.PartnerCapacityChanged;
import org.advocacyhub.testkit.servers.Servers;
import org.apache.kafka.clients.admin.Admin;
import org.jose4j.jwk.HttpsJwks;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.HttpsJwksVerificationKeyResolver;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The servers themselves, without a service in front of them. */
class ServersTest {

    private final Servers servers = Servers.running();

    @Test
    void the_service_works_by_a_role_that_row_level_security_binds() throws Exception {
        try (var connection = Database.asApp();
                var roles = connection
                        .createStatement()
                        .executeQuery("select rolsuper, rolbypassrls from pg_roles where rolname = current_user")) {
            assertTrue(roles.next());
            assertFalse(roles.getBoolean("rolsuper"));
            assertFalse(roles.getBoolean("rolbypassrls"));
        }
    }

    @Test
    void the_database_is_a_postgresql_of_release_18() {
        assertEquals(18, Database.number("select current_setting('server_version_num')::int / 10000"));
    }

    @Test
    void the_owner_makes_tables() throws Exception {
        try (var connection = Database.asOwner();
                var statement = connection.createStatement()) {
            statement.execute("create table of_the_owner (n int)");
            statement.execute("insert into of_the_owner values (7)");
        }

        assertEquals(7, Database.number("select n from of_the_owner"));
    }

    @Test
    void topics_have_several_partitions_but_those_that_must_have_one() throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", servers.bootstrapServers()))) {
            var topics = admin.describeTopics(java.util.List.of("referrals", "contracts", "dead-letters"))
                    .allTopicNames()
                    .get();

            assertTrue(topics.get("referrals").partitions().size() > 1);
            assertEquals(1, topics.get("contracts").partitions().size());
            assertEquals(1, topics.get("dead-letters").partitions().size());
        }
    }

    @Test
    void what_a_test_publishes_is_not_taken_for_what_the_service_tells() {
        var changed = new PartnerCapacityChanged("P-" + UUID.randomUUID(), Instant.EPOCH, 10, 3);

        Broker.publish(changed);

        assertFalse(Broker.all(PartnerCapacityChanged.class).contains(changed));
    }

    @Test
    void a_good_token_is_verified_with_the_keys_that_the_issuer_serves() throws Exception {
        var claims = verifier().processToClaims(Tokens.partner("ADVOCACY-FOR-ALL"));

        assertEquals("ADVOCACY-FOR-ALL", claims.getStringClaimValue("partner_id"));
        assertEquals(Map.of("roles", java.util.List.of("partner")), claims.getClaimValue("realm_access"));
    }

    @Test
    void bad_tokens_are_bad() {
        var verifier = verifier();

        for (var token : java.util.List.of(
                Tokens.expired("partner"), Tokens.forged("partner"), Tokens.wrongAudience("partner"))) {
            Assertions.assertThrows(InvalidJwtException.class, () -> verifier.processToClaims(token));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/.well-known/openid-configuration", "/jwks"})
    void the_issuer_answers_discovery(String path) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(
                    HttpRequest.newBuilder(URI.create(servers.issuerUrl() + path))
                            .build(),
                    BodyHandlers.ofString());

            assertEquals(200, answer.statusCode());
            assertTrue(answer.body().contains(path.equals("/jwks") ? "\"kid\":\"testkit\"" : servers.issuerUrl()));
        }
    }

    private JwtConsumer verifier() {
        return new JwtConsumerBuilder()
                .setExpectedIssuer(servers.issuerUrl())
                .setExpectedAudience("advocacy-hub")
                .setVerificationKeyResolver(
                        new HttpsJwksVerificationKeyResolver(new HttpsJwks(servers.issuerUrl() + "/jwks")))
                .build();
    }
}
