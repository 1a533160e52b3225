package org.advocacyhub.runtime.sealing;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * The key of one owner: a referral, a draft, a case. Seals and opens what belongs to that owner; never leaves the process unwrapped.
 */
public final class DataKey {

    private final UUID ownerId;
    private final Aes key;
    private final String masterKey;
    private final byte[] wrapped;

    DataKey(UUID ownerId, Aes key, String masterKey, byte[] wrapped) {
        this.ownerId = ownerId;
        this.key = key;
        this.masterKey = masterKey;
        this.wrapped = wrapped.clone();
    }

    /** Whose key it is. */
    public UUID ownerId() {
        return ownerId;
    }

    /** Name of the master key under which it is wrapped. */
    public String masterKey() {
        return masterKey;
    }

    /** As it is stored. */
    public byte[] wrapped() {
        return wrapped.clone();
    }

    /**
     * Seals bytes.
     *
     * @param use what they are, for example {@code form-pd1}: opened as anything else, or for another owner, they are refused
     */
    public byte[] seal(byte[] plain, String use) {
        return key.seal(plain, binding(use));
    }

    /** Seals a text. */
    public byte[] seal(String plain, String use) {
        return seal(plain.getBytes(StandardCharsets.UTF_8), use);
    }

    /**
     * Opens what {@link #seal} sealed for the same use.
     *
     * @throws UnreadableSeal when it was damaged, or sealed for something else
     */
    public byte[] open(byte[] sealed, String use) {
        return key.open(sealed, binding(use));
    }

    /** Opens a text. */
    public String openText(byte[] sealed, String use) {
        return new String(open(sealed, use), StandardCharsets.UTF_8);
    }

    private byte[] binding(String use) {
        return (ownerId + " " + use).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "DataKey[not shown]";
    }
}
