package org.advocacyhub.referral.document;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/** Chooses by configuration where documents lie and who looks for viruses in them. */
@ApplicationScoped
class DocumentSetup {

    @Produces
    @ApplicationScoped
    @Startup // a missing directory or bucket name is noticed at once
    DocumentStore store(DocumentsConfig config) {
        return switch (config.store()) {
            case FILE ->
                new FileStore(config.directory()
                        .orElseThrow(() -> new IllegalStateException("hub.documents.directory is missing")));
            case S3 -> new S3Store(config.s3());
        };
    }

    @Produces
    @ApplicationScoped
    @Startup
    VirusScan virusScan(DocumentsConfig config) {
        var clamav = config.clamav();
        return clamav.address()
                .<VirusScan>map(address -> new ClamAv(address, clamav.answerWithin()))
                .orElse(file -> VirusScan.Finding.NOT_SCANNED);
    }
}
