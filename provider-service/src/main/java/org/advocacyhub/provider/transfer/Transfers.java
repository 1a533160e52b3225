package org.advocacyhub.provider.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.advocacyhub.provider.scope.ScopedSelect;
import org.advocacyhub.provider.transfer.domain.TransferState;
import org.advocacyhub.runtime.security.PartnerScope;
import org.advocacyhub.runtime.web.Refusal;
import org.hibernate.Session;

/** All transfers that a caller may know of: the giving partner, the other one and the hub. */
@ApplicationScoped
class Transfers {

    private static final String MAY_TAKE = """
            select count(*) from partner p join subcontract s on s.partner_id = p.id
            where p.id = :partner and p.status = 'ACTIVE' and :serviceType = any(s.service_types)
              and s.valid_from <= :day and (s.valid_to is null or s.valid_to >= :day)
            """;

    private static final String PARTNER_OF_CASE = "select partner_id from advocacy_case where id = :case";

    private static final String OVERDUE = """
            select * from case_transfer where state = 'PROPOSED' and answer_by < :now
            order by answer_by, id limit :limit
            for update skip locked
            """;

    private static final String OPEN_OF_REFERRAL = """
            select t.* from case_transfer t join advocacy_case c on c.id = t.case_id
            where c.referral_id = :referral and t.state in ('WITH_HUB', 'PROPOSED')
            order by t.id
            for update of t
            """;

    /** From where a partner looks at transfers. */
    enum Side {
        GIVING("fromPartner"),
        TAKING("asking.toPartner");

        private final String partner;

        Side(String partner) {
            this.partner = partner;
        }
    }

    private final Session entities;

    Transfers(Session entities) {
        this.entities = entities;
    }

    void add(Transfer proposed) {
        entities.persist(proposed);
        entities.flush();
    }

    Transfer require(PartnerScope scope, UUID transferId) {
        return of(Side.TAKING, scope, transferId)
                .first(entities)
                .or(() -> of(Side.GIVING, scope, transferId).first(entities))
                .orElseThrow(() -> unknown(transferId));
    }

    /** Locked for a move by the partner on this side. */
    Transfer locked(Side side, PartnerScope scope, UUID transferId) {
        return of(side, scope, transferId).locked(entities).orElseThrow(() -> unknown(transferId));
    }

    /** Oldest first. */
    List<Transfer> page(Side side, PartnerScope scope, TransferState state, String cursor, int limit) {
        return ScopedSelect.from(Transfer.class, side.partner, scope)
                .with("state", state)
                .inOrderOfTime("proposedAt", cursor)
                .page(entities, limit);
    }

    /** What waits for a partner's answer, oldest first. */
    List<Transfer> asked(PartnerScope.OnlyPartner scope) {
        return ScopedSelect.from(Transfer.class, Side.TAKING.partner, scope)
                .with("state", TransferState.PROPOSED)
                .inOrderOfTime("proposedAt", null)
                .all(entities);
    }

    /** The open transfers of some cases, one each at most, locked. */
    List<Transfer> openOf(PartnerScope.EveryPartner scope, Collection<UUID> caseIds) {
        return caseIds.isEmpty()
                ? List.of()
                : ScopedSelect.from(Transfer.class, Side.GIVING.partner, scope)
                        .among("caseId", caseIds)
                        .among("state", List.of(TransferState.WITH_HUB, TransferState.PROPOSED))
                        .inOrderOf("id", null)
                        .allLocked(entities);
    }

    /** Those of the cases that came of a referral, locked. */
    List<Transfer> openOf(PartnerScope.EveryPartner scope, UUID referralId) {
        return entities.createNativeQuery(OPEN_OF_REFERRAL, Transfer.class)
                .setParameter("referral", referralId)
                .getResultStream()
                .filter(transfer -> scope.includes(transfer.fromPartner()))
                .toList();
    }

    /** Locked, whoever's it is; empty when there is none. */
    Optional<Transfer> locked(PartnerScope.EveryPartner scope, UUID transferId) {
        return of(Side.GIVING, scope, transferId).locked(entities);
    }

    /** Those that were not answered in time and that nobody is busy with, locked; for background work only. */
    List<Transfer> overdue(PartnerScope.EveryPartner scope, Instant now, int limit) {
        return entities.createNativeQuery(OVERDUE, Transfer.class)
                .setParameter("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .setParameter("limit", limit)
                .getResultStream()
                .filter(transfer -> scope.includes(transfer.fromPartner()))
                .toList();
    }

    /** Whether a case is one of the caller's own now. */
    boolean isOf(PartnerScope scope, UUID caseId) {
        return entities.createNativeQuery(PARTNER_OF_CASE, String.class)
                .setParameter("case", caseId)
                .getResultStream()
                .anyMatch(scope::includes);
    }

    /** Whether a partner works under a sub-contract for this type on a day and takes referrals on. */
    boolean mayTake(String partnerId, String serviceType, LocalDate day) {
        return entities.createNativeQuery(MAY_TAKE, Long.class)
                        .setParameter("partner", partnerId)
                        .setParameter("serviceType", serviceType)
                        .setParameter("day", day)
                        .getSingleResult()
                > 0;
    }

    /** Refuses with a 422 a partner that is the giving one, isn't active or has no such sub-contract. */
    void refuseUnlessMayTake(String partnerId, String fromPartner, String serviceType, LocalDate day) {
        if (partnerId.equals(fromPartner) || !mayTake(partnerId, serviceType, day)) {
            throw Refusal.of(
                    Refusal.Kind.UNPROCESSABLE,
                    "partner-cannot-take",
                    partnerId + " is no other partner that is active and contracted for " + serviceType
                            + " today: name another, or ask the hub.");
        }
    }

    void flush() {
        entities.flush();
    }

    private static ScopedSelect<Transfer> of(Side side, PartnerScope scope, UUID transferId) {
        return ScopedSelect.from(Transfer.class, side.partner, scope).with("id", transferId);
    }

    private static Refusal unknown(UUID transferId) {
        return Refusal.notFound("unknown-transfer", "There is no transfer " + transferId + " that you may answer.");
    }
}
