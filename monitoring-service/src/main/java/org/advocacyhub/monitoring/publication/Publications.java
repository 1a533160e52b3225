package org.advocacyhub.monitoring.publication;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.advocacyhub.monitoring.publication.domain.Known;
import org.advocacyhub.monitoring.returns.domain.Quarter;
import org.hibernate.Session;

/** Everything that was ever published. Only added to; the database refuses anything else. */
@ApplicationScoped
class Publications {

    private static final TypeReference<List<PublishedFigure>> FIGURES = new TypeReference<>() {};

    private final Session entities;
    private final ObjectMapper json;

    Publications(Session entities, ObjectMapper json) {
        this.entities = entities;
        this.json = json;
    }

    /** The last revision of a quarter, or the one asked for; empty when it was not published. */
    @Transactional
    Optional<Publication> find(String contractRef, Quarter quarter, Integer revision) {
        return entities.createNativeQuery("""
                        select revision, reason, scheme, rules_from, as_of, published_by, published_at, figures::text
                        from publication
                        where contract_ref = :ref and quarter_start = :quarter
                          and (cast(:revision as integer) is null or revision = :revision)
                        order by revision desc limit 1
                        """, Tuple.class)
                .setParameter("ref", contractRef)
                .setParameter("quarter", quarter.from())
                .setParameter("revision", revision, Integer.class)
                .uniqueResultOptional()
                .map(row -> new Publication(
                        contractRef,
                        quarter,
                        row.get(0, Integer.class),
                        row.get(1, String.class),
                        row.get(2, String.class),
                        row.get(3, LocalDate.class),
                        row.get(4, Instant.class),
                        row.get(5, String.class),
                        row.get(6, Instant.class),
                        read(row.get(7, String.class), FIGURES)));
    }

    /** The quarters of a time of which something was published. */
    @Transactional
    Set<Quarter> published(String contractRef, Quarter first, Quarter last) {
        return entities.createNativeQuery("""
                        select distinct quarter_start from publication
                        where contract_ref = :ref and quarter_start between :first and :last
                        """, LocalDate.class)
                .setParameter("ref", contractRef)
                .setParameter("first", first.from())
                .setParameter("last", last.from())
                .getResultStream()
                .map(Quarter::of)
                .collect(Collectors.toSet());
    }

    /** Whether any quarter from a day on was published. */
    @Transactional
    boolean publishedSince(String contractRef, LocalDate from) {
        return entities.createNativeQuery("""
                        select exists (select from publication where contract_ref = :ref and quarter_start >= :from)
                        """, Boolean.class)
                .setParameter("ref", contractRef)
                .setParameter("from", from)
                .getSingleResult();
    }

    /** What all publications of the quarters of a year left known, the oldest first: a handful. */
    @Transactional(TxType.MANDATORY)
    List<Known> knownOf(String contractRef, int startYear) {
        return entities.createNativeQuery("""
                        select known::text from publication
                        where contract_ref = :ref and quarter_start between :from and :to
                        order by published_at, quarter_start, revision
                        """, String.class)
                .setParameter("ref", contractRef)
                .setParameter("from", new Quarter(startYear, 1).from())
                .setParameter("to", new Quarter(startYear, 4).from())
                .getResultStream()
                .map(text -> read(text, new TypeReference<Known>() {}))
                .toList();
    }

    @Transactional(TxType.MANDATORY)
    void add(Publication publication, Known known) {
        entities.createNativeMutationQuery("""
                        insert into publication (publication_id, contract_ref, quarter_start, revision, reason, scheme, rules_from,
                            as_of, published_by, published_at, figures, known)
                        values (:id, :ref, :quarter, :revision, :reason, :scheme, :rulesFrom, :asOf, :by, :at,
                            cast(:figures as jsonb), cast(:known as jsonb))
                        """)
                .setParameter("id", UUID.randomUUID())
                .setParameter("ref", publication.contractRef())
                .setParameter("quarter", publication.quarter().from())
                .setParameter("revision", publication.revision())
                .setParameter("reason", publication.reason(), String.class)
                .setParameter("scheme", publication.scheme())
                .setParameter("rulesFrom", publication.rulesFrom())
                .setParameter("asOf", publication.asOf(), Instant.class)
                .setParameter("by", publication.publishedBy())
                .setParameter("at", publication.publishedAt())
                .setParameter("figures", write(publication.figures()))
                .setParameter("known", write(known))
                .executeUpdate();
    }

    private <T> T read(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("a stored publication can't be read", unreadable);
        }
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("a publication has no JSON form", unwritable);
        }
    }
}
