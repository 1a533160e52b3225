package org.advocacyhub.referral.document;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.UUID;
import org.advocacyhub.referral.document.domain.FileName;
import org.advocacyhub.referral.referral.ReferralScope;
import org.advocacyhub.referral.referral.Referrals;
import org.advocacyhub.referral.sealing.DataKey;
import org.advocacyhub.referral.sealing.DataKeys;
import org.advocacyhub.runtime.web.Refusal;
import org.jboss.logging.Logger;

/** Shows what is in a document to whoever may read the person, and writes down that it was looked at (domain.md H.6). */
@ApplicationScoped
class ReadDocument {

    private static final Logger LOG = Logger.getLogger(ReadDocument.class);

    private final Referrals referrals;
    private final Documents documents;
    private final DataKeys dataKeys;
    private final DocumentStore store;
    private final DocumentViews views;

    ReadDocument(
            Referrals referrals, Documents documents, DataKeys dataKeys, DocumentStore store, DocumentViews views) {
        this.referrals = referrals;
        this.documents = documents;
        this.dataKeys = dataKeys;
        this.store = store;
        this.views = views;
    }

    /** A document on its way to its reader. */
    record Readable(String mediaType, long bytes, FileName name, SealedContent seal, InputStream sealed) {

        void writeTo(OutputStream out) throws IOException {
            try (sealed) {
                seal.open(sealed, out);
            }
        }

        @Override
        public String toString() {
            return "Readable[not shown]";
        }
    }

    private record Found(Document document, DataKey key) {}

    /** The view is in the book before the first byte is sent, also the view in vain. */
    Readable handle(UUID referralId, UUID documentId, Uploader reader, ReferralScope scope) {
        var found = QuarkusTransaction.requiringNew().call(() -> {
            var readable = find(referralId, documentId, scope);
            referrals
                    .findByIdOptional(referralId)
                    .ifPresent(referral -> views.write(referral.personId(), reader, readable.isPresent()));
            return readable;
        });
        return found.map(ReadDocument.this::opened).orElseThrow(ReadDocument::unknown);
    }

    private Optional<Found> find(UUID referralId, UUID documentId, ReferralScope scope) {
        return documents.readable(referralId, documentId, scope).flatMap(document -> dataKeys.of(referralId)
                .map(key -> new Found(document, key)));
    }

    private Readable opened(Found found) {
        var document = found.document();
        try {
            return new Readable(
                    document.mediaType(),
                    document.bytes(),
                    document.name(found.key()),
                    new SealedContent(found.key(), document.id()),
                    store.open(document.objectName()));
        } catch (IOException away) {
            LOG.errorf("document %s can't be read: %s", document.id(), away);
            throw StoreUpload.storeAway();
        }
    }

    static Refusal unknown() {
        return Refusal.notFound("unknown-document", "There is no such document, or it is not yours to see.");
    }
}
