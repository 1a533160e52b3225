package org.advocacyhub.referral.document;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Which documents are taken, who looks for viruses in them, and where they lie. */
@ConfigMapping(prefix = "hub.documents")
interface DocumentsConfig {

    /** Where documents lie. */
    enum Place {
        FILE,
        S3
    }

    /** The largest document. */
    MemorySize largest();

    /** Which formats are taken, of those that {@code FormatRules} knows. */
    Set<String> mediaTypes();

    /** {@code file} or {@code s3}. */
    @WithDefault("file")
    Place store();

    /** The directory of {@code file}; backed up together with the database. */
    Optional<Path> directory();

    /** The bucket of {@code s3}. */
    S3 s3();

    /** The virus scanner. */
    ClamAv clamav();

    /** How often what nobody needs is taken out of the store. */
    Duration sweepEvery();

    /** How long an upload may take from its first byte in the store to its row. */
    @WithDefault("1h")
    Duration uploadWithin();

    /** An S3 service: a cloud's, or one of one's own. */
    interface S3 {

        /** Absent: the cloud's own. */
        Optional<URI> endpoint();

        Optional<String> bucket();

        @WithDefault("eu-west-2")
        String region();

        /** The bucket in the path, not in the host name: what services of one's own want. */
        @WithDefault("false")
        boolean pathStyle();

        /** By reference ({@code HUB_DOCUMENTS_S3_ACCESS_KEY}); absent: what the surroundings provide, such as a role. */
        Optional<String> accessKey();

        /** By reference ({@code HUB_DOCUMENTS_S3_SECRET_KEY}). */
        Optional<String> secretKey();
    }

    /** A clamd that answers over TCP. */
    interface ClamAv {

        /** {@code host:port}; absent when there is no scanner. */
        Optional<String> address();

        /** How long it may take over one document. */
        @WithDefault("30s")
        Duration answerWithin();
    }
}
