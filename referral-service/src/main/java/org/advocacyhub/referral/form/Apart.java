package org.advocacyhub.referral.form;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.advocacyhub.referral.form.domain.Fault;

/** A section at the top of a request that does not belong to the request itself: read on the way past, and kept apart. */
final class Apart<S> {

    private final String field;
    private final ObjectReader reader;
    private final List<Fault> misfits;
    private S section;

    Apart(String field, ObjectReader reader, List<Fault> misfits) {
        this.field = field;
        this.reader = reader.without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS); // more of the request follows
        this.misfits = misfits;
    }

    boolean is(String path) {
        return field.equals(path);
    }

    /**
     * Reads the section and leaves the parser behind it, whatever is wrong with it.
     *
     * @throws IOException when it is not JSON: then nothing of the request can be read
     */
    void read(JsonParser parser) throws IOException {
        JsonNode told = reader.readTree(
                parser); // first the whole of it: a reader that stops halfway would leave the parser there
        var own = new ArrayList<Fault>();
        try {
            section =
                    told.isNull() ? null : reader.withHandler(new Misfits(own)).readValue(told);
        } catch (JsonMappingException wrongType) {
            own.add(RequestReader.wrongType(wrongType));
        }
        own.stream().map(fault -> fault.under(field)).forEach(misfits::add);
    }

    /** Null when it was left out. */
    S section() {
        return section;
    }
}
