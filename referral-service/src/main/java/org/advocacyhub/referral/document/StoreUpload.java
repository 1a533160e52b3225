package org.advocacyhub.referral.document;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.advocacyhub.referral.document.domain.Format.Refused;
import org.advocacyhub.referral.document.domain.Format.Taken;
import org.advocacyhub.referral.document.domain.FormatRules;
import org.advocacyhub.referral.document.domain.ScanState;
import org.advocacyhub.runtime.database.Ids;
import org.advocacyhub.runtime.sealing.DataKey;
import org.advocacyhub.runtime.sealing.DataKeys;
import org.advocacyhub.runtime.web.Refusal;
import org.jboss.logging.Logger;

/**
 * Looks at an upload from all sides, seals it and puts it into the store. Not in one transaction, so that none waits for the
 * scanner or the store; {@link RecordDocument} makes a document of it.
 */
@ApplicationScoped
@Startup // a format that nobody knows is noticed at once
class StoreUpload {

    private static final Logger LOG = Logger.getLogger(StoreUpload.class);

    private final Admission admission;
    private final DataKeys dataKeys;
    private final Formats formats;
    private final VirusScan virusScan;
    private final Leftovers leftovers;
    private final DocumentStore store;
    private final DocumentsConfig config;

    StoreUpload(
            Admission admission,
            DataKeys dataKeys,
            Formats formats,
            VirusScan virusScan,
            Leftovers leftovers,
            DocumentStore store,
            DocumentsConfig config) {
        this.admission = admission;
        this.dataKeys = dataKeys;
        this.formats = formats;
        this.virusScan = virusScan;
        this.leftovers = leftovers;
        this.store = store;
        this.config = config;
        if (!FormatRules.KNOWN.containsAll(config.mediaTypes())) {
            throw new IllegalStateException("hub.documents.media-types may name these: " + FormatRules.KNOWN);
        }
    }

    StoredUpload handle(UUID referralId, Upload upload, Party sender) {
        var key = QuarkusTransaction.requiringNew().call(() -> {
            admission.require(referralId, sender);
            return RecordDocument.keyOf(referralId, dataKeys);
        });
        var mediaType = mediaTypeOf(upload.file());
        var scan = scanned(upload.file());
        var stored = new StoredUpload(
                Ids.next(),
                upload.type(),
                upload.name(),
                mediaType,
                upload.bytes(),
                sha256Of(upload.file()),
                scan,
                UUID.randomUUID().toString().replace("-", ""));
        leftovers.expected(stored.objectName());
        put(stored, upload.file(), key);
        return stored;
    }

    private String mediaTypeOf(Path file) {
        try {
            return switch (FormatRules.judge(formats.look(file), config.mediaTypes())) {
                case Taken(var mediaType) -> mediaType;
                case Refused(var why) -> throw Refusal.of(Refusal.Kind.UNSUPPORTED, "unsupported-document", why);
            };
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Without an answer of the scanner nothing is taken. */
    private ScanState scanned(Path file) {
        try {
            return switch (virusScan.scan(file)) {
                case CLEAN -> ScanState.CLEAN;
                case NOT_SCANNED -> ScanState.NOT_SCANNED;
                case INFECTED ->
                    throw Refusal.of(
                            Refusal.Kind.UNPROCESSABLE,
                            "infected-document",
                            "The virus scanner found something in the file. It was not stored.");
            };
        } catch (IOException away) {
            LOG.warnf("the virus scanner is away: %s", away);
            throw Refusal.of(
                    Refusal.Kind.UNAVAILABLE,
                    "scanner-away",
                    "The virus scanner does not answer, so nothing was stored: try again soon.");
        }
    }

    private void put(StoredUpload stored, Path file, DataKey key) {
        var sealed = new SealedContent(key, stored.documentId());
        try (var content = Files.newInputStream(file)) {
            store.put(stored.objectName(), out -> sealed.seal(content, out));
        } catch (IOException away) {
            LOG.warnf("the document store is away: %s", away);
            throw storeAway();
        }
    }

    static Refusal storeAway() {
        return Refusal.of(
                Refusal.Kind.UNAVAILABLE,
                "document-store-away",
                "The document store can't be reached: try again soon.");
    }

    private static String sha256Of(Path file) {
        try (var content = Files.newInputStream(file);
                var digested = new DigestInputStream(content, MessageDigest.getInstance("SHA-256"))) {
            digested.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digested.getMessageDigest().digest());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
