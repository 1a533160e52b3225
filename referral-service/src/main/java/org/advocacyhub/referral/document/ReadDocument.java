package org.advocacyhub.referral.document;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.advocacyhub.referral.access.Access;
import org.advocacyhub.referral.access.ViewAudit;
import org.advocacyhub.referral.access.ViewAudit.Outcome;
import org.advocacyhub.referral.access.ViewAudit.RecordKind;
import org.advocacyhub.referral.access.Viewer;
import org.advocacyhub.referral.document.domain.FileName;
import org.advocacyhub.referral.form.domain.DataClass;
import org.advocacyhub.referral.referral.Referral;
import org.advocacyhub.referral.referral.Referrals;
import org.advocacyhub.runtime.sealing.DataKey;
import org.advocacyhub.runtime.sealing.DataKeys;
import org.advocacyhub.runtime.web.Refusal;
import org.jboss.logging.Logger;

/** Shows what is in a document to whoever may read the person, and writes down that it was looked at (domain.md H.6). */
@ApplicationScoped
class ReadDocument {

    private static final Logger LOG = Logger.getLogger(ReadDocument.class);

    /** What a document may hold; nobody reads it to find out. */
    private static final Set<DataClass> CLASSES = Set.of(DataClass.PD1, DataClass.PD2);

    private final Referrals referrals;
    private final Documents documents;
    private final DataKeys dataKeys;
    private final DocumentStore store;
    private final Access access;
    private final ViewAudit audit;

    ReadDocument(
            Referrals referrals,
            Documents documents,
            DataKeys dataKeys,
            DocumentStore store,
            Access access,
            ViewAudit audit) {
        this.referrals = referrals;
        this.documents = documents;
        this.dataKeys = dataKeys;
        this.store = store;
        this.access = access;
        this.audit = audit;
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
    Readable handle(UUID referralId, UUID documentId, Viewer viewer) {
        return QuarkusTransaction.requiringNew()
                .call(() ->
                        referrals.findByIdOptional(referralId).flatMap(referral -> find(referral, documentId, viewer)))
                .map(this::opened)
                .orElseThrow(ReadDocument::unknown);
    }

    private Optional<Found> find(Referral referral, UUID documentId, Viewer viewer) {
        var scope = access.of(viewer, referral.personId()).scope();
        var found = documents.readable(referral.id(), documentId, scope).flatMap(document -> dataKeys.of(referral.id())
                .map(key -> new Found(document, key)));
        audit.write(
                viewer,
                RecordKind.DOCUMENT,
                documentId,
                referral.personId(),
                CLASSES,
                found.isPresent() ? Outcome.SHOWN : Outcome.NOT_FOUND);
        return found;
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
