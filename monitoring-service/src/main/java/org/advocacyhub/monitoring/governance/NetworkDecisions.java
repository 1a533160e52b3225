package org.advocacyhub.monitoring.governance;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** All decisions of all networks. */
@ApplicationScoped
class NetworkDecisions implements PanacheRepositoryBase<NetworkDecision, UUID> {

    /** Decisions of a contract after a position, by day. */
    List<NetworkDecision> after(String contractRef, LocalDate day, UUID decisionId, int count) {
        return find("""
                        contractRef = ?1 and (decidedOn, decisionId) > (?2, ?3)
                        order by decidedOn, decisionId
                        """, contractRef, day, decisionId).page(0, count).list();
    }

    /** Decisions from one day to another, at most so many. */
    List<NetworkDecision> between(String contractRef, LocalDate from, LocalDate to, int count) {
        return find(
                        "contractRef = ?1 and decidedOn between ?2 and ?3 order by decidedOn, decisionId",
                        contractRef,
                        from,
                        to)
                .page(0, count)
                .list();
    }
}
