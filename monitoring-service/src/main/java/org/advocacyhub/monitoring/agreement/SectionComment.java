package org.advocacyhub.monitoring.agreement;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Something that somebody said about a section of a return. Never changed.
 *
 * @param section 1 to 14 (E.1)
 * @param partnerId the partner that said it, or to which it is said; null when it is for the hub and the council only
 */
@Schema(name = "SectionComment")
record SectionComment(
        UUID commentId,
        int section,
        @JsonInclude(JsonInclude.Include.NON_NULL) String partnerId,
        String text,
        String by,
        @Schema(examples = "commissioner") String role,
        Instant at) {}
