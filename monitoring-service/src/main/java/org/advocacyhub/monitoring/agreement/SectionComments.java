package org.advocacyhub.monitoring.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.monitoring.returns.domain.Quarter;
import org.advocacyhub.runtime.security.PartnerScope;
import org.hibernate.Session;

/** What is said about sections of returns. Only added to; a partner sees what it said and what was said to it. */
@ApplicationScoped
class SectionComments {

    private final Session entities;

    SectionComments(Session entities) {
        this.entities = entities;
    }

    /**
     * So many after a position, the oldest first.
     *
     * @param section 1 to 14; null for all
     */
    List<SectionComment> after(
            PartnerScope scope,
            String contractRef,
            Quarter quarter,
            Integer section,
            Instant writtenAt,
            UUID commentId,
            int count) {
        return entities.createNativeQuery("""
                        select comment_id, section, partner_id, text, written_by, role, written_at from return_comment
                        where contract_ref = :ref and quarter_start = :quarter and (written_at, comment_id) > (:at, :id)
                          and (cast(:section as integer) is null or section = :section)
                          and (cast(:partner as text) is null or partner_id = :partner)
                        order by written_at, comment_id limit :count
                        """, Tuple.class)
                .setParameter("ref", contractRef)
                .setParameter("quarter", quarter.from())
                .setParameter("at", writtenAt)
                .setParameter("id", commentId)
                .setParameter("section", section, Integer.class)
                .setParameter("partner", Author.own(scope), String.class)
                .setParameter("count", count)
                .getResultStream()
                .map(row -> new SectionComment(
                        row.get(0, UUID.class),
                        row.get(1, Integer.class),
                        row.get(2, String.class),
                        row.get(3, String.class),
                        row.get(4, String.class),
                        row.get(5, String.class),
                        row.get(6, Instant.class)))
                .toList();
    }

    @Transactional
    SectionComment add(String contractRef, Quarter quarter, SectionComment comment) {
        entities.createNativeMutationQuery("""
                        insert into return_comment (comment_id, contract_ref, quarter_start, section, partner_id, text, written_by, role,
                            written_at)
                        values (:id, :ref, :quarter, :section, :partner, :text, :by, :role, :at)
                        """)
                .setParameter("id", comment.commentId())
                .setParameter("ref", contractRef)
                .setParameter("quarter", quarter.from())
                .setParameter("section", comment.section())
                .setParameter("partner", comment.partnerId(), String.class)
                .setParameter("text", comment.text())
                .setParameter("by", comment.by())
                .setParameter("role", comment.role())
                .setParameter("at", comment.at())
                .executeUpdate();
        return comment;
    }
}
