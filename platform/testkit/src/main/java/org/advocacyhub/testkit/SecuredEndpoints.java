package org.advocacyhub.testkit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Who may call what: that every endpoint says so, and that the running service keeps to it. */
public final class SecuredEndpoints {

    /** In a table: everybody may call it, also without a token. */
    public static final Set<String> ANYONE = Set.of("*");

    /** The nine roles of a token. */
    public static final List<String> ROLES = List.of(
            "referrer",
            "triage-worker",
            "hub-manager",
            "partner",
            "advocate",
            "commissioner",
            "operational-manager",
            "auditor",
            "service");

    private static final List<String> SAYS_WHO = List.of(
            "jakarta.annotation.security.RolesAllowed",
            "jakarta.annotation.security.PermitAll",
            "jakarta.annotation.security.DenyAll");

    private static final Set<String> BODILESS = Set.of("GET", "HEAD", "DELETE");
    private static final int UNSUPPORTED_MEDIA_TYPE = 415;
    private static final Map<String, Map<String, String>> BAD_TOKENS = new ConcurrentHashMap<>();
    private static final String FORM = "multipart/form-data; boundary=end";
    private static final String AN_EMPTY_FIELD =
            "--end\r\nContent-Disposition: form-data; name=\"nothing\"\r\n\r\nnothing\r\n--end--\r\n";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private SecuredEndpoints() {}

    /** Fails when an endpoint under the package neither names roles nor admits everybody. */
    public static void check(String basePackage) {
        everyEndpointSaysWhoMayCall().allowEmptyShould(true).check(HouseRules.importMain(basePackage));
    }

    /**
     * Calls every endpoint without a token, with bad ones and with each of the nine roles, and compares with the table.
     * Path parameters become a random UUID: an allowed caller may well get 404 or 400, but neither 401 nor 403.
     *
     * @param allowed for each endpoint, such as {@code POST /offers/{id}/decline}, the roles that may call it, or {@link
     *     #ANYONE}
     * @throws AssertionError naming each difference, also an endpoint that the table forgets or makes up
     */
    public static void walk(String basePackage, Map<String, Set<String>> allowed) {
        walk(HouseRules.importMain(basePackage), allowed);
    }

    static void walk(JavaClasses classes, Map<String, Set<String>> allowed) {
        var table =
                allowed.entrySet().stream().collect(toMap(row -> Endpoint.parse(row.getKey()), Map.Entry::getValue));
        assertEquals(
                lines(Endpoint.allOf(classes).toList()),
                lines(table.keySet()),
                "the endpoints of the code and those of the table");

        var differences = new ArrayList<String>();
        table.forEach((endpoint, roles) -> differences.addAll(tryOut(endpoint, roles)));
        assertEquals(List.of(), differences);
    }

    static ArchRule everyEndpointSaysWhoMayCall() {
        return methods()
                .that(Endpoint.ARE_ENDPOINTS)
                .should(sayWhoMayCall())
                .because("an endpoint without @RolesAllowed or @PermitAll is denied to everybody by default");
    }

    private static ArchCondition<JavaMethod> sayWhoMayCall() {
        return new ArchCondition<>("say who may call them") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                var says = SAYS_WHO.stream()
                        .anyMatch(annotation -> method.isAnnotatedWith(annotation)
                                || method.getOwner().isAnnotatedWith(annotation));
                if (!says) {
                    events.add(SimpleConditionEvent.violated(
                            method, method.getFullName() + " does not say who may call it"));
                }
            }
        };
    }

    private static List<String> tryOut(Endpoint endpoint, Set<String> allowed) {
        var differences = new ArrayList<String>();
        var open = allowed.equals(ANYONE);
        if (!open) {
            expect(differences, endpoint, "nobody", null, 401);
            var role = allowed.iterator().next();
            badTokens(role).forEach((who, token) -> expect(differences, endpoint, who, token, 401));
        } else {
            expectEntry(differences, endpoint, "nobody", null);
        }
        for (var role : ROLES) {
            if (open || allowed.contains(role)) {
                expectEntry(differences, endpoint, role, tokenOf(role));
            } else {
                expect(differences, endpoint, role, tokenOf(role), 403);
            }
        }
        return differences;
    }

    private static Map<String, String> badTokens(String role) {
        return BAD_TOKENS.computeIfAbsent(
                role,
                _ -> Map.of(
                        "an expired " + role, Tokens.expired(role),
                        "a forged " + role, Tokens.forged(role),
                        "a stray " + role, Tokens.wrongAudience(role)));
    }

    private static void expect(List<String> differences, Endpoint endpoint, String who, String token, int expected) {
        var status = call(endpoint, token);
        if (status != expected) {
            differences.add("%s as %s: %d, not %d".formatted(endpoint, who, status, expected));
        }
    }

    private static void expectEntry(List<String> differences, Endpoint endpoint, String who, String token) {
        var status = call(endpoint, token);
        if (status == 401 || status == 403) {
            differences.add("%s as %s: %d, though the table lets it in".formatted(endpoint, who, status));
        }
    }

    /** Who sends what an endpoint does not read is not asked who it is: one that takes files gets a form. */
    private static int call(Endpoint endpoint, String token) {
        if (BODILESS.contains(endpoint.verb())) {
            return call(endpoint, token, null, "");
        }
        var status = call(endpoint, token, "application/json", "{}");
        return status == UNSUPPORTED_MEDIA_TYPE ? call(endpoint, token, FORM, AN_EMPTY_FIELD) : status;
    }

    /** By the JDK's own client: over a thousand calls a service, of which only the status matters. */
    private static int call(Endpoint endpoint, String token, String mediaType, String body) {
        var path = endpoint.path().replaceAll("\\{[^}]*}", UUID.randomUUID().toString());
        var request = HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port + path))
                .timeout(PATIENCE)
                .method(endpoint.verb(), mediaType == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (mediaType != null) {
            request.header("Content-Type", mediaType);
        }
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            return CLIENT.send(request.build(), BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(endpoint.toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String tokenOf(String role) {
        return switch (role) {
            case "partner" -> Tokens.partner("WALKING-PARTNER");
            case "advocate" -> Tokens.advocate("WALKING-PARTNER", "WP-01");
            default -> Tokens.of(role);
        };
    }

    private static String lines(Iterable<Endpoint> endpoints) {
        var sorted = new TreeSet<String>();
        endpoints.forEach(endpoint -> sorted.add(endpoint.toString()));
        return String.join("\n", sorted);
    }
}
