package org.advocacyhub.referral.document;

import java.nio.file.Path;
import org.advocacyhub.referral.document.domain.DocumentType;
import org.advocacyhub.referral.document.domain.FileName;

/**
 * What a sender sent.
 *
 * @param file goes when the request ends
 */
record Upload(DocumentType type, FileName name, Path file, long bytes) {

    @Override
    public String toString() {
        return "Upload[not shown]";
    }
}
