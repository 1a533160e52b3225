package org.advocacyhub.referral.person;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.advocacyhub.referral.form.domain.PersonIdentity;
import org.advocacyhub.referral.form.domain.PersonTold;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The pseudonym under which the other services count a person (domain.md H.2): a keyed hash per contract, so that nobody
 * without the secret can tell who it is, nor match it with another contract's.
 */
@ApplicationScoped
@Startup // a missing or short secret is noticed at once
class PersonKeys {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SHORTEST_SECRET = 32;

    private final SecretKeySpec secret;

    PersonKeys(@ConfigProperty(name = "hub.person-key.secret") String secret) {
        if (secret.length() < SHORTEST_SECRET) {
            throw new IllegalStateException("hub.person-key.secret needs at least " + SHORTEST_SECRET + " characters");
        }
        this.secret = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /** The person's key; of somebody about whom too little is known, a key of this referral alone. */
    String of(PersonTold person, String contractRef, UUID referralId) {
        var identity = PersonIdentity.of(person).orElseGet(() -> "referral:" + referralId);
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            var message = (contractRef + "\n" + identity).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(mac.doFinal(message));
        } catch (GeneralSecurityException missingAlgorithm) {
            throw new IllegalStateException(missingAlgorithm);
        }
    }
}
