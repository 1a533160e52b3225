package org.advocacyhub.testkit;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.advocacyhub.testkit.servers.Servers;

/** Bearer tokens signed by the tests' own issuer, as strings for an {@code Authorization: Bearer} header. */
public final class Tokens {

    private static final String AUDIENCE = "advocacy-hub";
    private static final String KEY_ID = "testkit";
    private static final Duration LIFE = Duration.ofHours(1);

    private Tokens() {}

    /** A good token with these roles; the subject is {@code test-} and the first role. */
    public static String of(String... roles) {
        return as("test-" + (roles.length == 0 ? "nobody" : roles[0]), roles);
    }

    /** A good token of a given caller, for what is kept per caller. */
    public static String as(String subject, String... roles) {
        return signed(claims(subject, AUDIENCE, Instant.now(), roles));
    }

    /** The system of a partner. */
    public static String partner(String partnerId) {
        return signed(claims("partner-" + partnerId, AUDIENCE, Instant.now(), "partner")
                .claim("partner_id", partnerId));
    }

    /** An advocate of a partner; the subject is the advocate's reference. */
    public static String advocate(String partnerId, String advocateId) {
        return signed(claims(advocateId, AUDIENCE, Instant.now(), "advocate")
                .claim("partner_id", partnerId)
                .claim("advocate_id", advocateId));
    }

    /** Was good until an hour ago. */
    public static String expired(String role) {
        return signed(claims("expired", AUDIENCE, Instant.now().minus(LIFE.multipliedBy(2)), role));
    }

    /** Names the issuer's key but was signed with another. */
    public static String forged(String role) {
        return claims("forged", AUDIENCE, Instant.now(), role)
                .jws()
                .keyId(KEY_ID)
                .sign(AnotherKey.INSTANCE);
    }

    /** Good, but meant for somebody else. */
    public static String wrongAudience(String role) {
        return signed(claims("astray", "another-system", Instant.now(), role));
    }

    private static JwtClaimsBuilder claims(String subject, String audience, Instant issuedAt, String... roles) {
        return Jwt.claims()
                .issuer(Servers.running().issuerUrl())
                .subject(subject)
                .preferredUserName(subject)
                .audience(audience)
                .issuedAt(issuedAt)
                .expiresAt(issuedAt.plus(LIFE))
                .claim("realm_access", Map.of("roles", List.of(roles)));
    }

    private static String signed(JwtClaimsBuilder claims) {
        return claims.jws().keyId(KEY_ID).sign(issuersKey());
    }

    private static PrivateKey issuersKey() {
        try {
            var encoded = Base64.getDecoder().decode(Servers.running().signingKey());
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Made when first needed, since that takes a moment. */
    private static final class AnotherKey {
        static final PrivateKey INSTANCE = newKey();

        private static PrivateKey newKey() {
            try {
                var generator = KeyPairGenerator.getInstance("RSA");
                generator.initialize(2048);
                return generator.generateKeyPair().getPrivate();
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
