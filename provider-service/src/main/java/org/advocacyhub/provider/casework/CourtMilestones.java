package org.advocacyhub.provider.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.provider.casework.TakeStep.Step;
import org.advocacyhub.provider.scope.ScopedSelect;
import org.advocacyhub.runtime.security.PartnerScope;
import org.advocacyhub.runtime.security.PartnerScope.OnlyPartner;
import org.advocacyhub.runtime.web.Refusal;

/** The milestones of cases at court, each with its day (domain.md A.7). */
@ApplicationScoped
class CourtMilestones {

    /** A review a year, and some more: what lasts longer is no mistake, but no list either. */
    private static final int MOST = 100;

    private final Cases cases;
    private final EntityManager entities;
    private final Clock clock;

    CourtMilestones(Cases cases, EntityManager entities, Clock clock) {
        this.cases = cases;
        this.entities = entities;
        this.clock = clock;
    }

    /** The case is locked. */
    @Transactional(TxType.MANDATORY)
    void add(AdvocacyCase of, Step.AtCourt reached, String by) {
        var known = of(new OnlyPartner(of.partnerId()), of.id());
        if (known.size() >= MOST) {
            throw Refusal.conflict("too-many-milestones", "A case keeps " + MOST + " milestones at most.");
        }
        entities.persist(new CourtMilestoneReached(
                new CourtMilestoneReached.Key(of.id(), known.size() + 1),
                of.partnerId(),
                reached,
                by,
                clock.instant().truncatedTo(ChronoUnit.MILLIS)));
    }

    /** In the order in which they were reached. */
    @Transactional
    List<CourtMilestoneReached> list(PartnerScope scope, UUID caseId) {
        cases.require(scope, caseId);
        return of(scope, caseId);
    }

    private List<CourtMilestoneReached> of(PartnerScope scope, UUID caseId) {
        return ScopedSelect.from(CourtMilestoneReached.class, "partnerId", scope)
                .with("key.caseId", caseId)
                .inOrderOf("key.ordinal", null)
                .all(entities);
    }
}
