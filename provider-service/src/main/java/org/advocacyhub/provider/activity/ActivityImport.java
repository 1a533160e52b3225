package org.advocacyhub.provider.activity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.advocacyhub.runtime.web.Refusal;

/** A spreadsheet that was found clean, and whether it was stored. Of its content only the hash is kept. */
@Entity
class ActivityImport {

    @Id
    private UUID id;

    private String partnerId;
    private byte[] contentHash;
    private int rowCount;
    private int minutes;
    private String checkedBy;
    private Instant checkedAt;
    private String storedBy;
    private Instant storedAt;

    protected ActivityImport() {}

    ActivityImport(
            UUID id, String partnerId, byte[] contentHash, int rowCount, int minutes, String checkedBy, Instant at) {
        this.id = id;
        this.partnerId = partnerId;
        this.contentHash = contentHash.clone();
        this.rowCount = rowCount;
        this.minutes = minutes;
        this.checkedBy = checkedBy;
        this.checkedAt = at;
    }

    /** The very same content is stored now, for the first time. */
    void store(byte[] hash, String by, Instant at) {
        if (storedAt != null) {
            throw Refusal.conflict("already-stored", "This import was stored on " + storedAt + ".");
        }
        if (!Arrays.equals(contentHash, hash)) {
            throw Refusal.conflict(
                    "content-changed", "The file is not the one that was checked: check it again, then store it.");
        }
        storedBy = by;
        storedAt = at;
    }

    UUID id() {
        return id;
    }

    int rowCount() {
        return rowCount;
    }

    int minutes() {
        return minutes;
    }
}
