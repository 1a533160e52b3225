package org.advocacyhub.provider.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.advocacyhub.provider.casework.DueCases.Due;
import org.advocacyhub.provider.casework.domain.Continuity;
import org.advocacyhub.provider.casework.domain.DelayReason;
import org.advocacyhub.provider.scope.ScopedSelect;
import org.advocacyhub.runtime.security.PartnerScope;
import org.advocacyhub.runtime.security.PartnerScope.EveryPartner;
import org.advocacyhub.runtime.web.Refusal;
import org.hibernate.Session;

/** Whose case it is, for whoever names advocates. */
@ApplicationScoped
public class CaseAdvocate {

    /**
     * A case that somebody is to be named for.
     *
     * @param advocateId who has it now; null when nobody was named yet
     * @param carriedOver the provider before left it open
     * @param genderAskedFor null when the person doesn't mind
     */
    public record Asked(
            UUID referralId,
            UUID offerId,
            String partnerId,
            String advocateId,
            String personKey,
            String serviceType,
            boolean underEighteen,
            boolean carriedOver,
            String district,
            String genderAskedFor) {}

    /**
     * A case, as far as its allocation is concerned.
     *
     * @param allocateDue the last day for naming one (domain.md C.2)
     * @param delay why nobody is named in time (A.10.2); null while nothing is said
     */
    public record Listed(
            UUID caseId,
            UUID referralId,
            UUID offerId,
            String partnerId,
            String serviceType,
            String band,
            Instant openedAt,
            LocalDate allocateDue,
            DelayReason delay) {

        private static Listed of(AdvocacyCase found) {
            return new Listed(
                    found.id(),
                    found.referralId(),
                    found.origin().offerId(),
                    found.partnerId(),
                    found.serviceType(),
                    found.origin().band(),
                    found.openedAt(),
                    found.origin().allocateDue(),
                    found.assignment().allocationDelay());
        }
    }

    private final Cases cases;
    private final Assignments assignments;
    private final CombinedAssessments combinedAssessments;
    private final Relatives relatives;
    private final DueCases dueCases;
    private final Session entities;

    CaseAdvocate(
            Cases cases,
            Assignments assignments,
            CombinedAssessments combinedAssessments,
            Relatives relatives,
            DueCases dueCases,
            Session entities) {
        this.cases = cases;
        this.assignments = assignments;
        this.combinedAssessments = combinedAssessments;
        this.relatives = relatives;
        this.dueCases = dueCases;
        this.entities = entities;
    }

    /** The case, locked; refused with a 409 when it is closed. */
    @Transactional(TxType.MANDATORY)
    public Asked locked(PartnerScope scope, UUID caseId, String ifMatch) {
        var found = cases.lockedForMove(scope, caseId, ifMatch);
        if (found.isClosed()) {
            throw Refusal.conflict("case-closed", "The case is closed: nobody is named for it any more.");
        }
        return new Asked(
                found.referralId(),
                found.origin().offerId(),
                found.partnerId(),
                found.advocateId(),
                found.origin().personKey(),
                found.serviceType(),
                found.origin().isUnderEighteen(),
                found.origin().openSince() != null,
                found.origin().district(),
                found.origin().advocateGender());
    }

    /** How somebody who is named for a case stands to the person's last support by its partner, in other cases; empty where that can't be told. */
    @Transactional(TxType.MANDATORY)
    public Optional<Continuity> continuity(UUID caseId, Asked asked, String advocateId, LocalDate on) {
        return relatives
                .lastSupport(caseId, asked.partnerId(), asked.personKey(), on)
                .told(advocateId, on, asked.carriedOver());
    }

    /** What is known of a case as it stands; refused with a 404 when the caller has no such case. */
    @Transactional(TxType.MANDATORY)
    public Listed one(PartnerScope scope, UUID caseId) {
        return Listed.of(cases.require(scope, caseId));
    }

    /** The advocate has the case from now on; refused with a 409 for who works for the other person of a combined assessment. */
    @Transactional(TxType.MANDATORY)
    public CaseView named(PartnerScope scope, UUID caseId, String advocateId, LocalDate on) {
        var found = cases.require(scope, caseId);
        combinedAssessments.refuseShared(found, advocateId);
        found.allocate(advocateId, on);
        assignments.change(found, on, null);
        cases.flush();
        return found.view(on);
    }

    /** Cases that nobody was named for, the oldest first. */
    @Transactional(TxType.MANDATORY)
    public List<Listed> unallocated(PartnerScope scope, String cursor, int limit) {
        return ScopedSelect.from(AdvocacyCase.class, "assignment.partnerId", scope)
                .with("assignment.unallocated", true)
                .inOrderOfTime("openedAt", cursor)
                .page(entities, limit)
                .stream()
                .map(Listed::of)
                .toList();
    }

    /** Those that are overdue and that nobody told of yet; they are told of now. */
    @Transactional(TxType.MANDATORY)
    public List<Listed> overdue(EveryPartner scope, LocalDate today, Instant now, int limit) {
        return dueCases.locked(scope, Due.ADVOCATE, today, limit).stream()
                .map(found -> {
                    found.allocationIsOverdue(now);
                    return Listed.of(found);
                })
                .toList();
    }
}
