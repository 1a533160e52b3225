package org.advocacyhub.local.server;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.advocacyhub.local.suite.Part;
import org.advocacyhub.local.suite.Ports;
import org.advocacyhub.local.suite.Secrets;

/** Real tokens from Keycloak, asked for again shortly before they run out. */
public final class Tokens {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Roles that only people hold, with the person to log in as. */
    private static final Map<String, String> PERSON_OF_ROLE = Map.of(
            "advocate", "an-advocate",
            "operational-manager", "an-operational-manager",
            "auditor", "an-auditor",
            "partner", "a-partner-manager");

    private final Ports ports;
    private final Secrets secrets;
    private final Map<String, Token> cache = new ConcurrentHashMap<>();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private record Token(String value, Instant freshUntil) {}

    public Tokens(Ports ports, Secrets secrets) {
        this.ports = ports;
        this.secrets = secrets;
    }

    /**
     * A bearer token for a role ({@code referrer}), a client ({@code ADVOCACY-FOR-ALL}) or a person ({@code an-advocate}).
     *
     * @throws IllegalArgumentException when Keycloak knows no such caller
     */
    public String of(String roleOrCaller) {
        return cache.compute(roleOrCaller, (caller, known) -> isFresh(known) ? known : ask(caller))
                .value();
    }

    private static Set<String> roles() {
        return Stream.concat(Realm.CLIENT_OF_ROLE.keySet().stream(), PERSON_OF_ROLE.keySet().stream())
                .collect(Collectors.toSet());
    }

    private static boolean isFresh(Token token) {
        return token != null && Instant.now().isBefore(token.freshUntil());
    }

    private Token ask(String roleOrCaller) {
        var person = PERSON_OF_ROLE.getOrDefault(roleOrCaller, roleOrCaller);
        if (person.startsWith("a-") || person.startsWith("an-")) {
            return ask(
                    roleOrCaller,
                    Map.of(
                            "grant_type",
                            "password",
                            "client_id",
                            Realm.PEOPLES_CLIENT,
                            "username",
                            person,
                            "password",
                            secrets.password(person)));
        }
        var client = Realm.CLIENT_OF_ROLE.getOrDefault(roleOrCaller, roleOrCaller);
        if (!Realm.CLIENT_OF_ROLE.containsValue(client)
                && !Realm.PARTNERS.contains(client)
                && !client.equals(Realm.SANDBOX)) {
            throw new IllegalArgumentException("nobody is called \"" + roleOrCaller + "\": give a role ("
                    + String.join(", ", new TreeSet<>(roles())) + ") or a partner ("
                    + String.join(", ", Realm.PARTNERS) + ")");
        }
        return ask(
                roleOrCaller,
                Map.of(
                        "grant_type",
                        "client_credentials",
                        "client_id",
                        client,
                        "client_secret",
                        secrets.clientSecret(client)));
    }

    private Token ask(String caller, Map<String, String> form) {
        var request = HttpRequest.newBuilder(URI.create(Keycloak.issuer(ports) + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .timeout(Duration.ofSeconds(20))
                .POST(BodyPublishers.ofString(encode(form)))
                .build();
        try {
            var answer = http.send(request, BodyHandlers.ofByteArray());
            var body = JSON.readTree(answer.body());
            if (answer.statusCode() != 200) {
                throw new IllegalArgumentException("Keycloak gives no token to \"" + caller + "\": "
                        + body.path("error_description")
                                .asText(body.path("error").asText()));
            }
            var lifetime = Duration.ofSeconds(body.get("expires_in").asLong()).dividedBy(2);
            return new Token(body.get("access_token").asText(), Instant.now().plus(lifetime));
        } catch (IOException e) {
            throw new IllegalStateException(
                    "Keycloak does not answer at " + ports.url(Part.KEYCLOAK) + "; see ./hub status", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static String encode(Map<String, String> form) {
        return new LinkedHashMap<>(form)
                .entrySet().stream()
                        .map(field ->
                                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
    }
}
