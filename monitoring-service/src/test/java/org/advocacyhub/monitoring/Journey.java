package org.advocacyhub.monitoring;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.calendar.WorkingCalendar;
import org.advocacyhub.contracts.AllocationEvent.DutyPromptAnswered;
import org.advocacyhub.contracts.AllocationEvent.DutyPrompted;
import org.advocacyhub.contracts.AllocationEvent.EligibilityDecided;
import org.advocacyhub.contracts.AllocationEvent.InformationRequested;
import org.advocacyhub.contracts.AllocationEvent.NeedNotMet;
import org.advocacyhub.contracts.AllocationEvent.OfferMade;
import org.advocacyhub.contracts.AllocationEvent.ReferralTriaged;
import org.advocacyhub.contracts.AllocationEvent.TargetsChanged;
import org.advocacyhub.contracts.AllocationEvent.TriageEnded;
import org.advocacyhub.contracts.AllocationEvent.WaitingListEntered;
import org.advocacyhub.contracts.CaseEvent.ActivityRecorded;
import org.advocacyhub.contracts.CaseEvent.ActivityReversed;
import org.advocacyhub.contracts.CaseEvent.AdvocateAllocated;
import org.advocacyhub.contracts.CaseEvent.CaseClosed;
import org.advocacyhub.contracts.CaseEvent.CaseInstructionChanged;
import org.advocacyhub.contracts.CaseEvent.CaseOpened;
import org.advocacyhub.contracts.CaseEvent.CaseOpenedUnallocated;
import org.advocacyhub.contracts.CaseEvent.CaseReopened;
import org.advocacyhub.contracts.CaseEvent.CaseTransferred;
import org.advocacyhub.contracts.CaseEvent.DecisionOutcomeRecorded;
import org.advocacyhub.contracts.CaseEvent.DelayExplained;
import org.advocacyhub.contracts.CaseEvent.FeedbackGiven;
import org.advocacyhub.contracts.CaseEvent.FirstContactMade;
import org.advocacyhub.contracts.CaseEvent.OutcomeScored;
import org.advocacyhub.contracts.CaseEvent.ReportStandingChanged;
import org.advocacyhub.contracts.CaseEvent.SafeguardingAlertRaised;
import org.advocacyhub.contracts.CaseEvent.VisitDueChanged;
import org.advocacyhub.contracts.IntegrationEvent;
import org.advocacyhub.contracts.ReferralEvent.CarriedOver;
import org.advocacyhub.contracts.ReferralEvent.EqualityAnswered;
import org.advocacyhub.contracts.ReferralEvent.EqualityWithdrawn;
import org.advocacyhub.contracts.ReferralEvent.PersonMerged;
import org.advocacyhub.contracts.ReferralEvent.PersonUnmerged;
import org.advocacyhub.contracts.ReferralEvent.ReferralAmended;
import org.advocacyhub.contracts.ReferralEvent.ReferralReceived;
import org.advocacyhub.contracts.ReferralEvent.ReferralWithdrawn;
import org.advocacyhub.contracts.ReferralEvent.TeamMatched;
import org.advocacyhub.contracts.ReferralFacts;

/** What the other services tell of one referral, in the order in which it happens. All figures are synthetic. */
public final class Journey {

    private final UUID referralId = UUID.randomUUID();
    private final UUID caseId = UUID.randomUUID();
    private final String personKey = "key-" + referralId;
    private final List<IntegrationEvent> events = new ArrayList<>();
    private final String contractRef;
    private final String type;
    private String partner = "PARTNER-1";
    private String band = "P3";
    private String referrerType = "SOCIAL_WORKER_LA";
    private String team = "ASHFORD-OPMH";
    private String clientGroup = "OLDER_PEOPLE";
    private String channel = "WEB";
    private String placeCouncil;
    private boolean nonInstructed;
    private CarriedOver carriedOver;

    private Journey(String contractRef, String type) {
        this.contractRef = contractRef;
        this.type = type;
    }

    public static Journey of(String contractRef, String type) {
        return new Journey(contractRef, type);
    }

    public Journey from(String referrerType, String team, String clientGroup, String channel) {
        this.referrerType = referrerType;
        this.team = team;
        this.clientGroup = clientGroup;
        this.channel = channel;
        return this;
    }

    /** From here on it is this partner that is asked, and that works. */
    public Journey at(String partnerId) {
        partner = partnerId;
        return this;
    }

    public Journey nonInstructed() {
        nonInstructed = true;
        return this;
    }

    public UUID referralId() {
        return referralId;
    }

    public UUID caseId() {
        return caseId;
    }

    /** The referral turned out to be about the person of another. */
    public Journey mergedInto(Journey survivor, String instant) {
        return tell(new PersonMerged(referralId, Instant.parse(instant), survivor.personKey, personKey));
    }

    /** The team that referred is found in the register. */
    public Journey matchedWith(String code, String instant) {
        return tell(new TeamMatched(referralId, Instant.parse(instant), code));
    }

    /** It was not about that person after all. */
    public Journey unmergedFrom(Journey survivor, String instant) {
        return tell(new PersonUnmerged(referralId, Instant.parse(instant), personKey, survivor.personKey));
    }

    /** The provider before opened it on this day and left it open (need N32). */
    public Journey carriedOver(String openedOn) {
        return carriedOver(openedOn, null);
    }

    /** The same with the partner that was named to go on with it; null when none was. */
    public Journey carriedOver(String openedOn, String partnerId) {
        carriedOver = new CarriedOver(LocalDate.parse(openedOn), null, partnerId);
        return this;
    }

    public Journey received(String instant) {
        return tell(new ReferralReceived(
                referralId, "R-2016000001-K", contractRef, personKey, Instant.parse(instant), facts(), carriedOver));
    }

    /** Somebody put right what the referral says, as {@link #from} told it since. */
    public Journey amended(String instant) {
        return tell(new ReferralAmended(referralId, Instant.parse(instant), "KEYED_WRONGLY", facts()));
    }

    /** What the person said to the equality questions; the other questions were not asked. */
    public Journey equality(String instant, String ageBand, String ethnicGroup, String sex, String religion) {
        return tell(new EqualityAnswered(
                referralId,
                Instant.parse(instant),
                ethnicGroup,
                religion,
                "PNTS",
                sex,
                "NA",
                "N",
                List.of(),
                null,
                null,
                "NK",
                null,
                null,
                ageBand,
                null,
                null));
    }

    public Journey equalityWithdrawn(String instant) {
        return tell(new EqualityWithdrawn(referralId, Instant.parse(instant)));
    }

    /** The referrer, or the authority that a prompt went to, has to say more. */
    public Journey asked(String instant, String question) {
        return tell(new InformationRequested(referralId, Instant.parse(instant), List.of(question), "The reason."));
    }

    public Journey unmet(String instant, String reason, String authority) {
        return tell(new NeedNotMet(referralId, Instant.parse(instant), type, reason, authority));
    }

    public Journey prompted(UUID promptId, String instant, String authority) {
        var on = LocalDate.parse(instant.substring(0, 10));
        return tell(new DutyPrompted(
                referralId,
                promptId,
                Instant.parse(instant),
                type,
                authority,
                null,
                on,
                on.plusDays(2),
                on.plusDays(7)));
    }

    public Journey promptAnswered(UUID promptId, String instant, String reply, int workingDays) {
        return tell(new DutyPromptAnswered(referralId, promptId, Instant.parse(instant), reply, null, workingDays));
    }

    public Journey withdrawn(String instant) {
        return tell(new ReferralWithdrawn(referralId, Instant.parse(instant), "REFERRER", "NO_LONGER_NEEDED"));
    }

    public Journey decided(String instant, String outcome, String ruleId) {
        return tell(new EligibilityDecided(
                referralId, Instant.parse(instant), type, outcome, ruleId, "2016-04", "The reason."));
    }

    /** Decided as eligible, and across the border of the area. */
    public Journey across(String instant, String areaOutcome, String responsibleCouncil) {
        return tell(new EligibilityDecided(
                referralId,
                Instant.parse(instant),
                type,
                "ELIGIBLE",
                "RULE-1",
                "2016-04",
                "The reason.",
                areaOutcome,
                responsibleCouncil));
    }

    /** The person is in another council's area. */
    public Journey in(String council) {
        placeCouncil = council;
        return this;
    }

    public Journey triaged(String newBand, String effectiveOn, String due) {
        return triaged(newBand, effectiveOn, due, 0, false);
    }

    /** The same with the last day for naming an advocate. */
    public Journey triagedToName(String newBand, String effectiveOn, String due, String allocateDue) {
        return triaged(newBand, effectiveOn, due, LocalDate.parse(allocateDue), 0, false);
    }

    public Journey triaged(String newBand, String effectiveOn, String due, int pausedDays, boolean impossible) {
        return triaged(newBand, effectiveOn, due, null, pausedDays, impossible);
    }

    /** @param allocateDue last day for naming an advocate; null for a type that may wait */
    public Journey triaged(
            String newBand, String effectiveOn, String due, LocalDate allocateDue, int pausedDays, boolean impossible) {
        band = newBand;
        var effective = LocalDate.parse(effectiveOn);
        return tell(new ReferralTriaged(
                referralId,
                WorkingCalendar.england().endOfDay(effective),
                type,
                band,
                "B-09",
                effective,
                LocalDate.parse(due),
                allocateDue,
                impossible,
                "E07000105",
                pausedDays));
    }

    /** The hub moved the day for the first contact without a new triage decision. */
    public Journey targetsChanged(String newBand, String due, int pausedDays) {
        band = newBand;
        return tell(new TargetsChanged(
                referralId,
                Instant.parse("2016-04-11T09:00:00Z"),
                "PAUSE_ENDED",
                null,
                type,
                band,
                "B-09",
                LocalDate.parse("2016-04-04"),
                LocalDate.parse(due),
                null,
                false,
                "E07000105",
                pausedDays));
    }

    public Journey offered(String instant) {
        return tell(new OfferMade(
                referralId,
                UUID.randomUUID(),
                "R-2016000001-K",
                personKey,
                partner,
                1,
                Instant.parse(instant),
                Instant.parse(instant).plusSeconds(3600),
                type,
                band,
                "E07000105",
                List.of(),
                null,
                nonInstructed,
                LocalDate.parse(instant.substring(0, 10)),
                LocalDate.parse(instant.substring(0, 10)),
                null));
    }

    public Journey waiting(String instant) {
        return tell(
                new WaitingListEntered(referralId, type, band, "E07000105", Instant.parse(instant), "NO_PARTNER_FREE"));
    }

    public Journey ended(String instant, String end) {
        return tell(new TriageEnded(referralId, Instant.parse(instant), end, "COM-03", null, "The reason."));
    }

    public Journey opened(String day) {
        return opened(day, null);
    }

    /** How the advocate who was named with it stands to who supported the person last; null where that was not told. */
    public Journey opened(String day, String continuity) {
        var openedOn = LocalDate.parse(day);
        return tell(new CaseOpened(
                referralId,
                caseId,
                UUID.randomUUID(),
                "R-2016000001-K",
                personKey,
                partner,
                "P1-01",
                WorkingCalendar.england().endOfDay(openedOn),
                openedOn,
                type,
                band,
                "E07000105",
                nonInstructed,
                continuity));
    }

    /** Nobody was named with it yet. */
    public Journey openedUnallocated(String day) {
        var openedOn = LocalDate.parse(day);
        return tell(new CaseOpenedUnallocated(
                referralId,
                caseId,
                UUID.randomUUID(),
                "R-2016000001-K",
                personKey,
                partner,
                WorkingCalendar.england().endOfDay(openedOn),
                openedOn,
                type,
                band,
                "E07000105",
                nonInstructed,
                openedOn.plusDays(3)));
    }

    /** Somebody is named later; the continuity is null where somebody had the case before. */
    public Journey named(String day, String continuity) {
        return tell(new AdvocateAllocated(
                referralId,
                caseId,
                partner,
                "P1-02",
                Instant.parse(day + "T09:00:00Z"),
                LocalDate.parse(day),
                continuity == null ? "P1-01" : null,
                continuity));
    }

    /** From this day on the person can't instruct, or can again. */
    public Journey instructed(String day, boolean nonInstructedNow) {
        var since = LocalDate.parse(day);
        return tell(new CaseInstructionChanged(
                referralId,
                caseId,
                partner,
                WorkingCalendar.england().endOfDay(since),
                since,
                nonInstructedNow,
                nonInstructedNow ? "AUT-06" : "AUT-01"));
    }

    public Journey contacted(String day) {
        return tell(new FirstContactMade(referralId, caseId, partner, LocalDate.parse(day), "CLIENT_CONTACT_F2F"));
    }

    /** The partner says why the first contact is late. */
    public Journey explained(String reason) {
        return explained("FIRST_CONTACT", reason);
    }

    /** The partner says why a day of the band is not kept: FIRST_CONTACT or ALLOCATION. */
    public Journey explained(String target, String reason) {
        return tell(new DelayExplained(referralId, caseId, partner, target, reason, LocalDate.parse("2016-04-13")));
    }

    public Journey worked(String day, String category, int minutes) {
        return tell(new ActivityRecorded(
                referralId, caseId, UUID.randomUUID(), partner, type, LocalDate.parse(day), category, minutes));
    }

    /** The last piece of work was recorded wrongly and is taken back. */
    public Journey reversed() {
        var wrong = (ActivityRecorded) events.getLast();
        return tell(new ActivityReversed(
                referralId,
                caseId,
                wrong.activityId(),
                wrong.partnerId(),
                type,
                wrong.workedOn(),
                wrong.category(),
                wrong.minutes(),
                "WRONG_MINUTES"));
    }

    public Journey scored(String day, String statement, String point, int score) {
        return tell(new OutcomeScored(referralId, caseId, partner, LocalDate.parse(day), statement, point, score));
    }

    public Journey answered(String day, boolean observed, String cal1, String others) {
        return tell(new FeedbackGiven(
                referralId, caseId, partner, LocalDate.parse(day), observed, cal1, others, others, others, others));
    }

    /** All five answers and one of the four faces. */
    public Journey satisfied(String day, boolean observed, String face) {
        return tell(new FeedbackGiven(
                referralId, caseId, partner, LocalDate.parse(day), observed, "YES", "YES", "YES", "YES", "YES", face));
    }

    /** All answers YES, asked in this way; by somebody whom the partner's record knows. */
    public Journey asked(String day, boolean observed, String format, boolean askerKnown) {
        return tell(new FeedbackGiven(
                referralId,
                caseId,
                partner,
                LocalDate.parse(day),
                observed,
                "YES",
                "YES",
                "YES",
                "YES",
                "YES",
                null,
                format,
                askerKnown));
    }

    /** The last visit is this one, null before the first, and the next is due by a day. */
    public Journey visited(String lastOn, String dueOn) {
        return tell(new VisitDueChanged(referralId, caseId, partner, day(lastOn), LocalDate.parse(dueOn)));
    }

    /** How it stands with the report; what is not known is null. */
    public Journey report(String dueOn, String reportedOn, boolean excused) {
        return tell(new ReportStandingChanged(referralId, caseId, partner, day(dueOn), day(reportedOn), excused));
    }

    /** The decision was taken on this day. */
    public Journey decision(String decidedOn) {
        return tell(new DecisionOutcomeRecorded(
                referralId,
                caseId,
                partner,
                type,
                LocalDate.parse("2016-04-30"),
                "IMCA_REPORT",
                List.of("SUBMITTED"),
                day(decidedOn)));
    }

    private static LocalDate day(String day) {
        return day == null ? null : LocalDate.parse(day);
    }

    public Journey alerted(String identifiedOn, String raisedOn) {
        return tell(new SafeguardingAlertRaised(
                referralId,
                caseId,
                UUID.randomUUID(),
                partner,
                LocalDate.parse(identifiedOn),
                LocalDate.parse(raisedOn)));
    }

    /** The same case goes on after its closure. */
    public Journey reopened(String day) {
        return tell(new CaseReopened(
                referralId, caseId, partner, "ADV-1", Instant.parse(day + "T09:00:00Z"), LocalDate.parse(day)));
    }

    /** Another partner goes on with the case. */
    public Journey transferred(String day, String toPartner) {
        return tell(new CaseTransferred(
                referralId,
                caseId,
                toPartner,
                partner,
                "ADV-2",
                Instant.parse(day + "T09:00:00Z"),
                LocalDate.parse(day),
                "PATCH_MOVED"));
    }

    public Journey closed(String day, String reason, boolean feedbackOffered) {
        return tell(new CaseClosed(referralId, caseId, partner, LocalDate.parse(day), reason, feedbackOffered));
    }

    public List<IntegrationEvent> events() {
        return List.copyOf(events);
    }

    private Journey tell(IntegrationEvent event) {
        events.add(event);
        return this;
    }

    private ReferralFacts facts() {
        return new ReferralFacts(
                channel,
                type,
                referrerType,
                team,
                70,
                new ReferralFacts.Place(
                        "TN23", null, "OWN_HOME", null, null, null, null, null, placeCouncil, null, null, null),
                new ReferralFacts.Need(clientGroup, List.of(), "Y", "N", "Y", "N", null),
                null,
                null,
                new ReferralFacts.Authority("Y", "Y", null, "N"),
                new ReferralFacts.Risk("N", "N", "N", "N"),
                List.of(),
                List.of());
    }
}
