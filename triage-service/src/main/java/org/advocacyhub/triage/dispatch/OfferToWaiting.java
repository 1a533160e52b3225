package org.advocacyhub.triage.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.advocacyhub.runtime.web.Cursor;
import org.advocacyhub.triage.dispatch.domain.Dispatch;
import org.advocacyhub.triage.partner.Partners;
import org.advocacyhub.triage.partner.domain.Partner;
import org.advocacyhub.triage.triagecase.TriageCase;
import org.advocacyhub.triage.triagecase.TriageCases;

/**
 * When a partner has room, asks first who could go on with an open case that nobody goes on with ({@link AskAgain}), then offers the first on the waiting list that it can take, and so on until its places are gone
 * (domain.md C.7). The list is read in order and in slices, so that a long list of others costs little.
 */
@ApplicationScoped
class OfferToWaiting {

    private static final int SLICE = 50;
    /** How many that the partner can't take are passed over before the next chance. */
    static final int LOOKED_AT = 1000;

    private final DispatchLock lock;
    private final Partners partners;
    private final TriageCases cases;
    private final GatherCandidates gatherCandidates;
    private final DispatchReferral dispatchReferral;
    private final UpdateScores updateScores;
    private final AskAgain askAgain;
    private final Clock clock;

    OfferToWaiting(
            DispatchLock lock,
            Partners partners,
            TriageCases cases,
            GatherCandidates gatherCandidates,
            DispatchReferral dispatchReferral,
            UpdateScores updateScores,
            AskAgain askAgain,
            Clock clock) {
        this.lock = lock;
        this.partners = partners;
        this.cases = cases;
        this.gatherCandidates = gatherCandidates;
        this.dispatchReferral = dispatchReferral;
        this.updateScores = updateScores;
        this.askAgain = askAgain;
        this.clock = clock;
    }

    /** What was decided about those whom the partner could take, by referral, in the order of the list. */
    @Transactional(TxType.MANDATORY)
    Map<UUID, Dispatch> handle(String partnerId) {
        lock.take();
        askAgain.partnerChanged(partnerId);
        var today = LocalDate.now(clock);
        var partner = partners.find(partnerId, today);
        var decided = new LinkedHashMap<UUID, Dispatch>();
        if (partner.filter(Partner::hasRoom).isEmpty()) {
            return decided;
        }
        updateScores.bringUpTo(today);
        var position = Optional.<Cursor>empty();
        for (var looked = 0;
                looked < LOOKED_AT && partner.filter(Partner::hasRoom).isPresent();
                looked += SLICE) {
            var slice = nextSlice(partner.get(), position);
            for (var waiting : slice) {
                if (partner.get().hasRoom() && gatherCandidates.canTake(waiting, partner.get())) {
                    decided.put(waiting.referralId(), dispatchReferral.handle(waiting, "system"));
                    partner = partners.find(partnerId, today);
                }
            }
            if (slice.size() < SLICE) {
                return decided;
            }
            position = Optional.of(TriageCases.positionOf(slice.getLast()));
        }
        return decided;
    }

    private List<TriageCase> nextSlice(Partner partner, Optional<Cursor> after) {
        var types = partner.subcontracts().stream()
                .flatMap(under -> under.serviceTypes().stream())
                .collect(Collectors.toSet());
        return types.isEmpty() ? List.of() : cases.waiting(types, after, SLICE);
    }
}
