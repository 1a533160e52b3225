package org.advocacyhub.referral.draft;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.advocacyhub.referral.form.domain.ReferralForm;
import org.advocacyhub.runtime.database.Ids;
import org.advocacyhub.runtime.sealing.DataKeys;
import org.advocacyhub.runtime.web.Refusal;
import org.advocacyhub.runtime.web.Versions;

/** Keeps a form that is not ready yet: new, or in place of what was there. Whatever it lacks or contradicts is for later. */
@ApplicationScoped
class WriteDraft {

    private final Drafts drafts;
    private final DataKeys dataKeys;
    private final DraftTerms terms;
    private final Clock clock;

    WriteDraft(Drafts drafts, DataKeys dataKeys, DraftTerms terms, Clock clock) {
        this.drafts = drafts;
        this.dataKeys = dataKeys;
        this.terms = terms;
        this.clock = clock;
    }

    /** A new draft; a 409 when the owner has too many. */
    @Transactional
    Draft add(ReferralForm form, String owner) {
        var now = now();
        if (drafts.countLocked(owner, now) >= terms.mostPerOwner()) {
            throw Refusal.conflict(
                    "too-many-drafts",
                    "You have " + terms.mostPerOwner() + " drafts, which is the most: send or delete one first.");
        }
        var draft = new Draft(Ids.next(), owner, now);
        var key = dataKeys.fresh(draft.id());
        dataKeys.keep(key);
        draft.write(form, key, now, terms.expireAfter());
        drafts.persistAndFlush(draft);
        return draft;
    }

    /** The draft with the whole form replaced. */
    @Transactional
    Draft replace(UUID draftId, ReferralForm form, String ifMatch, String owner) {
        var now = now();
        var draft = drafts.requireForChange(draftId, owner, now);
        Versions.require(ifMatch, draft.version());
        draft.write(form, dataKeys.require(draftId), now, terms.expireAfter());
        drafts.flush();
        return draft;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
