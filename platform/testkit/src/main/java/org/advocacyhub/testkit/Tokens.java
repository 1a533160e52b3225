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
import java.util.concurrent.ConcurrentHashMap;
import org.advocacyhub.testkit.servers.Servers;

/**
 * Bearer tokens signed by the tests' own issuer, as strings for an {@code Authorization: Bearer} header. A good one is signed
 * once for each caller and used again, as callers do: signing takes longer than most requests that follow.
 */
public final class Tokens {

    private static final String AUDIENCE = "advocacy-hub";
    private static final String KEY_ID = "testkit";
    private static final Duration LIFE = Duration.ofHours(1);
    private static final Map<Caller, Good> GOOD = new ConcurrentHashMap<>();

    private Tokens() {}

    /** A good token with these roles; the subject is {@code test-} and the first role. */
    public static String of(String... roles) {
        return as("test-" + (roles.length == 0 ? "nobody" : roles[0]), roles);
    }

    /** A good token of a given caller, for what is kept per caller. */
    public static String as(String subject, String... roles) {
        return good(new Caller(subject, List.of(roles), Map.of()));
    }

    /** The system of a partner. */
    public static String partner(String partnerId) {
        return good(new Caller("partner-" + partnerId, List.of("partner"), Map.of("partner_id", partnerId)));
    }

    /** Somebody who works for a partner. */
    public static String partner(String partnerId, String subject) {
        return good(new Caller(subject, List.of("partner"), Map.of("partner_id", partnerId)));
    }

    /** An advocate of a partner; the subject is the advocate's reference. */
    public static String advocate(String partnerId, String advocateId) {
        return good(new Caller(
                advocateId, List.of("advocate"), Map.of("partner_id", partnerId, "advocate_id", advocateId)));
    }

    /** Somebody with one role; a partner's people are those of this partner, an advocate is this one. */
    public static String ofOne(String role, String partnerId, String advocateId) {
        return switch (role) {
            case "partner" -> partner(partnerId);
            case "advocate" -> advocate(partnerId, advocateId);
            default -> of(role);
        };
    }

    private static String good(Caller caller) {
        return GOOD.compute(caller, (_, known) -> known != null && known.isYoung() ? known : Good.of(caller))
                .token();
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

    private record Caller(String subject, List<String> roles, Map<String, String> claims) {}

    private record Good(String token, Instant issuedAt) {

        static Good of(Caller caller) {
            var now = Instant.now();
            var claims = Tokens.claims(
                    caller.subject(), AUDIENCE, now, caller.roles().toArray(String[]::new));
            caller.claims().forEach(claims::claim);
            return new Good(signed(claims), now);
        }

        /** Has most of its life before it, whatever a test does with it. */
        boolean isYoung() {
            return Duration.between(issuedAt, Instant.now()).compareTo(LIFE.dividedBy(4)) < 0;
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
