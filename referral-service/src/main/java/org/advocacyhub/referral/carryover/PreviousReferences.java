package org.advocacyhub.referral.carryover;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.advocacyhub.runtime.sealing.DataKey;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The numbers that the provider before gave to its cases: found again by a keyed hash for each contract, and read by whoever has the
 * referral's key.
 */
@ApplicationScoped
class PreviousReferences {

    private static final String ALGORITHM = "HmacSHA256";
    private static final String USE = "previous-reference";

    private final SecretKeySpec secret;
    private final String contractRef;

    PreviousReferences(
            @ConfigProperty(name = "hub.person-key.secret") String secret,
            @ConfigProperty(name = "hub.contract.ref") String contractRef) {
        this.secret = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
        this.contractRef = contractRef;
    }

    /** By what a number is found again; spaces around it don't count. */
    byte[] hash(String reference) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            return mac.doFinal((USE + "\n" + contractRef + "\n" + reference.strip()).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException missingAlgorithm) {
            throw new IllegalStateException(missingAlgorithm);
        }
    }

    byte[] seal(String reference, DataKey key) {
        return key.seal(reference.strip(), USE);
    }

    String open(byte[] sealed, DataKey key) {
        return key.openText(sealed, USE);
    }
}
