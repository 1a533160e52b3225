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
            insert into allocation_decision (offer_id, referral_id, partner_id, advocate_id, service_type, decided_at, decided_by,
                table_version, rules, ties, approval_reason, in_words)
            values (:offer, :referral, :partner, :advocate, :type, :at, :by, :version, :rules, :ties, :approval, :words)
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
    private final Clock clock;

    Screening(Ties ties, Session entities, Clock clock) {
        this.ties = ties;
        this.entities = entities;
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

    /** Keeps who was named and on what grounds, for good. */
    @Transactional(TxType.MANDATORY)
    public void keep(Naming naming, Independence independence, String tableVersion, String by) {
        var findings = independence.findings();
        entities.createNativeMutationQuery(KEEP)
                .setParameter("offer", naming.offerId())
                .setParameter("referral", naming.referralId())
                .setParameter("partner", naming.partnerId())
                .setParameter("advocate", naming.advocateId())
                .setParameter("type", naming.facts().serviceType())
                .setParameter("at", clock.instant())
                .setParameter("by", by)
                .setParameter("version", tableVersion)
                .setParameter("rules", findings.stream().map(Finding::ruleId).toArray(String[]::new))
                .setParameter(
                        "ties",
                        findings.stream()
                                .map(Finding::tieId)
                                .filter(Objects::nonNull)
                                .toArray(UUID[]::new))
                .setParameter(
                        "approval",
                        findings.isEmpty() ? null : naming.approval().name(),
                        String.class)
                .setParameter("words", findings.isEmpty() ? "Nothing stands against it." : independence.inWords())
                .executeUpdate();
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
