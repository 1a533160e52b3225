package org.advocacyhub.referral.draft;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.advocacyhub.referral.intake.ReceiveReferral;
import org.advocacyhub.referral.intake.ReceiveReferral.Receipt;
import org.advocacyhub.referral.intake.ReceiveReferral.Sender;
import org.advocacyhub.runtime.sealing.DataKeys;

/** Sends a draft in as a referral, in one transaction with its end: what is refused stays a draft. */
@ApplicationScoped
class SubmitDraft {

    private final Drafts drafts;
    private final DataKeys dataKeys;
    private final ReceiveReferral receiveReferral;
    private final Clock clock;

    SubmitDraft(Drafts drafts, DataKeys dataKeys, ReceiveReferral receiveReferral, Clock clock) {
        this.drafts = drafts;
        this.dataKeys = dataKeys;
        this.receiveReferral = receiveReferral;
        this.clock = clock;
    }

    @Transactional
    Receipt handle(UUID draftId, Sender sender) {
        var draft = drafts.requireForChange(draftId, sender.subject(), clock.instant());
        var form = draft.form(dataKeys.require(draftId));
        drafts.delete(draft);
        dataKeys.shred(draftId);
        return receiveReferral.handle(form, sender);
    }
}
