package org.advocacyhub.provider.partner;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.advocacyhub.runtime.security.PartnerScope;
import org.advocacyhub.runtime.web.Cursor;
import org.advocacyhub.runtime.web.Page;
import org.advocacyhub.runtime.web.Refusal;
import org.hibernate.Session;

/** Every version of what was agreed with a partner: who agreed what, and when. Only ever added to. */
@ApplicationScoped
class TermsHistory {

    /** A version of the terms. */
    record Version(long version, Instant agreedAt, String agreedBy, PartnerRequest terms) {}

    private static final String INSERT = """
            insert into partner_terms (partner_id, version, agreed_at, agreed_by, terms)
            values (:partner, :version, :at, :by, cast(:terms as jsonb))
            """;

    private static final String SELECT = """
            select version, agreed_at, agreed_by, cast(terms as text) from partner_terms
            where partner_id = :partner and version > :after order by version limit :limit
            """;

    private final Session entities;
    private final Partners partners;
    private final ObjectMapper json;
    private final Clock clock;

    TermsHistory(Session entities, Partners partners, ObjectMapper json, Clock clock) {
        this.entities = entities;
        this.partners = partners;
        this.json = json;
        this.clock = clock;
    }

    /** Keeps the terms as they stand now, after they were written. */
    @Transactional(TxType.MANDATORY)
    void keep(Partner partner, String agreedBy) {
        entities.createNativeMutationQuery(INSERT)
                .setParameter("partner", partner.id())
                .setParameter("version", partner.version())
                .setParameter("at", clock.instant())
                .setParameter("by", agreedBy)
                .setParameter("terms", write(PartnerRequest.of(partner.terms())))
                .executeUpdate();
    }

    /** In the order in which they were agreed. */
    @Transactional
    Page<Version> page(PartnerScope scope, String partnerId, String cursor, int limit) {
        partners.mustExist(scope, partnerId);
        var versions = entities.createNativeQuery(SELECT, Tuple.class)
                .setParameter("partner", partnerId)
                .setParameter("after", after(cursor))
                .setParameter("limit", limit + 1)
                .getResultStream()
                .map(row -> new Version(
                        row.get(0, Long.class),
                        row.get(1, Instant.class),
                        row.get(2, String.class),
                        read(row.get(3, String.class))))
                .toList();
        return Page.of(List.copyOf(versions), limit, version -> Cursor.of(version.version()));
    }

    private static long after(String cursor) {
        try {
            return Cursor.decode(cursor, 1)
                    .map(last -> Long.parseLong(last.value(0)))
                    .orElse(-1L);
        } catch (NumberFormatException notOurs) {
            throw Refusal.invalid("cursor", "invalid-cursor", "Use the cursor of the previous page as it is, or none.");
        }
    }

    private String write(PartnerRequest terms) {
        try {
            return json.writeValueAsString(terms);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("terms can't be written", impossible);
        }
    }

    private PartnerRequest read(String terms) {
        try {
            return json.readValue(terms, PartnerRequest.class);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("terms in the history can't be read", broken);
        }
    }
}
