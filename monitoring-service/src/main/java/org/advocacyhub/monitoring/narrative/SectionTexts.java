package org.advocacyhub.monitoring.narrative;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import org.advocacyhub.monitoring.returns.domain.Quarter;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** What was written to the sections of returns; every version stays. */
@ApplicationScoped
class SectionTexts {

    private static final String SELECT = "select section, version, text, written_by, role, written_at from return_text"
            + " where contract_ref = :ref and quarter_start = :quarter";

    private final Session entities;

    SectionTexts(Session entities) {
        this.entities = entities;
    }

    /** The last version of each section that has one, in order. */
    @Transactional
    List<SectionText> last(String contractRef, Quarter quarter) {
        return query(
                        "select distinct on (section) section, version, text, written_by, role, written_at from return_text"
                                + " where contract_ref = :ref and quarter_start = :quarter"
                                + " order by section, version desc",
                        contractRef,
                        quarter)
                .getResultStream()
                .map(SectionTexts::read)
                .toList();
    }

    /** The versions of a section, the last first; a hundred at most. */
    @Transactional
    List<SectionText> versions(String contractRef, Quarter quarter, int section) {
        return query(SELECT + " and section = :section order by version desc limit 100", contractRef, quarter)
                .setParameter("section", section)
                .getResultStream()
                .map(SectionTexts::read)
                .toList();
    }

    @Transactional(TxType.MANDATORY)
    void add(String contractRef, Quarter quarter, SectionText written) {
        entities.createNativeMutationQuery("""
                        insert into return_text (contract_ref, quarter_start, section, version, text, written_by, role, written_at)
                        values (:ref, :quarter, :section, :version, :text, :by, :role, :at)
                        """)
                .setParameter("ref", contractRef)
                .setParameter("quarter", quarter.from())
                .setParameter("section", written.section())
                .setParameter("version", written.version())
                .setParameter("text", written.text())
                .setParameter("by", written.by())
                .setParameter("role", written.role())
                .setParameter("at", written.at())
                .executeUpdate();
    }

    private NativeQuery<Tuple> query(String sql, String contractRef, Quarter quarter) {
        return entities.createNativeQuery(sql, Tuple.class)
                .setParameter("ref", contractRef)
                .setParameter("quarter", quarter.from());
    }

    private static SectionText read(Tuple row) {
        return new SectionText(
                row.get(0, Integer.class),
                row.get(1, Long.class),
                row.get(2, String.class),
                row.get(3, String.class),
                row.get(4, String.class),
                row.get(5, Instant.class));
    }
}
