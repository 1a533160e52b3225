package org.advocacyhub.triage.referral;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import org.advocacyhub.runtime.database.TransactionMemory;
import org.advocacyhub.triage.referral.domain.Facts;

/** Facts as they stand in the database; a transaction reads the same ones once. */
@ApplicationScoped
public class FactsJson {

    private static final TypeReference<Facts> FACTS = new TypeReference<>() {};

    private record Meant(String json) {}

    private final TransactionMemory memory;
    private final StoredJson json;

    FactsJson(TransactionMemory memory, StoredJson json) {
        this.memory = memory;
        this.json = json;
    }

    public String write(Facts facts) {
        var written = json.write(facts);
        memory.keep(new Meant(written), facts);
        return written;
    }

    public Facts read(String facts) {
        return memory.recall(new Meant(facts), () -> json.read(facts, FACTS));
    }
}
