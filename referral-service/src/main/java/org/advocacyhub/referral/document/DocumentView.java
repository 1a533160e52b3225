package org.advocacyhub.referral.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.advocacyhub.referral.document.ListDocuments.Listed;
import org.advocacyhub.referral.document.domain.DeletionReason;
import org.advocacyhub.referral.document.domain.DocumentType;
import org.advocacyhub.referral.document.domain.ScanState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A document as it is shown over HTTP, without what is in it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Document")
record DocumentView(
        UUID documentId,
        DocumentType type,

        @Schema(description = "As the sender called it; in lists only", examples = "assessment.pdf")
        String fileName,

        @Schema(description = "By what is in it, not by its name", examples = "application/pdf")
        String mediaType,

        long bytes,

        @Schema(description = "Of the content; absent when it was taken away")
        String sha256,

        @Schema(description = "NOT_SCANNED: there is no virus scanner here, open it with care")
        ScanState scan,

        Instant uploadedAt,

        @Schema(description = "The sender's role", examples = "referrer")
        String uploadedByRole,

        @Schema(description = "For the hub: when it was taken away")
        Instant deletedAt,

        @Schema(description = "For the hub") DeletionReason deletionReason) {

    /** Without the name: the answer to an upload is kept to be repeated, and a name may say who it is about. */
    static DocumentView of(Document document) {
        return view(document, null);
    }

    static DocumentView of(Listed listed) {
        return view(
                listed.document(), listed.name() == null ? null : listed.name().text());
    }

    private static DocumentView view(Document document, String fileName) {
        return new DocumentView(
                document.id(),
                document.type(),
                fileName,
                document.mediaType(),
                document.bytes(),
                document.sha256(),
                document.scan(),
                document.uploadedAt(),
                document.uploadedRole(),
                document.deletedAt(),
                document.deletionReason());
    }

    @Override
    public String toString() {
        return "DocumentView[" + documentId + ", not shown]";
    }
}
