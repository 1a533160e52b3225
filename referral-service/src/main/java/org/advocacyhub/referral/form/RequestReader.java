package org.advocacyhub.referral.form;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.advocacyhub.referral.form.domain.Fault;
import org.advocacyhub.runtime.web.Refusal;

/**
 * Reads the body of a request and names everything that does not fit at once: unknown fields, unknown codes, days that the
 * calendar does not have, wrong types. The usual reader stops at the first.
 */
@ApplicationScoped
public class RequestReader {

    private final ObjectMapper json = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .build();

    /**
     * The request, read in full.
     *
     * @throws Refusal 400 with every field that does not fit
     */
    public <T> T read(byte[] body, Class<T> type) {
        if (body == null || body.length == 0) {
            throw malformed("The request has no body.");
        }
        var misfits = new ArrayList<Fault>();
        try {
            var request = json.readerFor(type).withHandler(new Misfits(misfits)).<T>readValue(body);
            refuse(misfits);
            if (request == null) {
                throw malformed("The request is empty.");
            }
            return request;
        } catch (JsonParseException notJson) {
            throw malformed("The request is not JSON: look at line "
                    + notJson.getLocation().getLineNr() + ", column "
                    + notJson.getLocation().getColumnNr() + ".");
        } catch (JsonMappingException wrongType) {
            misfits.add(new Fault(Misfits.path(wrongType.getPath()), "wrong-type", "Give a value of the right kind."));
            throw refusal(misfits);
        } catch (IOException unreadable) {
            throw malformed("The request can't be read.");
        }
    }

    /** Refuses with all faults; does nothing when there are none. */
    public static void refuse(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw refusal(faults);
        }
    }

    private static Refusal refusal(List<Fault> faults) {
        return Refusal.invalid(
                "invalid-request",
                "The request was not taken, because of the fields named here. Nothing was stored.",
                faults.stream()
                        .map(fault -> new Refusal.FieldError(fault.field(), fault.code(), fault.message()))
                        .toList());
    }

    private static Refusal malformed(String detail) {
        return Refusal.invalid("malformed-json", detail, List.of());
    }
}
