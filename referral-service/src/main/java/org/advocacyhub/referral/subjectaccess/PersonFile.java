package org.advocacyhub.referral.subjectaccess;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.advocacyhub.referral.subjectaccess.domain.Withheld;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * All that is held about a person, for that person. Personal data: never printed.
 *
 * @param about what this is and what else the person may ask for, in plain English
 * @param more sections of the features that hold something, by heading
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "PersonFile")
record PersonFile(
        UUID personId,
        Instant madeAt,
        List<String> about,
        List<Referral> referrals,
        Map<String, JsonNode> more,
        List<Withheld> withheld) {

    /** One referral: where it stands, what was told, what happened. */
    @Schema(name = "FiledReferral")
    record Referral(
            String referralRef,
            Instant receivedAt,
            String channel,
            String requestedType,
            String serviceType,
            String status,
            String statusLine,
            JsonNode told,
            List<String> happened) {

        @Override
        public String toString() {
            return "Referral[not shown]";
        }
    }

    @Override
    public String toString() {
        return "PersonFile[not shown]";
    }
}
