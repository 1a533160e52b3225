package org.advocacyhub.provider.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.advocacyhub.runtime.events.Outbox;
import org.advocacyhub.runtime.security.PartnerScope;

/** The way by which other features reach a case to record something on it. */
@ApplicationScoped
public class RecordOnCase {

    private final Cases cases;
    private final RecordedCases recorded;
    private final Outbox outbox;
    private final Clock clock;

    RecordOnCase(Cases cases, RecordedCases recorded, Outbox outbox, Clock clock) {
        this.cases = cases;
        this.recorded = recorded;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * The case, locked.
     *
     * @param ifMatch checked when the caller sent one
     * @throws org.advocacyhub.runtime.web.Refusal 404 for a case that the caller may not see
     */
    @Transactional(TxType.MANDATORY)
    public LockedCase lock(PartnerScope scope, UUID caseId, String ifMatch) {
        return locked(cases.lockedToRecord(scope, caseId, ifMatch));
    }

    /** Those of the cases that the caller may see, locked in one order, by id. */
    @Transactional(TxType.MANDATORY)
    public Map<UUID, LockedCase> lock(PartnerScope scope, Collection<UUID> caseIds) {
        return cases.lockedToRecord(scope, caseIds).stream()
                .map(this::locked)
                .collect(Collectors.toMap(LockedCase::caseId, Function.identity()));
    }

    /** Writes what recording has changed of locked cases, as the transaction ends, and tells of visits that moved the next one. */
    @Transactional(TxType.MANDATORY)
    public void keep(Collection<LockedCase> changed) {
        recorded.keep(changed);
        changed.stream().distinct().forEach(one -> one.visitMoved().ifPresent(outbox::record));
    }

    /**
     * Refuses with a 404 when there is no such case that the caller may see.
     *
     * @return whose case it is
     */
    @Transactional(TxType.MANDATORY)
    public CaseView require(PartnerScope scope, UUID caseId) {
        return cases.require(scope, caseId).view(LocalDate.now(clock));
    }

    /**
     * The same for what stays with whoever worked it: also the partner from which the case went to another may look (D.1.3).
     *
     * @throws org.advocacyhub.runtime.web.Refusal 404 for a case that never was the caller's
     */
    @Transactional(TxType.MANDATORY)
    public void requireOnceHeld(PartnerScope scope, UUID caseId) {
        cases.requireOnceHeld(scope, caseId);
    }

    /** The caller's cases by the references of their referrals, the latest of each. */
    @Transactional(TxType.MANDATORY)
    public Map<String, UUID> byReference(PartnerScope scope, Collection<String> references) {
        return cases.byReference(scope, references).stream()
                .collect(
                        Collectors.toMap(found -> found.origin().referralRef(), AdvocacyCase::id, (_, later) -> later));
    }

    private LockedCase locked(AdvocacyCase row) {
        return new LockedCase(row, cases, LocalDate.now(clock));
    }
}
