package org.advocacyhub.triage.declaration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.advocacyhub.runtime.web.Refusal;
import org.advocacyhub.runtime.web.Versions;
import org.advocacyhub.triage.conflict.Declarations;
import org.advocacyhub.triage.conflict.Declared;
import org.advocacyhub.triage.conflict.Declared.EndReason;
import org.advocacyhub.triage.conflict.Declared.Opposed;
import org.advocacyhub.triage.conflict.Declared.PartnerTie;
import org.advocacyhub.triage.conflict.Declared.Source;
import org.advocacyhub.triage.conflict.domain.Relation;
import org.advocacyhub.triage.dispatch.DispatchLock;
import org.advocacyhub.triage.partner.Partners;
import org.advocacyhub.triage.reservation.Reservations;
import org.advocacyhub.triage.triagecase.Decisions;
import org.advocacyhub.triage.triagecase.TriageCase;
import org.advocacyhub.triage.triagecase.TriageCases;

/**
 * Somebody at the hub says what is known of a tie, puts it right, or says that it no longer counts; also when triage is over, for the
 * person's next referral.
 */
@ApplicationScoped
class DeclareConflict {

    private static final int MOST = 50;

    /** What is declared: of a partner, or of another person. */
    record Statement(PartnerTie tie, OpposedTo opposed, Source source, LocalDate since, LocalDate until) {}

    /**
     * Another person, known by a referral.
     *
     * @param referralId null where its reference is given
     * @param referralRef null where its id is given
     */
    record OpposedTo(UUID referralId, String referralRef, Relation relation) {}

    private final DispatchLock lock;
    private final TriageCases cases;
    private final Reservations reservations;
    private final Declarations declarations;
    private final Partners partners;
    private final Decisions decisions;
    private final Rescreen rescreen;
    private final EntityManager entityManager;
    private final Clock clock;

    DeclareConflict(
            DispatchLock lock,
            TriageCases cases,
            Reservations reservations,
            Declarations declarations,
            Partners partners,
            Decisions decisions,
            Rescreen rescreen,
            EntityManager entityManager,
            Clock clock) {
        this.lock = lock;
        this.cases = cases;
        this.reservations = reservations;
        this.declarations = declarations;
        this.partners = partners;
        this.decisions = decisions;
        this.rescreen = rescreen;
        this.entityManager = entityManager;
        this.clock = clock;
    }

    /** Keeps a statement under an id that the caller chose; the same id again replaces it. */
    @Transactional
    TriageCase declare(UUID referralId, UUID conflictId, Statement statement, String ifMatch, String worker) {
        var triageCase = openForChange(referralId, ifMatch, worker);
        var known = declarations.current(referralId, triageCase.personKey());
        if (known.stream().noneMatch(declared -> declared.conflictId().equals(conflictId))) {
            if (known.size() >= MOST) {
                throw Refusal.conflict(
                        "too-many-conflicts", "At most " + MOST + " are kept for a person: end those that are over.");
            }
            if (declarations.exists(conflictId)) {
                throw Refusal.conflict(
                        "conflict-id-taken", "The id was used before, for this person or another: choose a new one.");
            }
        }
        var other = other(triageCase, statement);
        var declared = new Declared(
                conflictId,
                referralId,
                statement.tie(),
                other == null
                        ? null
                        : new Opposed(other.referralId(), statement.opposed().relation()),
                statement.source(),
                statement.since(),
                statement.until(),
                clock.instant(),
                worker);
        declarations.declare(declared, triageCase.personKey(), other == null ? null : other.personKey());
        note(referralId, worker, statement, Map.of("note", "conflict declared", "conflictId", conflictId));
        return changed(triageCase, worker);
    }

    /** What was declared no longer counts from now on; what it decided stays decided. */
    @Transactional
    TriageCase end(UUID referralId, UUID conflictId, EndReason reason, String ifMatch, String worker) {
        var triageCase = openForChange(referralId, ifMatch, worker);
        var known = declarations.current(referralId, triageCase.personKey()).stream()
                .anyMatch(declared -> declared.conflictId().equals(conflictId));
        if (!known || !declarations.end(conflictId, reason, clock.instant(), worker)) {
            throw Refusal.notFound("unknown-conflict", "Nothing is declared under " + conflictId + " for this person.");
        }
        note(
                referralId,
                worker,
                Map.of("conflictId", conflictId),
                Map.of("note", "declared conflict ended", "reason", reason));
        return changed(triageCase, worker);
    }

    private TriageCase openForChange(UUID referralId, String ifMatch, String worker) {
        lock.take();
        var triageCase = cases.require(referralId);
        reservations.requireFree(referralId, worker);
        Versions.require(ifMatch, triageCase.version());
        return triageCase;
    }

    /** What is declared of a case is part of it: whoever read it before has to read it again. */
    private TriageCase changed(TriageCase triageCase, String worker) {
        rescreen.handle(triageCase, worker);
        cases.flush();
        entityManager.lock(triageCase, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        return triageCase;
    }

    /** Null when it is said of a partner. */
    private TriageCase other(TriageCase triageCase, Statement statement) {
        if (statement.opposed() == null) {
            var partnerId = statement.tie().partnerId();
            if (partners.find(partnerId, LocalDate.now(clock)).isEmpty()) {
                throw Refusal.invalid("partnerId", "unknown-partner", "Triage knows no such partner.");
            }
            return null;
        }
        var opposed = statement.opposed();
        var field = opposed.referralId() == null ? "otherReferralRef" : "otherReferralId";
        var other = (opposed.referralId() == null
                        ? cases.findByReference(opposed.referralRef().strip().toUpperCase(Locale.ROOT))
                        : cases.findByIdOptional(opposed.referralId()))
                .orElseThrow(() -> Refusal.invalid(
                        field, "unknown-referral", "Triage has no such referral: name one of the other person."));
        if (other.personKey().equals(triageCase.personKey())) {
            throw Refusal.invalid(
                    field, "same-person", "That referral is about the same person: name one of the other's.");
        }
        return other;
    }

    private void note(UUID referralId, String worker, Object inputs, Object result) {
        decisions.store(referralId, Decisions.Kind.NOTE, clock.instant(), worker, inputs, result);
    }
}
