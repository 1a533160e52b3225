package org.advocacyhub.provider.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.advocacyhub.runtime.web.Refusal;
import org.eclipse.microprofile.config.Config;

/**
 * Seals signing secrets under a master key of the configuration (AES-256 in Galois/Counter Mode), bound to their endpoint. The
 * settings are those of referral-service: {@code hub.master-keys.current} and {@code hub.master-keys.key.<name>}.
 */
@ApplicationScoped
class SecretSeal {

    private static final String CURRENT = "hub.master-keys.current";
    private static final String KEY = "hub.master-keys.key.";
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final Config config;
    private final SecureRandom random = new SecureRandom();

    SecretSeal(Config config) {
        this.config = config;
    }

    /** What was sealed, and the name of the master key that opens it. */
    record Sealed(byte[] bytes, String key) {}

    /** @throws Refusal 503 when the installation has no master key */
    Sealed seal(byte[] plain, UUID endpointId) {
        var name = config.getOptionalValue(CURRENT, String.class)
                .orElseThrow(() -> Refusal.of(
                        Refusal.Kind.UNAVAILABLE,
                        "webhooks-not-set-up",
                        "This installation has no master key, so secrets can't be kept: read the feed instead."));
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        var sealed = cipher(Cipher.ENCRYPT_MODE, name, nonce, endpointId, plain, 0, plain.length);
        return new Sealed(
                ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                        .put(nonce)
                        .put(sealed)
                        .array(),
                name);
    }

    /** @throws IllegalStateException when its master key is gone or it was changed */
    byte[] open(Sealed sealed, UUID endpointId) {
        var nonce = new byte[NONCE_BYTES];
        System.arraycopy(sealed.bytes(), 0, nonce, 0, NONCE_BYTES);
        return cipher(
                Cipher.DECRYPT_MODE,
                sealed.key(),
                nonce,
                endpointId,
                sealed.bytes(),
                NONCE_BYTES,
                sealed.bytes().length - NONCE_BYTES);
    }

    private byte[] cipher(int mode, String name, byte[] nonce, UUID endpointId, byte[] text, int from, int length) {
        try {
            var cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, key(name), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(("webhook:" + endpointId).getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(text, from, length);
        } catch (GeneralSecurityException damaged) {
            throw new IllegalStateException("a webhook's secret could not be sealed or opened", damaged);
        }
    }

    private SecretKeySpec key(String name) {
        var key = Optional.of(name)
                .flatMap(known -> config.getOptionalValue(KEY + known, String.class))
                .map(Base64.getDecoder()::decode)
                .filter(bytes -> bytes.length == KEY_BYTES)
                .orElseThrow(() -> new IllegalStateException(KEY + name + " needs " + KEY_BYTES + " bytes in Base64"));
        return new SecretKeySpec(key, "AES");
    }
}
