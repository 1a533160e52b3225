package org.advocacyhub.triage.waitinglist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.advocacyhub.calendar.WorkingCalendar;
import org.advocacyhub.contracts.AllocationEvent.TriageEnded;
import org.advocacyhub.runtime.database.Ids;
import org.advocacyhub.runtime.events.Outbox;
import org.advocacyhub.runtime.web.Refusal;
import org.advocacyhub.runtime.web.Versions;
import org.advocacyhub.triage.dispatch.DispatchLock;
import org.advocacyhub.triage.dispatch.TellUnmetNeed;
import org.advocacyhub.triage.dispatch.WaitingStays;
import org.advocacyhub.triage.refdata.ContractRules;
import org.advocacyhub.triage.refdata.ContractRules.Rule;
import org.advocacyhub.triage.reservation.Reservations;
import org.advocacyhub.triage.triagecase.Decisions;
import org.advocacyhub.triage.triagecase.TriageCase;
import org.advocacyhub.triage.triagecase.TriageCases;
import org.advocacyhub.triage.triagecase.TriageState;
import org.advocacyhub.triage.triagecase.WaitingEntries;
import org.advocacyhub.triage.triagecase.WaitingEntry;
import org.advocacyhub.triage.waitinglist.WaitingRecords.Contact;
import org.advocacyhub.triage.waitinglist.WaitingRecords.Meanwhile;
import org.advocacyhub.triage.waitinglist.WaitingRecords.Method;
import org.advocacyhub.triage.waitinglist.WaitingRecords.Offered;

/** What the hub does for somebody who waits: keeps in touch, offers what there is meanwhile, lets them go (domain.md C.7). */
@ApplicationScoped
class CareForWaiting {

    /** Why somebody no longer wants to wait. */
    enum LeavingReason {
        NO_LONGER_WANTED,
        RESOLVED,
        HELPED_ELSEWHERE,
        MOVED_AWAY,
        OTHER
    }

    static final String LEFT_RULE = "C.7-LEFT";

    private final DispatchLock lock;
    private final TriageCases cases;
    private final Reservations reservations;
    private final Decisions decisions;
    private final WaitingEntries entries;
    private final WaitingRecords records;
    private final WaitingStays stays;
    private final TellUnmetNeed tellUnmetNeed;
    private final ContractRules rules;
    private final Outbox outbox;
    private final Clock clock;

    CareForWaiting(
            DispatchLock lock,
            TriageCases cases,
            Reservations reservations,
            Decisions decisions,
            WaitingEntries entries,
            WaitingRecords records,
            WaitingStays stays,
            TellUnmetNeed tellUnmetNeed,
            ContractRules rules,
            Outbox outbox,
            Clock clock) {
        this.lock = lock;
        this.cases = cases;
        this.reservations = reservations;
        this.decisions = decisions;
        this.entries = entries;
        this.records = records;
        this.stays = stays;
        this.tellUnmetNeed = tellUnmetNeed;
        this.rules = rules;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Contact was kept and the person told their place; the next contact is due so many working days after today. */
    @Transactional
    Contact keepInTouch(UUID referralId, Method method, int positionGiven, String worker) {
        lock.take(); // an offer must not take the place away in the same moment
        var triageCase = cases.require(referralId);
        var entry = requireWaiting(referralId);
        var today = LocalDate.now(clock);
        var days = rules.of(Rule.KEEP_IN_TOUCH_DAYS, triageCase.contractRef(), today);
        var contact = new Contact(
                Ids.next(),
                clock.instant(),
                method,
                positionGiven,
                WorkingCalendar.england().add(today, days.value()));
        records.add(entry.entryId(), contact, worker);
        entries.touched(entry.entryId(), contact.nextDue());
        return contact;
    }

    /** Something was offered for the time of waiting, and taken up or not. */
    @Transactional
    Offered offerMeanwhile(UUID referralId, Meanwhile offer, boolean takenUp, String worker) {
        cases.require(referralId);
        var offered = new Offered(requireWaiting(referralId).entryId(), offer, takenUp, clock.instant());
        records.add(offered, worker);
        return offered;
    }

    /**
     * The person no longer wants to wait: triage ends without a case, by their wish.
     *
     * @param ifMatch version of the case that was looked at
     * @param worker who says so; kept with the decisions
     */
    @Transactional
    TriageCase leave(UUID referralId, LeavingReason reason, String ifMatch, String worker) {
        lock.take();
        var triageCase = cases.require(referralId);
        reservations.requireFree(referralId, worker);
        Versions.require(ifMatch, triageCase.version());
        requireWaiting(referralId);
        triageCase.end(TriageState.WITHDRAWN, LEFT_RULE, null);
        tellUnmetNeed.gaveUp(triageCase);
        stays.left(triageCase, reason.name());
        decisions.store(
                referralId,
                Decisions.Kind.NOTE,
                clock.instant(),
                worker,
                Map.of("reason", reason),
                Map.of("note", "the person left the waiting list"));
        outbox.record(new TriageEnded(
                referralId,
                clock.instant(),
                TriageState.WITHDRAWN.name(),
                LEFT_RULE,
                null,
                "The person left the waiting list: " + reason + "."));
        cases.flush();
        return triageCase;
    }

    private WaitingEntry requireWaiting(UUID referralId) {
        return entries.open(referralId)
                .filter(entry -> entry.state() == WaitingEntry.State.WAITING)
                .orElseThrow(() -> Refusal.conflict("not-waiting", "The referral is not on the waiting list now."));
    }
}
