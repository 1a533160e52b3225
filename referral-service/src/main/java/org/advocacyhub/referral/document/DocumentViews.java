package org.advocacyhub.referral.document;

import java.util.UUID;

/** The book of views (domain.md H.6), as documents need it. */
interface DocumentViews {

    /** Writes down who looked at a document of a person, or wanted to; in the caller's transaction. */
    void write(UUID personId, Uploader viewer, boolean shown);
}
