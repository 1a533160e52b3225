package org.advocacyhub.referral.document;

import java.util.UUID;
import org.advocacyhub.referral.document.domain.DocumentType;
import org.advocacyhub.referral.document.domain.FileName;
import org.advocacyhub.referral.document.domain.ScanState;

/** An upload that was looked at and lies, sealed, in the store; no row needs it yet. */
record StoredUpload(
        UUID documentId,
        DocumentType type,
        FileName name,
        String mediaType,
        long bytes,
        String sha256,
        ScanState scan,
        String objectName) {

    @Override
    public String toString() {
        return "StoredUpload[" + documentId + ", not shown]";
    }
}
