package org.advocacyhub.referral.information;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.advocacyhub.contracts.ReferralEvent.InformationGiven;
import org.advocacyhub.referral.change.Reason;
import org.advocacyhub.referral.change.ReplaceTold;
import org.advocacyhub.referral.change.Teller;
import org.advocacyhub.referral.form.domain.Answers;
import org.advocacyhub.referral.question.Questions;
import org.advocacyhub.referral.referral.Referral;
import org.advocacyhub.referral.referral.ReferralScope;
import org.advocacyhub.referral.referral.Referrals;
import org.advocacyhub.referral.referral.Timeline;
import org.advocacyhub.referral.referral.TimelineEntry;
import org.advocacyhub.referral.referral.domain.ReferralStatus.Move;
import org.advocacyhub.runtime.database.Ids;
import org.advocacyhub.runtime.database.RowScope;
import org.advocacyhub.runtime.events.Outbox;
import org.advocacyhub.runtime.web.Refusal;
import org.advocacyhub.runtime.web.Versions;

/**
 * Puts the referrer's answers in place of what was told before, closes what the hub asked, and tells the others the whole
 * facts again.
 */
@ApplicationScoped
class GiveInformation {

    private final Referrals referrals;
    private final ReplaceTold replaceTold;
    private final Questions questions;
    private final Timeline timeline;
    private final Outbox outbox;
    private final RowScope rowScope;
    private final Clock clock;

    GiveInformation(
            Referrals referrals,
            ReplaceTold replaceTold,
            Questions questions,
            Timeline timeline,
            Outbox outbox,
            RowScope rowScope,
            Clock clock) {
        this.referrals = referrals;
        this.replaceTold = replaceTold;
        this.questions = questions;
        this.timeline = timeline;
        this.outbox = outbox;
        this.rowScope = rowScope;
        this.clock = clock;
    }

    /**
     * The referral after the answers.
     *
     * @param ifMatch version that the answers were meant for; null when the referrer did not look
     */
    @Transactional
    Referral handle(UUID referralId, Answers answers, String ifMatch, Teller teller, ReferralScope scope) {
        if (answers.nothing()) {
            throw Refusal.invalid("need", "required", "Give at least one section with answers.");
        }
        var referral = referrals.requireForChange(referralId, scope);
        if (ifMatch != null) {
            Versions.require(ifMatch, referral.version());
        }
        referral.require(Move.INFORMATION);

        rowScope.everything(); // a partner that sent the referral has no case of the person yet, and is shown nothing
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var retold = replaceTold.handle(referral, answers, Reason.answered(teller), now);
        referral.informed(retold.missing(), now);
        questions.answered(referralId, now);
        timeline.persist(new TimelineEntry(
                Ids.next(),
                referralId,
                now,
                "referral-service",
                "INFORMATION_GIVEN",
                "The referrer sent answers.",
                null,
                null));
        outbox.record(new InformationGiven(referralId, now, retold.facts()));
        referrals.flush();
        return referral;
    }
}
