package org.advocacyhub.referral.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.referral.document.domain.DocumentType;
import org.advocacyhub.referral.referral.HeldAboutPerson;
import org.advocacyhub.runtime.sealing.DataKeys;

/** The person is told which documents there are. */
@ApplicationScoped
class HeldDocuments implements HeldAboutPerson {

    private final Documents documents;
    private final DataKeys dataKeys;

    HeldDocuments(Documents documents, DataKeys dataKeys) {
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
