package org.advocacyhub.runtime.web;

import jakarta.ws.rs.core.EntityTag;

/** ETag and If-Match over the version column of an aggregate. */
public final class Versions {

    private Versions() {}

    /** The tag of a version. */
    public static EntityTag tag(long version) {
        return new EntityTag(Long.toString(version));
    }

    /** Refuses a change without {@code If-Match} (428) and one that was made to an older version (412). */
    public static void require(String ifMatch, long version) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw Refusal.of(
                    Refusal.Kind.PRECONDITION_REQUIRED,
                    "if-match-required",
                    "Read the resource first and send its ETag back as If-Match.");
        }
        if (!ifMatch.strip().equals("\"" + version + "\"")) {
            throw Refusal.of(
                    Refusal.Kind.STALE, "changed-meanwhile", "Somebody changed it since you read it: read it again.");
        }
    }
}
