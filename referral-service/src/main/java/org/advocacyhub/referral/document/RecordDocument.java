package org.advocacyhub.referral.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.advocacyhub.referral.referral.Timeline;
import org.advocacyhub.referral.referral.TimelineEntry;
import org.advocacyhub.runtime.database.Ids;
import org.advocacyhub.runtime.sealing.DataKey;
import org.advocacyhub.runtime.sealing.DataKeys;
import org.advocacyhub.runtime.web.Refusal;

/** Makes a document of what lies in the store. */
@ApplicationScoped
class RecordDocument {

    private final Documents documents;
    private final Leftovers leftovers;
    private final Timeline timeline;
    private final DataKeys dataKeys;
    private final Clock clock;

    RecordDocument(Documents documents, Leftovers leftovers, Timeline timeline, DataKeys dataKeys, Clock clock) {
        this.documents = documents;
        this.leftovers = leftovers;
        this.timeline = timeline;
        this.dataKeys = dataKeys;
        this.clock = clock;
    }

    @Transactional
    Document handle(UUID referralId, StoredUpload stored, Party sender) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var document = new Document(stored, keyOf(referralId, dataKeys), sender, now);
        leftovers.needed(stored.objectName());
        documents.persist(document);
        timeline.persist(entry(referralId, "DOCUMENT_ADDED", "A document was added.", now));
        documents.flush();
        return document;
    }

    /** Nothing may be added to a referral whose key was destroyed. */
    static DataKey keyOf(UUID referralId, DataKeys dataKeys) {
        return dataKeys.of(referralId)
                .orElseThrow(() -> Refusal.conflict(
                        "referral-deleted", "What was told with this referral is deleted: nothing can be added."));
    }

    static TimelineEntry entry(UUID referralId, String event, String words, Instant at) {
        return new TimelineEntry(Ids.next(), referralId, at, "referral-service", event, words, null, null);
    }
}
