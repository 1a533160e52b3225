package org.advocacyhub.referral.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.advocacyhub.referral.form.domain.MissingAnswer;

/** How the list of missing answers stands in the database. */
public final class MissingJson {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<List<MissingAnswer>> MISSING = new TypeReference<>() {};

    private MissingJson() {}

    public static String write(List<MissingAnswer> missing) {
        try {
            return JSON.writeValueAsString(missing);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public static List<MissingAnswer> read(String stored) {
        try {
            return JSON.readValue(stored, MISSING);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("A stored list of missing answers can't be read", damaged);
        }
    }
}
