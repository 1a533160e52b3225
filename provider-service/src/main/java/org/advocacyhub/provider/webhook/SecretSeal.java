package org.advocacyhub.provider.webhook;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.UUID;
import org.advocacyhub.runtime.sealing.DataKeys;

/** Signing secrets as they are stored: sealed with a key of their endpoint, which a change of the master key wraps anew. */
@ApplicationScoped
class SecretSeal {

    private static final String USE = "webhook-secret";

    private final DataKeys keys;

    SecretSeal(DataKeys keys) {
        this.keys = keys;
    }

    /** Seals the first secret of an endpoint. */
    @Transactional(TxType.MANDATORY)
    byte[] first(byte[] plain, UUID endpointId) {
        var key = keys.fresh(endpointId);
        keys.keep(key);
        return key.seal(plain, USE);
    }

    /** Seals one more secret of an endpoint. */
    @Transactional(TxType.MANDATORY)
    byte[] next(byte[] plain, UUID endpointId) {
        return keys.require(endpointId).seal(plain, USE);
    }

    /**
     * Opens what was sealed; looks the key up in a transaction of its own.
     *
     * @throws org.advocacyhub.runtime.sealing.UnreadableSeal when the endpoint was forgotten meanwhile
     */
    byte[] open(byte[] sealed, UUID endpointId) {
        return QuarkusTransaction.requiringNew()
                .call(() -> keys.require(endpointId))
                .open(sealed, USE);
    }

    /** Nothing of this endpoint can be opened any more. */
    @Transactional(TxType.MANDATORY)
    void forget(UUID endpointId) {
        keys.shred(endpointId);
    }
}
