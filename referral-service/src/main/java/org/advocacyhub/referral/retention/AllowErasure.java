package org.advocacyhub.referral.retention;

import static org.advocacyhub.calendar.WorkingCalendar.LONDON;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.advocacyhub.referral.retention.EndedReferrals.Kept;
import org.advocacyhub.referral.retention.domain.Erasable;
import org.advocacyhub.runtime.web.Refusal;

/**
 * Whether the hub may grant somebody's request to erase what is kept about them (domain.md H.3): not under a legal hold, nor what has to
 * be kept. What was granted goes with the next run, when a second person has approved it.
 */
@ApplicationScoped
public class AllowErasure {

    private final EndedReferrals endedReferrals;
    private final EqualityKept equalityKept;
    private final LegalHolds holds;
    private final RuleBook ruleBook;
    private final Clock clock;

    AllowErasure(
            EndedReferrals endedReferrals,
            EqualityKept equalityKept,
            LegalHolds holds,
            RuleBook ruleBook,
            Clock clock) {
        this.endedReferrals = endedReferrals;
        this.equalityKept = equalityKept;
        this.holds = holds;
        this.ruleBook = ruleBook;
        this.clock = clock;
    }

    /**
     * @param wholly everything is to go, not a part alone
     * @throws Refusal 409 when the law or a hold keeps it
     */
    @Transactional(TxType.MANDATORY)
    public void handle(UUID personId, boolean wholly) {
        if (holds.holds(personId)) {
            throw Refusal.conflict(
                    "legal-hold",
                    "The person's data is under a legal hold: answer REFUSED with LEGAL_CLAIM or SAFEGUARDING.");
        }
        var today = LocalDate.ofInstant(clock.instant(), LONDON);
        var kept = endedReferrals.ofPerson(personId);
        var answers = equalityKept.among(kept.stream().map(Kept::referralId).toList());
        var erasable = ruleBook.rulesOn(today)
                .erasable(
                        kept.stream().map(Kept::ended).toList(),
                        endedReferrals.somethingGoesOn(personId),
                        !answers.isEmpty(),
                        today);
        if (erasable == Erasable.NOTHING || wholly && erasable == Erasable.A_PART) {
            throw Refusal.conflict(
                    "has-to-be-kept",
                    erasable == Erasable.NOTHING
                            ? "Nothing of it may go yet: answer REFUSED with RETENTION_DUTY."
                            : "Not all of it may go yet: answer PARTLY_GRANTED with RETENTION_DUTY.");
        }
    }
}
