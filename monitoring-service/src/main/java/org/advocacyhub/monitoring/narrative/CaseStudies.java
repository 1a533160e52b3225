package org.advocacyhub.monitoring.narrative;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.monitoring.returns.domain.Quarter;
import org.advocacyhub.runtime.security.PartnerScope;
import org.advocacyhub.runtime.web.Refusal;
import org.hibernate.Session;

/** Case studies of all returns. Every question says whose: another partner's do not exist for a partner. */
@ApplicationScoped
class CaseStudies implements PanacheRepositoryBase<CaseStudy, UUID> {

    private static final int MOST = 100;

    /** Those of a return, the oldest first; a handful. */
    List<CaseStudy> of(PartnerScope scope, String contractRef, Quarter quarter) {
        return find(
                        "contractRef = ?1 and quarterStart = ?2 order by recordedAt, caseStudyId",
                        contractRef,
                        quarter.from())
                .page(0, MOST)
                .list()
                .stream()
                .filter(study -> mayBeSeen(scope, study))
                .toList();
    }

    /**
     * A case study, kept from changing until the transaction ends.
     *
     * @throws Refusal 404 {@code unknown-case-study}
     */
    CaseStudy requireLocked(PartnerScope scope, String contractRef, Quarter quarter, UUID caseStudyId) {
        return find(
                        "caseStudyId = ?1 and contractRef = ?2 and quarterStart = ?3",
                        caseStudyId,
                        contractRef,
                        quarter.from())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .filter(study -> mayBeSeen(scope, study))
                .orElseThrow(() ->
                        Refusal.notFound("unknown-case-study", "The return has no case study " + caseStudyId + "."));
    }

    /** Names of districts and words of them, of now and of before; a county (E10) tells of nobody where they live. */
    List<String> districtNames() {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(
                        "select name from district_name union select name from place where code not like 'E10%'",
                        String.class)
                .getResultList();
    }

    /** How many of a return the hub has chosen to tell. Asked by the hub, which sees all. */
    long chosen(String contractRef, Quarter quarter) {
        return count(
                "contractRef = ?1 and quarterStart = ?2 and chosenAt is not null and takenBackAt is null",
                contractRef,
                quarter.from());
    }

    private static boolean mayBeSeen(PartnerScope scope, CaseStudy study) {
        return switch (scope) {
            case PartnerScope.EveryPartner _ -> true;
            case PartnerScope.OnlyPartner(var own) -> own.equals(study.partnerId());
        };
    }
}
