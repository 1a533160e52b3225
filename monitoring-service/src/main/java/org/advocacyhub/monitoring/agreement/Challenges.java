package org.advocacyhub.monitoring.agreement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.monitoring.returns.domain.Quarter;
import org.advocacyhub.runtime.security.PartnerScope;
import org.advocacyhub.runtime.web.Refusal;

/** Challenges of all returns. Every question says whose: another partner's do not exist for a partner. */
@ApplicationScoped
class Challenges implements PanacheRepositoryBase<Challenge, UUID> {

    private static final String AFTER = "contractRef = ?1 and quarterStart = ?2 and (raisedAt, challengeId) > (?3, ?4)";
    private static final String ORDER = " order by raisedAt, challengeId";

    /** How many of a return are open. Asked by the hub, which sees all. */
    int open(String contractRef, Quarter quarter) {
        return (int) count("contractRef = ?1 and quarterStart = ?2 and outcome is null", contractRef, quarter.from());
    }

    /** So many after a position, the oldest first. */
    List<Challenge> after(
            PartnerScope scope, String contractRef, Quarter quarter, Instant raisedAt, UUID challengeId, int count) {
        var all =
                switch (scope) {
                    case PartnerScope.EveryPartner _ ->
                        find(AFTER + ORDER, contractRef, quarter.from(), raisedAt, challengeId);
                    case PartnerScope.OnlyPartner(var own) ->
                        find(
                                AFTER + " and partnerId = ?5" + ORDER,
                                contractRef,
                                quarter.from(),
                                raisedAt,
                                challengeId,
                                own);
                };
        return all.page(0, count).list();
    }

    /**
     * A challenge of a return, kept from changing until the transaction ends.
     *
     * @throws Refusal 404 {@code unknown-challenge}
     */
    Challenge requireLocked(String contractRef, Quarter quarter, UUID challengeId) {
        return find(
                        "challengeId = ?1 and contractRef = ?2 and quarterStart = ?3",
                        challengeId,
                        contractRef,
                        quarter.from())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(() ->
                        Refusal.notFound("unknown-challenge", "The return has no challenge " + challengeId + "."));
    }
}
