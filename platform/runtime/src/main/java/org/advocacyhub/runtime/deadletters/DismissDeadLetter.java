package org.advocacyhub.runtime.deadletters;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.web.Refusal;
import org.jboss.logging.Logger;

/**
 * Takes a dead letter away about which nothing is to be done, such as a record that is no event, so that the next one is noticed. Who said
 * so and why stands on the topic {@code dead-letters}; the record itself stays on its own.
 */
@ApplicationScoped
class DismissDeadLetter {

    private static final Logger LOG = Logger.getLogger(DismissDeadLetter.class);

    private final DeadLetters letters;
    private final Caller caller;

    DismissDeadLetter(DeadLetters letters, Caller caller) {
        this.letters = letters;
        this.caller = caller;
    }

    @Transactional
    void handle(UUID id, String because) {
        var letter = letters.find(id)
                .orElseThrow(() -> Refusal.notFound("no-such-dead-letter", "There is no such dead letter."));
        if (!letters.dismiss(letter, caller.subject(), because)) {
            throw Refusal.conflict("already-replayed", "This dead letter was replayed before.");
        }
        LOG.infof(
                "dead letter %s (topic %s, partition %d, offset %d) dismissed by %s",
                id, letter.topic(), letter.partition(), letter.offset(), caller.subject());
    }
}
