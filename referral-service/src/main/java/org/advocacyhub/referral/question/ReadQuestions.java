package org.advocacyhub.referral.question;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.advocacyhub.referral.access.ViewAudit;
import org.advocacyhub.referral.access.ViewAudit.Outcome;
import org.advocacyhub.referral.access.ViewAudit.RecordKind;
import org.advocacyhub.referral.access.Viewer;
import org.advocacyhub.referral.form.domain.DataClass;
import org.advocacyhub.referral.question.Questions.Asked;
import org.advocacyhub.referral.referral.Position;
import org.advocacyhub.referral.referral.ReferralScope;
import org.advocacyhub.referral.referral.Referrals;
import org.advocacyhub.runtime.database.RowScope;
import org.advocacyhub.runtime.sealing.DataKeys;

/** Shows what was asked to whoever sent the referral, and to the hub; that the hub looked is written down. */
@ApplicationScoped
class ReadQuestions {

    private final Referrals referrals;
    private final Questions questions;
    private final DataKeys dataKeys;
    private final ViewAudit audit;
    private final RowScope rowScope;

    ReadQuestions(Referrals referrals, Questions questions, DataKeys dataKeys, ViewAudit audit, RowScope rowScope) {
        this.referrals = referrals;
        this.questions = questions;
        this.dataKeys = dataKeys;
        this.audit = audit;
        this.rowScope = rowScope;
    }

    /**
     * What was asked at one time.
     *
     * @param words in the hub's own words; null when there are none, or the referral's key was destroyed
     */
    record Shown(Asked asked, String words) {

        @Override
        public String toString() {
            return "Shown[not shown]";
        }
    }

    /**
     * The newest questions before a position.
     *
     * @param viewer at the hub; empty for whoever sent the referral
     */
    @Transactional
    List<Shown> handle(UUID referralId, ReferralScope scope, Optional<Viewer> viewer, Position before, int rows) {
        var referral = referrals.require(referralId, scope);
        rowScope.everything(); // a partner that sent the referral has no case of the person yet
        viewer.ifPresent(reader -> audit.write(
                reader,
                RecordKind.QUESTIONS,
                referralId,
                referral.personId(),
                EnumSet.of(DataClass.PD2),
                Outcome.SHOWN));
        var key = dataKeys.of(referralId);
        return questions.of(referralId, before, rows).stream()
                .map(asked -> new Shown(
                        asked,
                        asked.words() == null
                                ? null
                                : key.map(opener -> opener.openText(asked.words(), Questions.WORDS))
                                        .orElse(null)))
                .toList();
    }
}
