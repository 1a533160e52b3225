package org.advocacyhub.runtime.deadletters;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.advocacyhub.runtime.events.Replay;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.web.Refusal;
import org.jboss.logging.Logger;

/** Handles a dead letter once more, after its cause was removed. It stays a dead letter if it fails again. */
@ApplicationScoped
class ReplayDeadLetter {

    private static final Logger LOG = Logger.getLogger(ReplayDeadLetter.class);

    private final DeadLetters letters;
    private final Replay replay;
    private final Caller caller;

    ReplayDeadLetter(DeadLetters letters, Replay replay, Caller caller) {
        this.letters = letters;
        this.replay = replay;
        this.caller = caller;
    }

    @Transactional
    DeadLetter handle(UUID id) {
        letters.find(id).orElseThrow(() -> Refusal.notFound("no-such-dead-letter", "There is no such dead letter."));
        var origin = letters.claim(id, caller.subject())
                .orElseThrow(() -> Refusal.conflict("already-replayed", "This dead letter was replayed before."));
        try {
            replay.handle(origin);
        } catch (RuntimeException failure) {
            throw Refusal.conflict("replay-failed", "It still cannot be handled: " + Cause.of(failure));
        }
        LOG.infof("dead letter %s replayed by %s", id, caller.subject());
        return letters.find(id).orElseThrow();
    }
}
