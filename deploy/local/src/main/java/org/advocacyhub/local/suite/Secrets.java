package org.advocacyhub.local.suite;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;

/** Passwords and keys of one suite: drawn at its first start, kept in a file that only its owner may read. */
public final class Secrets {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path file;
    private final Map<String, String> values;

    private Secrets(Path file, Map<String, String> values) {
        this.file = file;
        this.values = values;
    }

    /** The secrets of a state directory; none yet at its first start. */
    public static Secrets of(Home home) {
        var file = home.state().resolve("secrets.json");
        try {
            var values = new TreeMap<String, String>();
            if (Files.exists(file)) {
                values.putAll(JSON.readValue(Files.readAllBytes(file), new TypeReference<Map<String, String>>() {}));
            }
            return new Secrets(file, values);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    public String databasePassword(String role) {
        return value("database." + role);
    }

    public String clientSecret(String clientId) {
        return value("client." + clientId);
    }

    public String password(String username) {
        return value("person." + username);
    }

    /** The key with which referral-service hashes people into {@code personKey}. */
    public String personKey() {
        return value("person-key");
    }

    /** The master key of referral-service, 32 bytes in Base64. */
    public String masterKey() {
        return Base64.getEncoder().encodeToString(value("master-key").getBytes(StandardCharsets.US_ASCII));
    }

    /** The master key of provider-service, 32 bytes in Base64. */
    public String providerMasterKey() {
        return Base64.getEncoder().encodeToString(value("provider-master-key").getBytes(StandardCharsets.US_ASCII));
    }

    private synchronized String value(String name) {
        var known = values.get(name);
        if (known != null) {
            return known;
        }
        var bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        var drawn = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        values.put(name, drawn);
        save();
        return drawn;
    }

    private void save() {
        try {
            Files.createDirectories(file.getParent());
            var next = file.resolveSibling("secrets.json.next");
            Files.deleteIfExists(next);
            Files.createFile(next, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.write(next, JSON.writeValueAsBytes(values), StandardOpenOption.WRITE);
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep the secrets in " + file, e);
        }
    }
}
