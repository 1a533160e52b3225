package org.advocacyhub.monitoring.facts;

import static org.advocacyhub.calendar.WorkingCalendar.LONDON;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.advocacyhub.calendar.WorkingCalendar;
import org.advocacyhub.contracts.ReferralEvent;
import org.advocacyhub.contracts.ReferralEvent.AuthorityWithdrawn;
import org.advocacyhub.contracts.ReferralEvent.DataDeleted;
import org.advocacyhub.contracts.ReferralEvent.EqualityAnswered;
import org.advocacyhub.contracts.ReferralEvent.EqualityWithdrawn;
import org.advocacyhub.contracts.ReferralEvent.GlassBroken;
import org.advocacyhub.contracts.ReferralEvent.InformationAsked;
import org.advocacyhub.contracts.ReferralEvent.InformationGiven;
import org.advocacyhub.contracts.ReferralEvent.PersonMerged;
import org.advocacyhub.contracts.ReferralEvent.PersonUnmerged;
import org.advocacyhub.contracts.ReferralEvent.ReferralAmended;
import org.advocacyhub.contracts.ReferralEvent.ReferralReceived;
import org.advocacyhub.contracts.ReferralEvent.ReferralWithdrawn;
import org.advocacyhub.contracts.ReferralEvent.TeamMatched;
import org.advocacyhub.contracts.ReferralFacts;

/** What referral-service tells, as changes of the facts. */
final class ReferralFactsFold {

    private ReferralFactsFold() {}

    static void add(ReferralEvent event, Changes changes) {
        switch (event) {
            case ReferralReceived received -> received(received, changes);
            case InformationGiven given -> told(given.referralId(), given.facts(), changes);
            case ReferralAmended amended -> told(amended.referralId(), amended.facts(), changes);
            case TeamMatched matched ->
                changes.add(Change.TEAM_MATCHED, matched.referrerTeamCode(), matched.referralId());
            case PersonMerged merged -> changes.add(Change.PERSON_CHANGED, merged.personKey(), merged.referralId());
            case PersonUnmerged unmerged ->
                changes.add(Change.PERSON_CHANGED, unmerged.personKey(), unmerged.referralId());
            case EqualityAnswered answered -> EqualityFold.answered(answered, changes);
            case EqualityWithdrawn withdrawn -> EqualityFold.withdrawn(withdrawn, changes);
            // a pause counts as triage tells it; authority is in no figure of the return yet; deletion leaves facts as
            // they are (domain.md H.4); who opened what is no figure
            case InformationAsked _, AuthorityWithdrawn _, DataDeleted _, GlassBroken _ -> {}
            case ReferralWithdrawn withdrawn ->
                changes.add(Change.REFERRAL_WITHDRAWN, day(withdrawn.withdrawnAt()), withdrawn.referralId());
        }
    }

    private static void told(UUID referralId, ReferralFacts facts, Changes changes) {
        changes.hoursDue(referralId); // another client group may be paid by another line
        changes.add(
                Change.INFORMATION_GIVEN,
                facts.channel(),
                facts.requestedType(),
                facts.referrerType(),
                facts.referrerTeamCode(),
                facts.need().clientGroup(),
                facts.ageYears(),
                councilOf(facts.place()),
                facts.place().settingType(),
                facts.missing().isEmpty(),
                referralId);
    }

    private static void received(ReferralReceived received, Changes changes) {
        var facts = received.facts();
        changes.replace(Change.CONTRACT_HEARD, received.contractRef(), received.contractRef());
        changes.hoursDue(received.referralId()); // work may have been heard before
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
                councilOf(facts.place()),
                facts.place().settingType(),
                facts.missing().isEmpty(),
                received.carriedOver() != null,
                received.carriedOver() == null ? null : received.carriedOver().partnerId());
    }

    /** The council where the person is: where they are now, else at home. */
    private static String councilOf(ReferralFacts.Place place) {
        return place.currentCouncil() == null ? place.homeCouncil() : place.currentCouncil();
    }

    /** The day in London: facts are dated, never timed (domain.md H.2). */
    static LocalDate day(Instant instant) {
        return instant.atZone(LONDON).toLocalDate();
    }
}
