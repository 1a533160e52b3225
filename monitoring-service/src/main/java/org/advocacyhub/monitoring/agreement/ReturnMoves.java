package org.advocacyhub.monitoring.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.monitoring.agreement.domain.Move;
import org.advocacyhub.monitoring.agreement.domain.ReturnState;
import org.advocacyhub.monitoring.returns.domain.Quarter;
import org.advocacyhub.runtime.security.PartnerScope;
import org.hibernate.Session;

/** Who did what with returns, when. Only added to; a partner sees its own confirmations and nobody else's moves. */
@ApplicationScoped
class ReturnMoves {

    private static final int MOST = 500;

    private final Session entities;

    ReturnMoves(Session entities) {
        this.entities = entities;
    }

    /** The moves of a return in their order; the last ones when there are very many. */
    @Transactional
    List<ReturnMove> of(PartnerScope scope, String contractRef, Quarter quarter) {
        return entities.createNativeQuery("""
                        select move, from_state, to_state, partner_id, moved_by, role, moved_at, moved_on, rule_id, reason, note, digest
                        from (select * from return_move
                              where contract_ref = :ref and quarter_start = :quarter
                                and (cast(:partner as text) is null or partner_id = :partner)
                              order by position desc limit :most) as last
                        order by position
                        """, Tuple.class)
                .setParameter("ref", contractRef)
                .setParameter("quarter", quarter.from())
                .setParameter("partner", Author.own(scope), String.class)
                .setParameter("most", MOST)
                .getResultStream()
                .map(ReturnMoves::read)
                .toList();
    }

    @Transactional(TxType.MANDATORY)
    void add(String contractRef, Quarter quarter, ReturnMove made) {
        entities.createNativeMutationQuery("""
                        insert into return_move (move_id, contract_ref, quarter_start, move, from_state, to_state, partner_id, moved_by,
                            role, moved_at, moved_on, rule_id, reason, note, digest)
                        values (:id, :ref, :quarter, :move, :from, :to, :partner, :by, :role, :at, :on, :rule, :reason, :note, :digest)
                        """)
                .setParameter("id", UUID.randomUUID())
                .setParameter("ref", contractRef)
                .setParameter("quarter", quarter.from())
                .setParameter("move", made.move().name())
                .setParameter("from", made.from().name())
                .setParameter("to", made.to().name())
                .setParameter("partner", made.partnerId(), String.class)
                .setParameter("by", made.by())
                .setParameter("role", made.role())
                .setParameter("at", made.at())
                .setParameter("on", made.on())
                .setParameter("rule", made.ruleId())
                .setParameter("reason", made.reason())
                .setParameter("note", made.note(), String.class)
                .setParameter("digest", made.digest(), String.class)
                .executeUpdate();
    }

    private static ReturnMove read(Tuple row) {
        return new ReturnMove(
                Move.Kind.valueOf(row.get(0, String.class)),
                ReturnState.Code.valueOf(row.get(1, String.class)),
                ReturnState.Code.valueOf(row.get(2, String.class)),
                row.get(3, String.class),
                row.get(4, String.class),
                row.get(5, String.class),
                row.get(6, Instant.class),
                row.get(7, LocalDate.class),
                row.get(8, String.class),
                row.get(9, String.class),
                row.get(10, String.class),
                row.get(11, String.class));
    }
}
