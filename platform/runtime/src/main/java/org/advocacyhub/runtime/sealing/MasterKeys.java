package org.advocacyhub.runtime.sealing;

import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.runtime.Startup;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** The installation's master keys, by name. New data keys are wrapped under the current one; the others only open. */
@ApplicationScoped
@IfBuildProperty(name = "hub.sealing.enabled", stringValue = "true")
@Startup // a missing or damaged key is noticed at once
class MasterKeys {

    /** Which master keys there are. */
    @ConfigMapping(prefix = "hub.master-keys")
    interface Configured {

        /** Name of the key under which data keys are wrapped from now on; a service that seals nothing has none. */
        Optional<String> current();

        /** 32 bytes in Base64, by name; by reference, for example from a mounted secret. */
        @WithName("key")
        Map<String, String> keys();

        /** How often data keys under other master keys are looked for. */
        @WithDefault("1h")
        Duration rewrapEvery();
    }

    private final String current;
    private final Map<String, Aes> keys;

    MasterKeys(Configured configured) {
        this.current = configured.current().orElse("");
        this.keys = configured.keys().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, named -> read(named.getKey(), named.getValue())));
        if (!keys.containsKey(current)) {
            throw new IllegalStateException(
                    "hub.master-keys.current names a key that hub.master-keys.key does not have");
        }
    }

    private static Aes read(String name, String base64) {
        try {
            return new Aes(Base64.getDecoder().decode(base64));
        } catch (IllegalArgumentException damaged) {
            throw new IllegalStateException(
                    "hub.master-keys.key." + name + " needs " + Aes.KEY_BYTES + " bytes in Base64");
        }
    }

    String current() {
        return current;
    }

    DataKey fresh(UUID ownerId) {
        var plain = Aes.freshKey();
        return new DataKey(ownerId, new Aes(plain), current, wrap(current, ownerId, plain));
    }

    DataKey unwrap(UUID ownerId, String masterKey, byte[] wrapped) {
        return new DataKey(ownerId, new Aes(opened(ownerId, masterKey, wrapped)), masterKey, wrapped);
    }

    /** The same data key, wrapped under the current master key. */
    byte[] rewrap(UUID ownerId, String masterKey, byte[] wrapped) {
        return rewrapUnder(current, ownerId, masterKey, wrapped);
    }

    byte[] rewrapUnder(String next, UUID ownerId, String masterKey, byte[] wrapped) {
        return wrap(next, ownerId, opened(ownerId, masterKey, wrapped));
    }

    private byte[] wrap(String master, UUID ownerId, byte[] plain) {
        return keys.get(master).seal(plain, binding(ownerId));
    }

    private byte[] opened(UUID ownerId, String masterKey, byte[] wrapped) {
        var master = keys.get(masterKey);
        if (master == null) {
            throw new UnreadableSeal("the configuration has no master key called " + masterKey);
        }
        return master.open(wrapped, binding(ownerId));
    }

    private static byte[] binding(UUID ownerId) {
        return ownerId.toString().getBytes(StandardCharsets.UTF_8);
    }
}
