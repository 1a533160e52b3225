package org.advocacyhub.triage.queue;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.advocacyhub.triage.banding.domain.NearDue;
import org.advocacyhub.triage.queue.TriageCaseView.HolderView;
import org.advocacyhub.triage.queue.TriageCaseView.RiskView;
import org.advocacyhub.triage.refdata.DeskData;
import org.advocacyhub.triage.reservation.Reservation;
import org.advocacyhub.triage.reservation.Reservations;
import org.advocacyhub.triage.triagecase.Offer;
import org.advocacyhub.triage.triagecase.TriageCase;

/** Shows cases as they stand now: with who holds them and which day is near. */
@ApplicationScoped
class ShowCase {

    private final Overlaps overlaps;
    private final Reservations reservations;
    private final DeskData deskData;
    private final Clock clock;

    ShowCase(Overlaps overlaps, Reservations reservations, DeskData deskData, Clock clock) {
        this.overlaps = overlaps;
        this.reservations = reservations;
        this.deskData = deskData;
        this.clock = clock;
    }

    /** Entries of the queue, in the order given. */
    List<TriageCaseView> entries(List<TriageCase> cases) {
        var held = reservations
                .current(cases.stream().map(TriageCase::referralId).toList())
                .stream()
                .collect(Collectors.toMap(Reservation::referralId, Function.<Reservation>identity()));
        return cases.stream()
                .map(triageCase -> TriageCaseView.of(
                        triageCase, List.of(), null, null, risk(triageCase), holder(held.get(triageCase.referralId()))))
                .toList();
    }

    /** One case with its offers, what else fits, and the person's other cases. */
    TriageCaseView whole(TriageCase triageCase, List<Offer> offers) {
        return TriageCaseView.of(
                triageCase,
                offers,
                overlaps.also(triageCase.referralId()),
                overlaps.linked(triageCase),
                risk(triageCase),
                holder(reservations.current(triageCase.referralId()).orElse(null)));
    }

    private static HolderView holder(Reservation held) {
        return held == null ? null : new HolderView(held.heldBy(), held.heldUntil());
    }

    private RiskView risk(TriageCase triageCase) {
        if (!triageCase.isClockRunning()) {
            return null;
        }
        var today = LocalDate.now(clock);
        var nearDays = deskData.on(today).riskWorkingDays();
        var verdict = triageCase.verdict();
        return NearDue.nearest(verdict.contactDue(), verdict.allocateDue(), today, nearDays)
                .map(near -> new RiskView(near.kind().name(), near.due(), near.since(), near.isMissedOn(today)))
                .orElse(null);
    }
}
