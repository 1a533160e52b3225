package org.advocacyhub.runtime.web;

import jakarta.ws.rs.core.EntityTag;
import java.util.regex.Pattern;

/** ETag and If-Match over the version column of an aggregate. */
public final class Versions {

    private static final Pattern TAG = Pattern.compile("\"[^\"]*\"");

    private Versions() {}

    /** The tag of a version. */
    public static EntityTag tag(long version) {
        return new EntityTag(Long.toString(version));
    }

    /** Refuses a change without {@code If-Match} (428), with what is no tag (400), and one made to an older version (412). */
    public static void require(String ifMatch, long version) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw Refusal.of(
                    Refusal.Kind.PRECONDITION_REQUIRED,
                    "if-match-required",
                    "Read the resource first and send its ETag back as If-Match.");
        }
        requireTag(ifMatch);
        if (!ifMatch.strip().equals("\"" + version + "\"")) {
            throw Refusal.of(
                    Refusal.Kind.STALE, "changed-meanwhile", "Somebody changed it since you read it: read it again.");
        }
    }

    /** Refuses an {@code If-Match} that is no strong tag, such as one without its quotation marks (400). */
    public static void requireTag(String ifMatch) {
        if (!TAG.matcher(ifMatch.strip()).matches()) {
            throw Refusal.invalid(
                    "If-Match", "not-an-etag", "Send the ETag as you read it, with its quotation marks: \"3\", not 3.");
        }
    }
}
