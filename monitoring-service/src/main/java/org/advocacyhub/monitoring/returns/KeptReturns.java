package org.advocacyhub.monitoring.returns;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.advocacyhub.monitoring.contract.ContractPlans.SeriesBreak;
import org.advocacyhub.monitoring.governance.GovernanceReport;
import org.advocacyhub.monitoring.returns.QuarterReturn.ContractChange;
import org.advocacyhub.monitoring.returns.QuarterReturn.SystemicIssue;
import org.advocacyhub.monitoring.returns.domain.Quarter;
import org.hibernate.Session;

/** Every return that was locked, with its revisions. Only added to; the database refuses anything else. */
@ApplicationScoped
class KeptReturns {

    /** What is kept beside the columns. Times of pressure are null in what was kept before they stood in a return. */
    private record Body(
            List<ContractChange> contractChanges,
            List<SeriesBreak> seriesBreaks,
            GovernanceReport.Section governance,
            List<SystemicIssue> systemicIssues,
            List<PressureTime> demandPressure,
            List<KeptFigure> figures,
            List<KeptFigure.Change> changes) {}

    private static final String COLUMNS =
            "select revision, reason, kept_by, kept_at, as_of, judged_on, body::text from return_version";

    private final Session entities;
    private final ObjectMapper json;

    KeptReturns(Session entities, ObjectMapper json) {
        this.entities = entities;
        this.json = json;
    }

    /** A revision, or the last one; empty while the quarter is not locked. */
    @Transactional
    Optional<KeptReturn> find(String contractRef, Quarter quarter, Integer revision) {
        return entities.createNativeQuery(COLUMNS + """
                         where contract_ref = :ref and quarter_start = :quarter
                          and (cast(:revision as integer) is null or revision = :revision)
                        order by revision desc limit 1
                        """, Tuple.class)
                .setParameter("ref", contractRef)
                .setParameter("quarter", quarter.from())
                .setParameter("revision", revision, Integer.class)
                .uniqueResultOptional()
                .map(row -> read(contractRef, quarter, row));
    }

    /** So many revisions after one, in order; -1 for the first ones. */
    @Transactional
    List<KeptReturn> after(String contractRef, Quarter quarter, long revision, int count) {
        return entities.createNativeQuery(COLUMNS + """
                         where contract_ref = :ref and quarter_start = :quarter and revision > :revision
                        order by revision limit :count
                        """, Tuple.class)
                .setParameter("ref", contractRef)
                .setParameter("quarter", quarter.from())
                .setParameter("revision", revision)
                .setParameter("count", count)
                .getResultStream()
                .map(row -> read(contractRef, quarter, row))
                .toList();
    }

    @Transactional(TxType.MANDATORY)
    void add(KeptReturn kept) {
        var contents = kept.contents();
        entities.createNativeMutationQuery("""
                        insert into return_version (contract_ref, quarter_start, revision, reason, kept_by, kept_at, as_of, judged_on,
                            body)
                        values (:ref, :quarter, :revision, :reason, :by, :at, :asOf, :judgedOn, cast(:body as jsonb))
                        """)
                .setParameter("ref", contents.contractRef())
                .setParameter("quarter", contents.quarter().from())
                .setParameter("revision", kept.revision())
                .setParameter("reason", kept.reason(), String.class)
                .setParameter("by", kept.keptBy())
                .setParameter("at", kept.keptAt())
                .setParameter("asOf", contents.asOf(), Instant.class)
                .setParameter("judgedOn", contents.judgedOn())
                .setParameter("body", write(kept))
                .executeUpdate();
    }

    private KeptReturn read(String contractRef, Quarter quarter, Tuple row) {
        var body = body(row.get(6, String.class));
        return new KeptReturn(
                row.get(0, Integer.class),
                row.get(1, String.class),
                row.get(2, String.class),
                row.get(3, Instant.class),
                new QuarterReturn(
                        contractRef,
                        quarter,
                        row.get(4, Instant.class),
                        row.get(5, LocalDate.class),
                        body.contractChanges(),
                        body.seriesBreaks(),
                        body.governance(),
                        body.systemicIssues(),
                        body.demandPressure() == null ? List.of() : body.demandPressure(),
                        body.figures().stream().map(KeptFigure::figure).toList()),
                body.changes().stream().map(KeptFigure.Change::change).toList());
    }

    /** A later release may leave a field out of what it shows: what was kept with it is still read. */
    private Body body(String text) {
        try {
            return json.readerFor(Body.class)
                    .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .readValue(text);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("a kept return can't be read", unreadable);
        }
    }

    private String write(KeptReturn kept) {
        var contents = kept.contents();
        try {
            return json.writeValueAsString(new Body(
                    contents.contractChanges(),
                    contents.seriesBreaks(),
                    contents.governance(),
                    contents.systemicIssues(),
                    contents.demandPressure(),
                    contents.figures().stream().map(KeptFigure::of).toList(),
                    kept.changes().stream().map(KeptFigure.Change::of).toList()));
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("a return has no JSON form", unwritable);
        }
    }
}
