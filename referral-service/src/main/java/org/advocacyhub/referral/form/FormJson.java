package org.advocacyhub.referral.form;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.List;
import org.advocacyhub.referral.form.domain.MissingAnswer;
import org.advocacyhub.referral.form.domain.ReferralForm;

/** How forms stand in the database: without what was not answered, and read again also when a later version added fields. */
public final class FormJson {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.NON_EMPTY))
            .build();

    private static final TypeReference<List<MissingAnswer>> MISSING = new TypeReference<>() {};

    private FormJson() {}

    public static String write(ReferralForm form) {
        return text(form);
    }

    public static String write(List<MissingAnswer> missing) {
        return text(missing);
    }

    public static ReferralForm form(String stored) {
        try {
            return JSON.readValue(stored, ReferralForm.class);
        } catch (JsonProcessingException damaged) {
            throw unreadable(damaged);
        }
    }

    public static List<MissingAnswer> missing(String stored) {
        try {
            return JSON.readValue(stored, MISSING);
        } catch (JsonProcessingException damaged) {
            throw unreadable(damaged);
        }
    }

    private static String text(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException unwritable) {
            throw unreadable(unwritable);
        }
    }

    /** Says where, never what: the cause's message could repeat personal data. */
    private static IllegalStateException unreadable(JsonProcessingException cause) {
        return new IllegalStateException("A stored form can't be read or written: "
                + cause.getClass().getSimpleName() + " at " + cause.getLocation());
    }
}
