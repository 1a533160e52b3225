package org.advocacyhub.referral.form;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import java.io.IOException;
import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.advocacyhub.referral.form.domain.Fault;
import org.advocacyhub.runtime.web.DayOnly;
import org.advocacyhub.runtime.web.ValueForm;

/** Notes each value that does not fit its field and reads on as if it had been left out. Never notes the value itself. */
final class Misfits extends DeserializationProblemHandler {

    private static final int CODES_SHOWN = 40;

    private final List<Fault> found;
    private final Apart<?> apart;

    Misfits(List<Fault> found) {
        this(found, null);
    }

    /**
     * @param apart a section that is no misfit although the record does not have it
     */
    Misfits(List<Fault> found, Apart<?> apart) {
        this.found = found;
        this.apart = apart;
    }

    @Override
    public boolean handleUnknownProperty(
            DeserializationContext context,
            JsonParser parser,
            JsonDeserializer<?> deserializer,
            Object beanOrClass,
            String propertyName)
            throws IOException {
        // fields unknown to a record are kept aside and shown later, when the reader itself stands elsewhere
        var kept = parser != context.getParser();
        var field = kept ? join(record(context.getParser()), propertyName) : field(parser);
        if (apart != null && apart.is(field)) {
            apart.read(parser);
            return true;
        }
        found.add(new Fault(field, "unknown-field", "There is no such field: check its name."));
        parser.skipChildren();
        return true;
    }

    @Override
    public Object handleWeirdStringValue(
            DeserializationContext context, Class<?> target, String value, String failure) {
        found.add(misfit(field(context.getParser()), target));
        return null;
    }

    @Override
    public Object handleWeirdNumberValue(
            DeserializationContext context, Class<?> target, Number value, String failure) {
        found.add(misfit(field(context.getParser()), target));
        return null;
    }

    @Override
    public Object handleUnexpectedToken(
            DeserializationContext context, JavaType target, JsonToken token, JsonParser parser, String failure)
            throws IOException {
        found.add(misfit(field(parser), target.getRawClass()));
        parser.skipChildren();
        return null;
    }

    private static Fault misfit(String field, Class<?> target) {
        if (target.isEnum()) {
            return new Fault(field, "unknown-code", "Use one of " + codes(target) + ".");
        }
        if (target == LocalDate.class) {
            return new Fault(field, "not-a-date", DayOnly.ADVICE);
        }
        if (Temporal.class.isAssignableFrom(target)) {
            return new Fault(field, "not-a-date", "A moment that exists, such as 2016-04-12T09:30:00+01:00.");
        }
        return new Fault(field, "wrong-type", ValueForm.of(target));
    }

    private static String codes(Class<?> target) {
        var codes = target.getEnumConstants();
        return Arrays.stream(codes).limit(CODES_SHOWN).map(Object::toString).collect(Collectors.joining(", "))
                + (codes.length > CODES_SHOWN ? " and more" : "");
    }

    /** The path of the field at which the parser stands, for example {@code keyDates[0].date}. */
    private static String field(JsonParser parser) {
        return parser.getParsingContext()
                .pathAsPointer()
                .toString()
                .replaceFirst("^/", "")
                .replaceAll("/([0-9]+)(?=/|$)", "[$1]")
                .replace('/', '.');
    }

    /** The path of the record that is being read: the reader stands behind it, or before another of its fields. */
    private static String record(JsonParser reader) {
        var path = field(reader);
        return reader.currentToken() == JsonToken.FIELD_NAME
                ? path.substring(0, Math.max(0, path.lastIndexOf('.')))
                : path;
    }

    private static String join(String section, String field) {
        return section.isEmpty() ? field : section + "." + field;
    }

    static String path(List<JsonMappingException.Reference> path) {
        return path.stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }
}
