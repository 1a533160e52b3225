package org.advocacyhub.referral.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.contracts.ReferralFacts;
import org.advocacyhub.referral.change.domain.FormDiff;
import org.advocacyhub.referral.form.Facts;
import org.advocacyhub.referral.form.GuardedJson;
import org.advocacyhub.referral.form.RequestReader;
import org.advocacyhub.referral.form.domain.Answers;
import org.advocacyhub.referral.form.domain.CompletenessRules;
import org.advocacyhub.referral.form.domain.FormRules;
import org.advocacyhub.referral.form.domain.MissingAnswer;
import org.advocacyhub.referral.form.domain.PersonTold;
import org.advocacyhub.referral.referral.Referral;
import org.advocacyhub.referral.referral.StoredForms;
import org.advocacyhub.referral.sealing.DataKeys;

/** Puts newer answers in place of what was told before, under the rules for any form, and notes what changed. */
@ApplicationScoped
public class ReplaceTold {

    private final StoredForms forms;
    private final DataKeys dataKeys;
    private final Changelog changelog;
    private final Clock clock;

    ReplaceTold(StoredForms forms, DataKeys dataKeys, Changelog changelog, Clock clock) {
        this.forms = forms;
        this.dataKeys = dataKeys;
        this.changelog = changelog;
        this.clock = clock;
    }

    /**
     * What is told now.
     *
     * @param facts whole, for the others
     * @param changed whether any answer differs from before
     */
    public record Retold(List<MissingAnswer> missing, ReferralFacts facts, boolean changed) {}

    /** Replaces the answers of a referral that is locked; refuses what can't be, as at the front door. */
    @Transactional(TxType.MANDATORY)
    public Retold handle(Referral referral, Answers answers, Reason reason, Instant now) {
        var stored = forms.findById(referral.id());
        var key = dataKeys.require(referral.id());
        var before = stored.form(key);
        var after = answers.appliedTo(before);
        RequestReader.refuse(FormRules.faults(after, LocalDate.now(clock)));

        var shielded = before.addressShielded() || after.addressShielded();
        var changes = FormDiff.between(GuardedJson.answers(before, shielded), GuardedJson.answers(after, shielded));
        stored.replace(after, key, now);
        if (!changes.isEmpty()) {
            changelog.add(referral.id(), reason, changes, key, now);
        }
        if (!before.person().equals(after.person())) {
            describePersonAnew(referral.personId(), after.person());
        }
        var missing = CompletenessRules.missing(after);
        return new Retold(
                missing,
                Facts.of(after, missing, LocalDate.ofInstant(referral.receivedAt(), clock.getZone())),
                !changes.isEmpty());
    }

    /** Name, birthday, postcode and NHS number tell people apart; the person's row stays as it was told first. */
    private static void describePersonAnew(UUID personId, PersonTold after) {}
}
