package org.advocacyhub.referral.document;

import java.io.IOException;
import java.nio.file.Path;

/** Looks for viruses in a file. */
interface VirusScan {

    /** What it found. */
    enum Finding {
        CLEAN,
        INFECTED,
        /** Nobody looked: there is no scanner. */
        NOT_SCANNED
    }

    /**
     * Looks.
     *
     * @throws IOException when the scanner does not answer, or not with a finding: the file must not be taken then
     */
    Finding scan(Path file) throws IOException;
}
