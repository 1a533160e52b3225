package org.advocacyhub.triage.referral;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import org.advocacyhub.triage.referral.domain.Facts;

/** Facts as they stand in the database. */
@ApplicationScoped
public class FactsJson {

    private static final TypeReference<Facts> FACTS = new TypeReference<>() {};

    private final StoredJson json;

    FactsJson(StoredJson json) {
        this.json = json;
    }

    public String write(Facts facts) {
        return json.write(facts);
    }

    public Facts read(String facts) {
        return json.read(facts, FACTS);
    }
}
