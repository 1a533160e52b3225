package org.advocacyhub.referral.authority;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.advocacyhub.referral.authority.domain.Evidence;
import org.advocacyhub.runtime.sealing.DataKey;

/** How evidence stands in the database: sealed with the key of the referral. */
final class SealedEvidence {

    private static final String USE = "authority-evidence";

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private SealedEvidence() {}

    static byte[] seal(Evidence evidence, DataKey key) {
        try {
            return key.seal(JSON.writeValueAsString(evidence), USE);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("evidence has no JSON form");
        }
    }

    static Evidence open(byte[] sealed, DataKey key) {
        try {
            return JSON.readValue(key.openText(sealed, USE), Evidence.class);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("stored evidence can't be read");
        }
    }
}
