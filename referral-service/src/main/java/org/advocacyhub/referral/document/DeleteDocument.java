package org.advocacyhub.referral.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.advocacyhub.referral.document.domain.DeletionReason;
import org.advocacyhub.referral.referral.Timeline;

/** Takes a document away; a tombstone stays. Once more changes nothing. */
@ApplicationScoped
class DeleteDocument {

    private final Admission admission;
    private final Documents documents;
    private final Timeline timeline;
    private final Clock clock;

    DeleteDocument(Admission admission, Documents documents, Timeline timeline, Clock clock) {
        this.admission = admission;
        this.documents = documents;
        this.timeline = timeline;
        this.clock = clock;
    }

    @Transactional
    void handle(UUID referralId, UUID documentId, DeletionReason reason, Party by) {
        admission.require(referralId, by);
        var document = documents
                .find("id = ?1 and referralId = ?2", documentId, referralId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(ReadDocument::unknown);
        if (document.isThere()) {
            documents.takeAway(document, by.subject(), reason);
            timeline.persist(RecordDocument.entry(
                    referralId,
                    "DOCUMENT_TAKEN_AWAY",
                    "A document was taken away.",
                    clock.instant().truncatedTo(ChronoUnit.MILLIS)));
        }
    }
}
