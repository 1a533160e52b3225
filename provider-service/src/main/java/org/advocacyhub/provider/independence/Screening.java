package org.advocacyhub.provider.independence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.advocacyhub.provider.independence.domain.ApprovalReason;
import org.advocacyhub.provider.independence.domain.CaseFacts;
import org.advocacyhub.provider.independence.domain.Independence;
import org.advocacyhub.provider.independence.domain.Independence.Clear;
import org.advocacyhub.provider.independence.domain.Independence.Finding;
import org.advocacyhub.provider.independence.domain.Independence.Hard;
import org.advocacyhub.provider.independence.domain.Independence.Soft;
import org.advocacyhub.provider.independence.domain.IndependenceRules;
import org.advocacyhub.runtime.database.LastStatements;
import org.advocacyhub.runtime.database.SqlStatement;
import org.advocacyhub.runtime.security.PartnerScope;
import org.advocacyhub.runtime.web.Refusal;
import org.hibernate.Session;

/** Screens an advocate who is named for a case, and keeps the decision (domain.md A.13). */
@ApplicationScoped
public class Screening {

    /** Who is named for what. */
    public record Naming(
            UUID offerId,
            UUID referralId,
            String partnerId,
            String advocateId,
            CaseFacts facts,
            ApprovalReason approval) {}

    private static final String KEEP = """
            insert into allocation_decision (offer_id, referral_id, partner_id, advocate_id, service_type, under_eighteen, decided_at, decided_by,
                table_version, rules, ties, approval_reason, in_words)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::uuid[], ?, ?)
            """;

    /** A decision as it was kept: who was named, by whom, and on what grounds. */
    public record Kept(
            String advocateId,
            Instant decidedAt,
            String decidedBy,
            String tableVersion,
            List<String> rules,
            ApprovalReason approvalReason,
            String inWords) {}

    private static final String KEPT = """
            select advocate_id, decided_at, decided_by, table_version, rules, approval_reason, in_words from allocation_decision
            where offer_id = :offer and partner_id = :partner order by id limit 200
            """;

    private final Ties ties;
    private final Session entities;
    private final LastStatements lastStatements;
    private final Clock clock;

    Screening(Ties ties, Session entities, LastStatements lastStatements, Clock clock) {
        this.ties = ties;
        this.entities = entities;
        this.lastStatements = lastStatements;
        this.clock = clock;
    }

    /** How an advocate stands to a case. */
    @Transactional(TxType.MANDATORY)
    public Independence of(PartnerScope scope, String partnerId, String advocateId, CaseFacts facts) {
        var of = new AdvocateTie.Of(partnerId, advocateId);
        var was39d = IndependenceRules.asksFor39d(facts) && ties.was39d(of, facts.personKey());
        return IndependenceRules.screen(ties.current(scope, of), facts, was39d);
    }

    /** Refuses with a 422 what is HARD, and what is SOFT without a reason; otherwise says what was found. */
    @Transactional(TxType.MANDATORY)
    public Independence require(PartnerScope scope, Naming naming) {
        var independence = of(scope, naming.partnerId(), naming.advocateId(), naming.facts());
        return switch (independence) {
            case Clear clear -> clear;
            case Soft soft when naming.approval() != null -> soft;
            case Soft soft ->
                throw Refusal.of(
                        Refusal.Kind.UNPROCESSABLE,
                        "conflict-needs-reason",
                        soft.inWords() + " Name another advocate, or send approvalReason.");
            case Hard hard ->
                throw Refusal.of(
                        Refusal.Kind.UNPROCESSABLE,
                        "advocate-not-independent",
                        hard.inWords() + " No reason helps: name another advocate, or decline with CONFLICT.");
        };
    }

    /** Keeps who was named and on what grounds, for good: written as the transaction ends. */
    @Transactional(TxType.MANDATORY)
    public void keep(Naming naming, Independence independence, String tableVersion, String by) {
        var findings = independence.findings();
        lastStatements.add(new SqlStatement(
                KEEP,
                naming.offerId(),
                naming.referralId(),
                naming.partnerId(),
                naming.advocateId(),
                naming.facts().serviceType(),
                naming.facts().underEighteen(),
                clock.instant(),
                by,
                tableVersion,
                findings.stream().map(Finding::ruleId).toArray(String[]::new),
                findings.stream()
                        .map(Finding::tieId)
                        .filter(Objects::nonNull)
                        .map(UUID::toString)
                        .toArray(String[]::new),
                findings.isEmpty() ? null : naming.approval().name(),
                findings.isEmpty() ? "Nothing stands against it." : independence.inWords()));
    }

    /** The decisions about one case, the first 200 in their order. */
    @Transactional(TxType.MANDATORY)
    public List<Kept> kept(PartnerScope scope, String partnerId, UUID offerId) {
        if (!scope.includes(partnerId)) {
            return List.of();
        }
        return entities.createNativeQuery(KEPT, Tuple.class)
                .setParameter("offer", offerId)
                .setParameter("partner", partnerId)
                .getResultStream()
                .map(row -> new Kept(
                        row.get(0, String.class),
                        row.get(1, Instant.class),
                        row.get(2, String.class),
                        row.get(3, String.class),
                        List.of(row.get(4, String[].class)),
                        Optional.ofNullable(row.get(5, String.class))
                                .map(ApprovalReason::valueOf)
                                .orElse(null),
                        row.get(6, String.class)))
                .toList();
    }
}
