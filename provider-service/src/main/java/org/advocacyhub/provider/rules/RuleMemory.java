package org.advocacyhub.provider.rules;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Rows of rule tables that only a migration changes, believed for a short while: a question names the day that it is about, so
 * a rule still begins on its day. A migration is heard of no later than that while an older replica goes on.
 */
@ApplicationScoped
public class RuleMemory {

    private static final int MOST_ANSWERS = 1_000;

    private final Cache<Record, Object> answers;

    RuleMemory(@ConfigProperty(name = "hub.rules.believed-for", defaultValue = "PT1M") Duration believedFor) {
        this.answers = Caffeine.newBuilder()
                .maximumSize(MOST_ANSWERS)
                .expireAfterWrite(believedFor)
                .build();
    }

    /** The answer to a question, whose class says whose it is; a look that fails is not remembered. */
    @SuppressWarnings("unchecked")
    public <T> T recall(Record question, Supplier<T> look) {
        var known = answers.getIfPresent(question);
        if (known != null) {
            return (T) known;
        }
        var answer = look.get();
        answers.put(question, answer);
        return answer;
    }
}
