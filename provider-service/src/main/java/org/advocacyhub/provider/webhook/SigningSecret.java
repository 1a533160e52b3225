package org.advocacyhub.provider.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What hub and partner share to know each other's messages, as Standard Webhooks has it: {@code whsec_} and Base64. */
final class SigningSecret {

    private static final String PREFIX = "whsec_";
    private static final String HMAC = "HmacSHA256";

    /** As many as the hash has: more would not be stronger. */
    private static final int BYTES = 32;

    private final byte[] key;

    private SigningSecret(byte[] key) {
        this.key = key.clone();
    }

    static SigningSecret fresh(SecureRandom random) {
        var key = new byte[BYTES];
        random.nextBytes(key);
        return new SigningSecret(key);
    }

    /** The secret that these bytes are. */
    static SigningSecret of(byte[] key) {
        return new SigningSecret(key);
    }

    /** Reads the form in which it is shown. */
    static SigningSecret parse(String text) {
        if (!text.startsWith(PREFIX)) {
            throw new IllegalArgumentException("a signing secret begins with " + PREFIX);
        }
        return new SigningSecret(Base64.getDecoder().decode(text.substring(PREFIX.length())));
    }

    byte[] bytes() {
        return key.clone();
    }

    /** As the partner gets to see it, once. */
    String shown() {
        return PREFIX + Base64.getEncoder().encodeToString(key);
    }

    /** The value of {@code webhook-signature}: one signature for each secret, the newest first. */
    static String signatures(List<SigningSecret> secrets, String messageId, Instant at, String body) {
        return secrets.stream()
                .map(secret -> secret.signature(messageId, at, body))
                .collect(Collectors.joining(" "));
    }

    private String signature(String messageId, Instant at, String body) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            var signed = "%s.%d.%s".formatted(messageId, at.getEpochSecond(), body);
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missingAlgorithm) {
            throw new IllegalStateException(missingAlgorithm);
        }
    }

    /** Never the secret. */
    @Override
    public String toString() {
        return "SigningSecret";
    }
}
