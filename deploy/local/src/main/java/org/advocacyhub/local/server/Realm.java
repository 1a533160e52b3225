package org.advocacyhub.local.server;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.advocacyhub.local.suite.Secrets;

/**
 * The realm that Keycloak imports at a suite's first start: {@code realm.json} of this package's resources, with the
 * suite's secrets, a client for each partner, and people to log in as.
 */
public final class Realm {

    /** The client that acts for each role: what {@code ./hub token ROLE} asks a token for. */
    public static final Map<String, String> CLIENT_OF_ROLE = Map.of(
            "referrer", "council-system",
            "triage-worker", "hub-system",
            "hub-manager", "hub-manager",
            "service", "ops",
            "commissioner", "commissioner");

    /** Partners of the Kent contract; each has a client called like it (domain.md F.2; the last five have no name). */
    public static final List<String> PARTNERS = List.of(
            "SEAP",
            "ADVOCACY-FOR-ALL",
            "SUPPORT-4-SIGHT",
            "E-KENT-MH",
            "PARTNER-5",
            "PARTNER-6",
            "PARTNER-7",
            "PARTNER-8",
            "PARTNER-9");

    /** The partner of a sandbox, for whoever tries the partners' API; no part of the Kent contract. */
    public static final String SANDBOX = "SANDBOX";

    /** The client through which people's passwords become tokens. */
    public static final String PEOPLES_CLIENT = "hub-cli";

    /** The client through which people sign in to read pages in a browser (ADR 0119). */
    public static final String PAGES_CLIENT = "hub-pages";

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final Secrets secrets;

    public Realm(Secrets secrets) {
        this.secrets = secrets;
    }

    void writeTo(Path file) throws IOException {
        var bytes = JSON.writeValueAsBytes(document());
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(file, bytes);
    }

    /** The accounts of people, who sign in with a password. */
    public static Set<String> people() throws IOException {
        var people = new TreeSet<String>();
        for (var user : template().withArray("/users")) {
            if (!user.has("serviceAccountClientId")) {
                people.add(user.get("username").asText());
            }
        }
        return people;
    }

    private static ObjectNode template() throws IOException {
        try (var file = Realm.class.getResourceAsStream("/realm.json")) {
            return (ObjectNode) JSON.readTree(file);
        }
    }

    ObjectNode document() throws IOException {
        var realm = template();
        for (var client : realm.withArray("/clients")) {
            complete((ObjectNode) client);
        }
        PARTNERS.forEach(partner -> addPartner(realm, partner));
        addPartner(realm, SANDBOX);
        addPages(realm);
        for (var user : realm.withArray("/users")) {
            if (!user.has("serviceAccountClientId")) {
                givePassword((ObjectNode) user);
            }
        }
        return realm;
    }

    private void complete(ObjectNode client) {
        var id = client.get("clientId").asText();
        if (!client.path("publicClient").asBoolean()) {
            client.put("secret", secrets.clientSecret(id));
        }
        addMapper(client, "audience", "oidc-audience-mapper", Map.of("included.custom.audience", Keycloak.REALM));
    }

    private void addPartner(ObjectNode realm, String partnerId) {
        var client = realm.withArray("/clients")
                .addObject()
                .put("clientId", partnerId)
                .put("name", "System of " + partnerId)
                .put("serviceAccountsEnabled", true)
                .put("standardFlowEnabled", false);
        complete(client);
        addMapper(
                client,
                "partner",
                "oidc-hardcoded-claim-mapper",
                Map.of("claim.name", "partner_id", "claim.value", partnerId, "jsonType.label", "String"));
        realm.withArray("/users")
                .addObject()
                .put("username", "service-account-" + partnerId.toLowerCase(java.util.Locale.ROOT))
                .put("enabled", true)
                .put("serviceAccountClientId", partnerId)
                .withArray("/realmRoles")
                .add("partner");
    }

    private void addPages(ObjectNode realm) {
        var client = realm.withArray("/clients")
                .addObject()
                .put("clientId", PAGES_CLIENT)
                .put("name", "People in a browser")
                .put("standardFlowEnabled", true);
        client.withArray("/redirectUris").add("http://localhost:*");
        client.putObject("attributes").put("pkce.code.challenge.method", "S256");
        complete(client);
        for (var claim : List.of("partner_id", "advocate_id")) {
            addMapper(
                    client,
                    claim,
                    "oidc-usermodel-attribute-mapper",
                    Map.of(
                            "user.attribute",
                            claim,
                            "claim.name",
                            claim,
                            "jsonType.label",
                            "String",
                            "id.token.claim",
                            "true"));
        }
    }

    private static void addMapper(ObjectNode client, String name, String kind, Map<String, String> settings) {
        var mapper = client.withArray("/protocolMappers")
                .addObject()
                .put("name", name)
                .put("protocol", "openid-connect")
                .put("protocolMapper", kind);
        var config = mapper.putObject("config").put("access.token.claim", "true");
        settings.forEach(config::put);
    }

    private void givePassword(ObjectNode user) {
        user.withArray("/credentials")
                .addObject()
                .put("type", "password")
                .put("value", secrets.password(user.get("username").asText()))
                .put("temporary", false);
    }
}
