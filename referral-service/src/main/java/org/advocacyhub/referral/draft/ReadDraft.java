package org.advocacyhub.referral.draft;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.advocacyhub.referral.form.GuardedJson;
import org.advocacyhub.runtime.sealing.DataKeys;

/** What a draft says, for its owner alone. */
@ApplicationScoped
class ReadDraft {

    private final Drafts drafts;
    private final DataKeys dataKeys;
    private final Clock clock;

    ReadDraft(Drafts drafts, DataKeys dataKeys, Clock clock) {
        this.drafts = drafts;
        this.dataKeys = dataKeys;
        this.clock = clock;
    }

    /** The form as a tree. Personal data: never printed. */
    record Written(ObjectNode form, long version) {

        @Override
        public String toString() {
            return "Written[not shown]";
        }
    }

    /** A 404 for everybody else, and once it has expired. */
    @Transactional
    Written handle(UUID draftId, String owner) {
        var draft = drafts.require(draftId, owner, clock.instant());
        return new Written(GuardedJson.tree(draft.form(dataKeys.require(draftId))), draft.version());
    }
}
