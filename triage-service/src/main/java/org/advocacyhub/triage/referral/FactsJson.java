package org.advocacyhub.triage.referral;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import org.advocacyhub.triage.referral.domain.Facts;

/** Facts as they stand in the database. */
@ApplicationScoped
public class FactsJson {

    private final ObjectMapper json;

    FactsJson(ObjectMapper json) {
        this.json = json;
    }

    public String write(Facts facts) {
        try {
            return json.writeValueAsString(facts);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Facts read(String facts) {
        try {
            return json.readValue(facts, Facts.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
