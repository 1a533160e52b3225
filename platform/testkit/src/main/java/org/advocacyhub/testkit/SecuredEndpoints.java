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
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

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
            expect(differences, endpoint, "an expired " + role, Tokens.expired(role), 401);
            expect(differences, endpoint, "a forged " + role, Tokens.forged(role), 401);
            expect(differences, endpoint, "a stray " + role, Tokens.wrongAudience(role), 401);
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
            return call(endpoint, request(token));
        }
        var status =
                call(endpoint, request(token).contentType("application/json").body("{}"));
        return status == UNSUPPORTED_MEDIA_TYPE
                ? call(endpoint, request(token).multiPart("nothing", "nothing"))
                : status;
    }

    private static int call(Endpoint endpoint, RequestSpecification request) {
        var path = endpoint.path().replaceAll("\\{[^}]*}", UUID.randomUUID().toString());
        return request.request(endpoint.verb(), path).statusCode();
    }

    private static RequestSpecification request(String token) {
        var request = RestAssured.given();
        return token == null ? request : request.auth().oauth2(token);
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
