package org.advocacyhub.monitoring.facts;

import static org.advocacyhub.calendar.WorkingCalendar.LONDON;

import java.time.Instant;
import java.time.LocalDate;
import org.advocacyhub.calendar.WorkingCalendar;
import org.advocacyhub.contracts.ReferralEvent;
import org.advocacyhub.contracts.ReferralEvent.InformationGiven;
import org.advocacyhub.contracts.ReferralEvent.ReferralReceived;
import org.advocacyhub.contracts.ReferralEvent.ReferralWithdrawn;

/** What referral-service tells, as changes of the facts. */
final class ReferralFactsFold {

    private ReferralFactsFold() {}

    static void add(ReferralEvent event, Changes changes) {
        switch (event) {
            case ReferralReceived received -> received(received, changes);
            case InformationGiven given -> {
                var facts = given.facts();
                changes.add(
                        Change.INFORMATION_GIVEN,
                        facts.channel(),
                        facts.requestedType(),
                        facts.referrerType(),
                        facts.referrerTeamCode(),
                        facts.need().clientGroup(),
                        facts.ageYears(),
                        facts.missing().isEmpty(),
                        given.referralId());
            }
            case ReferralWithdrawn withdrawn ->
                changes.add(Change.REFERRAL_WITHDRAWN, day(withdrawn.withdrawnAt()), withdrawn.referralId());
        }
    }

    private static void received(ReferralReceived received, Changes changes) {
        var facts = received.facts();
        changes.replace(
                Change.REFERRAL_RECEIVED,
                received.referralId(),
                received.referralId(),
                received.contractRef(),
                received.personKey(),
                day(received.receivedAt()),
                // E.2 counts by this date; C.5 rule 1 gives it also for referrals that triage never dates
                WorkingCalendar.england()
                        .effectiveReceivedDate(received.receivedAt().atZone(LONDON)),
                facts.channel(),
                facts.requestedType(),
                facts.referrerType(),
                facts.referrerTeamCode(),
                facts.need().clientGroup(),
                facts.ageYears(),
                facts.missing().isEmpty());
    }

    /** The day in London: facts are dated, never timed (domain.md H.2). */
    static LocalDate day(Instant instant) {
        return instant.atZone(LONDON).toLocalDate();
    }
}
