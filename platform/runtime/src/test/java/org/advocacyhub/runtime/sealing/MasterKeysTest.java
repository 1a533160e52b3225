package org.advocacyhub.runtime.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MasterKeysTest {

    private static final UUID OWNER = UUID.randomUUID();
    private static final String OLD = key("an-old-master-key-for-tests-only");
    private static final String NEW = key("a-newer-master-key-for-tests-!!!");

    private final MasterKeys keys = masterKeys("old", Map.of("old", OLD));

    @Test
    void what_is_sealed_can_be_opened_again_for_the_same_use() {
        var key = keys.fresh(OWNER);

        var sealed = key.seal("a secret", "form-pd1");

        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("secret");
        assertThat(key.openText(sealed, "form-pd1")).isEqualTo("a secret");
        assertThat(keys.unwrap(OWNER, "old", key.wrapped()).openText(sealed, "form-pd1"))
                .isEqualTo("a secret");
    }

    @Test
    void sealing_twice_gives_two_different_seals() {
        var key = keys.fresh(OWNER);

        assertThat(key.seal("a secret", "form-pd1")).isNotEqualTo(key.seal("a secret", "form-pd1"));
    }

    @Test
    void nothing_opens_for_another_use_another_owner_or_once_damaged() {
        var key = keys.fresh(OWNER);
        var sealed = key.seal("a secret", "form-pd1");
        var damaged = sealed.clone();
        damaged[damaged.length - 1] ^= 1;

        refuses(() -> key.open(sealed, "form-pd3"));
        refuses(() -> keys.fresh(OWNER).open(sealed, "form-pd1"));
        refuses(() -> key.open(damaged, "form-pd1"));
        refuses(() -> key.open(new byte[0], "form-pd1"));
        refuses(() -> keys.unwrap(UUID.randomUUID(), "old", key.wrapped()));
    }

    @Test
    void a_key_wrapped_anew_opens_what_it_sealed_before() {
        var key = keys.fresh(OWNER);
        var sealed = key.seal("a secret", "form-pd1");
        var both = masterKeys("new", Map.of("old", OLD, "new", NEW));

        var wrapped = both.rewrap(OWNER, "old", key.wrapped());

        var withoutOld = masterKeys("new", Map.of("new", NEW));
        assertThat(withoutOld.unwrap(OWNER, "new", wrapped).openText(sealed, "form-pd1"))
                .isEqualTo("a secret");
        refuses(() -> withoutOld.unwrap(OWNER, "old", key.wrapped()));
    }

    @Test
    void a_key_that_is_missing_short_or_no_base64_is_noticed_at_the_start() {
        assertThatThrownBy(() -> masterKeys("new", Map.of("old", OLD))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> masterKeys("old", Map.of("old", "c2hvcnQ=")))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> masterKeys("old", Map.of("old", "?"))).isInstanceOf(IllegalStateException.class);
    }

    private static void refuses(org.assertj.core.api.ThrowableAssert.ThrowingCallable opening) {
        assertThatThrownBy(opening).isInstanceOf(UnreadableSeal.class);
    }

    private static String key(String thirtyTwo) {
        return Base64.getEncoder().encodeToString(thirtyTwo.getBytes(StandardCharsets.US_ASCII));
    }

    private static MasterKeys masterKeys(String current, Map<String, String> named) {
        var keys = new HashMap<>(named);
        return new MasterKeys(new MasterKeys.Configured() {
            @Override
            public Optional<String> current() {
                return Optional.of(current);
            }

            @Override
            public Map<String, String> keys() {
                return keys;
            }

            @Override
            public Duration rewrapEvery() {
                return Duration.ofHours(1);
            }
        });
    }
}
