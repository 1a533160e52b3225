package org.advocacyhub.provider.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.advocacyhub.provider.casework.domain.ActivityCategory;
import org.advocacyhub.provider.casework.domain.CaseState;
import org.advocacyhub.provider.casework.domain.ScorePoint;
import org.advocacyhub.provider.scope.ScopedSelect;
import org.advocacyhub.runtime.database.LastStatements;
import org.advocacyhub.runtime.security.PartnerScope;
import org.advocacyhub.runtime.web.Refusal;
import org.advocacyhub.runtime.web.Versions;

/** All cases that a caller may know of, with what was recorded on them. */
@ApplicationScoped
class Cases {

    private static final String PARTNER = "partnerId";
    private static final String PARTNER_OF_CASE = "assignment.partnerId";

    private final EntityManager entities;
    private final Assignments assignments;
    private final LastStatements lastStatements;

    Cases(EntityManager entities, Assignments assignments, LastStatements lastStatements) {
        this.entities = entities;
        this.assignments = assignments;
        this.lastStatements = lastStatements;
    }

    /** Written as the transaction ends; nothing in it sees the case before. */
    void add(AdvocacyCase opened) {
        lastStatements.add(NewCase.statement(opened));
    }

    AdvocacyCase require(PartnerScope scope, UUID caseId) {
        return one(scope, caseId).first(entities).orElseThrow(() -> unknown(caseId));
    }

    /**
     * The case, or what is left of it for a partner that has handed it over: its own hours (domain.md D.1.3).
     */
    CaseViews.Held requireOnceHeld(PartnerScope scope, UUID caseId) {
        return one(scope, caseId)
                .first(entities)
                .map(found -> new CaseViews.Held(caseId, found.partnerId()))
                .or(() -> assignments.former(scope, caseId).map(partner -> new CaseViews.Held(caseId, partner)))
                .orElseThrow(() -> unknown(caseId));
    }

    /**
     * The case, locked for a move.
     *
     * @param ifMatch checked when the caller sent one; moves are guarded by the state anyway
     */
    AdvocacyCase lockedForMove(PartnerScope scope, UUID caseId, String ifMatch) {
        var found = one(scope, caseId).locked(entities).orElseThrow(() -> unknown(caseId));
        found.refuseOnceDeleted();
        if (ifMatch != null) {
            Versions.require(ifMatch, found.version());
        }
        return found;
    }

    /** Oldest first; of any state and anybody when these are null. */
    List<AdvocacyCase> page(PartnerScope scope, CaseState state, String advocateId, String cursor, int limit) {
        return ScopedSelect.from(AdvocacyCase.class, PARTNER_OF_CASE, scope)
                .with("life.state", state)
                .with("assignment.advocateId", advocateId)
                .inOrderOfTime("openedAt", cursor)
                .page(entities, limit);
    }

    /**
     * The same for what only records on the case: Hibernate doesn't watch it, and {@link RecordedCases} writes what changed.
     */
    AdvocacyCase lockedToRecord(PartnerScope scope, UUID caseId, String ifMatch) {
        var found = lockedForMove(scope, caseId, ifMatch);
        entities.detach(found);
        return found;
    }

    /** Several of these; {@link RecordedCases} writes what changed. */
    List<AdvocacyCase> lockedToRecord(PartnerScope scope, Collection<UUID> caseIds) {
        var found = lockedForMove(scope, caseIds);
        found.forEach(AdvocacyCase::refuseOnceDeleted);
        found.forEach(entities::detach);
        return found;
    }

    /** Several cases at once, locked in the order of their ids: two requests with the same cases wait, and don't block. */
    List<AdvocacyCase> lockedForMove(PartnerScope scope, Collection<UUID> caseIds) {
        return ScopedSelect.from(AdvocacyCase.class, PARTNER_OF_CASE, scope)
                .among("id", caseIds)
                .inOrderOf("id", null)
                .allLocked(entities);
    }

    /** The cases of some referrals, oldest first: to be read only, so that whoever locks one reads it again. */
    List<AdvocacyCase> byReference(PartnerScope scope, Collection<String> references) {
        var found = ScopedSelect.from(AdvocacyCase.class, PARTNER_OF_CASE, scope)
                .among("origin.referralRef", references)
                .inOrderOfTime("openedAt", null)
                .all(entities);
        found.forEach(entities::detach);
        return found;
    }

    /** The latest day on which the person was asked something; null before. */
    LocalDate lastAskedOn(UUID caseId) {
        return (LocalDate) entities.createNativeQuery("""
                        select greatest((select max(scored_on) from impact_scores where case_id = :case),
                            (select max(given_on) from feedback where case_id = :case))
                        """, LocalDate.class)
                .setParameter("case", caseId)
                .getSingleResult();
    }

    /** The latest day of a visit that was recorded as work and not taken back; null when there is none. */
    LocalDate lastVisitOn(UUID caseId) {
        return (LocalDate) entities.createNativeQuery("""
                        select max(a.worked_on) from activity a where a.case_id = :case and a.category in (:visits)
                            and not exists (select from activity_reversal r where r.activity_id = a.id)
                        """, LocalDate.class)
                .setParameter("case", caseId)
                .setParameter("visits", ActivityCategory.VISITS)
                .getSingleResult();
    }

    void add(ImpactScores scores) {
        entities.persist(scores);
    }

    Optional<ImpactScores> scores(PartnerScope scope, UUID caseId, ScorePoint point) {
        return ScopedSelect.from(ImpactScores.class, PARTNER, scope)
                .with("key.caseId", caseId)
                .with("key.point", point)
                .first(entities);
    }

    void add(Feedback feedback) {
        entities.persist(feedback);
    }

    Optional<Feedback> feedback(PartnerScope scope, UUID caseId) {
        return ScopedSelect.from(Feedback.class, PARTNER, scope)
                .with("caseId", caseId)
                .first(entities);
    }

    void flush() {
        entities.flush();
    }

    private static Refusal unknown(UUID caseId) {
        return Refusal.notFound("unknown-case", "There is no case " + caseId + " that you may see.");
    }

    private static ScopedSelect<AdvocacyCase> one(PartnerScope scope, UUID caseId) {
        return ScopedSelect.from(AdvocacyCase.class, PARTNER_OF_CASE, scope).with("id", caseId);
    }
}
