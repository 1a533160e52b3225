package org.advocacyhub.referral.form;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.advocacyhub.referral.form.domain.Fault;
import org.advocacyhub.runtime.web.DayOnly;
import org.advocacyhub.runtime.web.Refusal;
import org.advocacyhub.runtime.web.ValueForm;

/**
 * Reads the body of a request and names everything that does not fit at once: unknown fields, unknown codes, days that the
 * calendar does not have, wrong types. The usual reader stops at the first.
 */
@ApplicationScoped
public class RequestReader {

    private final ObjectMapper json = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new SimpleModule().addDeserializer(LocalDate.class, new DayOnly()))
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
        var misfits = new ArrayList<Fault>();
        return read(body, type, misfits, new Misfits(misfits));
    }

    private <T> T read(byte[] body, Class<T> type, List<Fault> misfits, Misfits handler) {
        if (body == null || body.length == 0) {
            throw malformed("The request has no body.");
        }
        try {
            var request = json.readerFor(type).withHandler(handler).<T>readValue(body);
            refuse(misfits);
            if (request == null) {
                throw malformed("The request is empty.");
            }
            return request;
        } catch (JsonParseException notJson) {
            throw notJson(notJson);
        } catch (JsonMappingException wrongType) {
            misfits.add(wrongType(wrongType));
            throw refusal(misfits);
        } catch (IOException unreadable) {
            throw malformed("The request can't be read.");
        }
    }

    /**
     * A request, and a section of its body that is kept apart from it.
     *
     * @param section null when it was left out
     */
    public record Beside<T, S>(T request, S section) {

        @Override
        public String toString() {
            return "Beside[not shown]";
        }
    }

    /**
     * The request without one of the fields of its body, and that field.
     *
     * @param field name of the section that does not belong to the request itself
     * @throws Refusal 400 with every field of both that does not fit
     */
    public <T, S> Beside<T, S> read(byte[] body, Class<T> type, String field, Class<S> sectionType) {
        var misfits = new ArrayList<Fault>();
        var apart = new Apart<S>(field, json.readerFor(sectionType), misfits);
        var request = read(body, type, misfits, new Misfits(misfits, apart));
        return new Beside<>(request, apart.section());
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

    static Fault wrongType(JsonMappingException wrongType) {
        return new Fault(
                Misfits.path(wrongType.getPath()),
                "wrong-type",
                ValueForm.of(wrongType instanceof MismatchedInputException other ? other.getTargetType() : null));
    }

    private static Refusal notJson(JsonParseException notJson) {
        return malformed("The request is not JSON: look at line "
                + notJson.getLocation().getLineNr() + ", column "
                + notJson.getLocation().getColumnNr() + ".");
    }

    private static Refusal malformed(String detail) {
        return Refusal.invalid("malformed-json", detail, List.of());
    }
}
