package org.advocacyhub.referral.form;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonMappingException;
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
        this.reader = reader;
        this.misfits = misfits;
    }

    boolean is(String path) {
        return field.equals(path);
    }

    void read(JsonParser parser) throws IOException {
        var own = new ArrayList<Fault>();
        try {
            section = reader.withHandler(new Misfits(own)).readValue(parser);
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
