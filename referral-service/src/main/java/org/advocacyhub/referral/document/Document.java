package org.advocacyhub.referral.document;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.advocacyhub.referral.document.domain.DeletionReason;
import org.advocacyhub.referral.document.domain.DocumentType;
import org.advocacyhub.referral.document.domain.FileName;
import org.advocacyhub.referral.document.domain.ScanState;
import org.advocacyhub.runtime.sealing.DataKey;

/** That a referral has a document, and where it lies; or, after it was taken away, that there was one. */
@Entity
class Document {

    @Id
    private UUID id;

    private UUID referralId;

    @Enumerated(EnumType.STRING)
    private DocumentType type;

    private byte[] sealedName;
    private String mediaType;
    private long bytes;
    private String sha256;

    @Enumerated(EnumType.STRING)
    private ScanState scan;

    private String objectName;
    private Instant uploadedAt;
    private String uploadedBy;
    private String uploadedRole;
    private Instant deletedAt;
    private String deletedBy;

    @Enumerated(EnumType.STRING)
    private DeletionReason deletionReason;

    protected Document() {}

    /** A document whose content lies in the store already. */
    Document(StoredUpload stored, DataKey key, Party sender, Instant at) {
        id = stored.documentId();
        referralId = key.ownerId();
        type = stored.type();
        sealedName = key.seal(stored.name().text(), useOfName(id));
        mediaType = stored.mediaType();
        bytes = stored.bytes();
        sha256 = stored.sha256();
        scan = stored.scan();
        objectName = stored.objectName();
        uploadedAt = at;
        uploadedBy = sender.subject();
        uploadedRole = sender.role();
    }

    /** Leaves a tombstone that says nothing of what was in it. */
    void takeAway(String by, DeletionReason reason, Instant at) {
        sealedName = null;
        sha256 = null;
        objectName = null;
        deletedAt = at;
        deletedBy = by;
        deletionReason = reason;
    }

    FileName name(DataKey key) {
        return new FileName(key.openText(sealedName, useOfName(id)));
    }

    private static String useOfName(UUID documentId) {
        return "document-name " + documentId;
    }

    boolean isThere() {
        return deletedAt == null;
    }

    UUID id() {
        return id;
    }

    UUID referralId() {
        return referralId;
    }

    DocumentType type() {
        return type;
    }

    String mediaType() {
        return mediaType;
    }

    long bytes() {
        return bytes;
    }

    String sha256() {
        return sha256;
    }

    ScanState scan() {
        return scan;
    }

    String objectName() {
        return objectName;
    }

    Instant uploadedAt() {
        return uploadedAt;
    }

    String uploadedRole() {
        return uploadedRole;
    }

    Instant deletedAt() {
        return deletedAt;
    }

    DeletionReason deletionReason() {
        return deletionReason;
    }
}
