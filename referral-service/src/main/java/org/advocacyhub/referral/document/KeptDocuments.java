package org.advocacyhub.referral.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.referral.document.domain.DocumentType;
import org.advocacyhub.referral.referral.HeldAboutPerson;
import org.advocacyhub.referral.referral.KeptWithReferral;
import org.advocacyhub.referral.sealing.DataKeys;

/** The documents go when the referral's data goes, and the person is told which there are. */
@ApplicationScoped
class KeptDocuments implements KeptWithReferral, HeldAboutPerson {

    private static final String RETENTION_RUN = "retention-run";

    private final Documents documents;
    private final DataKeys dataKeys;

    KeptDocuments(Documents documents, DataKeys dataKeys) {
        this.documents = documents;
        this.dataKeys = dataKeys;
    }

    /** A document as its person is told of it; the file itself is handed over on its own. */
    record HeldDocument(String name, DocumentType type, String mediaType, long bytes, Instant addedAt) {

        @Override
        public String toString() {
            return "HeldDocument[not shown]";
        }
    }

    @Override
    public void delete(UUID referralId) {
        documents.shred(referralId, RETENTION_RUN);
    }

    @Override
    public String heading() {
        return "Documents";
    }

    @Override
    public List<HeldDocument> held(UUID personId, Collection<UUID> referralIds) {
        var keys = dataKeys.of(referralIds);
        return documents.list("referralId in ?1 and deletedAt is null order by uploadedAt, id", referralIds).stream()
                .map(document -> new HeldDocument(
                        document.name(keys.get(document.referralId())).text(),
                        document.type(),
                        document.mediaType(),
                        document.bytes(),
                        document.uploadedAt()))
                .toList();
    }
}
