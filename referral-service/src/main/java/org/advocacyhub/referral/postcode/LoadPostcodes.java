package org.advocacyhub.referral.postcode;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.advocacyhub.referral.postcode.domain.Edition;
import org.advocacyhub.runtime.web.Refusal;
import org.hibernate.exception.ConstraintViolationException;

/**
 * Loads an edition part by part, in the order of the file: what was loaded is kept, and after a break it goes on with the line
 * that comes next. Nothing is looked up in it before its last part is there.
 */
@ApplicationScoped
class LoadPostcodes {

    private final PostcodeEditions editions;
    private final CopyPostcodes copyPostcodes;
    private final Clock clock;

    LoadPostcodes(PostcodeEditions editions, CopyPostcodes copyPostcodes, Clock clock) {
        this.editions = editions;
        this.copyPostcodes = copyPostcodes;
        this.clock = clock;
    }

    /**
     * @param fromLine number of the part's first line in the file
     * @param last nothing comes after it
     */
    @Transactional
    PostcodeEdition handle(Edition edition, PostcodeFile part, long fromLine, boolean last) {
        var loading = editions.locked(edition).orElseGet(() -> start(edition));
        if (loading.isComplete()) {
            throw Refusal.conflict(
                    "edition-complete", "Edition " + edition.name() + " is complete: nothing is added to it.");
        }
        if (fromLine != loading.nextLine()) {
            throw Refusal.conflict(
                    "not-the-next-line",
                    "Go on with line " + loading.nextLine() + " of the file, not " + fromLine + ".");
        }
        loading.add(part, copyPostcodes.copy(edition.name(), part.taken()));
        if (last) {
            loading.complete(clock.instant());
        }
        editions.flush();
        return loading;
    }

    private PostcodeEdition start(Edition edition) {
        var started = new PostcodeEdition(edition, clock.instant());
        try {
            editions.persistAndFlush(started);
        } catch (ConstraintViolationException startedMeanwhile) {
            throw Refusal.conflict(
                    "not-the-next-line", "Somebody else began to load this edition: read how far it is.");
        }
        return started;
    }
}
