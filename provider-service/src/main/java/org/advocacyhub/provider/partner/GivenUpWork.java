package org.advocacyhub.provider.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.advocacyhub.provider.partner.domain.GivenUp;
import org.advocacyhub.provider.partner.domain.Territory;
import org.advocacyhub.provider.partner.domain.WorkGivenUp;
import org.advocacyhub.runtime.events.Outbox;
import org.advocacyhub.runtime.security.PartnerScope;
import org.advocacyhub.runtime.security.PartnerScope.EveryPartner;
import org.advocacyhub.runtime.web.Refusal;
import org.hibernate.Session;

/**
 * What partners give up, from which day on (domain.md F.9). From 00:00 in London on that day nothing of it is theirs any more, whether or
 * not the withdrawal has been carried out yet: whoever takes offers in asks here.
 */
@ApplicationScoped
public class GivenUpWork {

    /**
     * What a partner is to give up.
     *
     * @param districts GSS codes; empty for all of the lots
     * @param from the first day without the partner
     */
    public record Order(
            UUID withdrawalId, String partnerId, List<String> lots, List<String> districts, LocalDate from) {}

    private static final String INSERT = """
            insert into given_up_work (withdrawal_id, partner_id, ordinal, effective_on, contract_ref, lot, service_types, districts,
                specialisms, whole, share_basis_points, valid_from, valid_to, annual_block_pence)
            values (:withdrawal, :partner, :ordinal, :from, :contract, :lot, :types, :districts, :specialisms, :whole, :share, :began,
                cast(:to as date), cast(:block as bigint))
            """;

    private static final String SELECT = """
            select contract_ref, lot, service_types, districts, specialisms, whole, share_basis_points, valid_from, valid_to,
                annual_block_pence, effective_on
            from given_up_work
            """;

    private final Session entities;
    private final Partners partners;
    private final TermsHistory history;
    private final Outbox outbox;
    private final Clock clock;

    GivenUpWork(Session entities, Partners partners, TermsHistory history, Outbox outbox, Clock clock) {
        this.entities = entities;
        this.partners = partners;
        this.history = history;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * What an order would end, by today's terms.
     *
     * @throws Refusal 404 without such a partner; 400 naming {@code lots} or {@code districts} when nothing would end, or not so
     */
    @Transactional(TxType.MANDATORY)
    public WorkGivenUp plan(PartnerScope scope, Order order) {
        var outcome = outcome(partners.require(scope, order.partnerId()), order);
        if (!outcome.faults().isEmpty()) {
            throw Refusal.invalid("invalid-request", "That can't be given up so.", outcome.faults());
        }
        if (outcome.work().givenUp().isEmpty()) {
            throw Refusal.invalid(
                    "lots", "not-contracted", "The partner is contracted for nothing of it on " + order.from() + ".");
        }
        return outcome.work();
    }

    /** Keeps what will end, so that nothing of it is offered from the day on. */
    @Transactional(TxType.MANDATORY)
    public void announce(Order order, WorkGivenUp work) {
        forget(order.withdrawalId());
        for (int ordinal = 0; ordinal < work.givenUp().size(); ordinal++) {
            insert(order, ordinal, work.givenUp().get(ordinal));
        }
    }

    /** It doesn't happen. */
    @Transactional(TxType.MANDATORY)
    public void forget(UUID withdrawalId) {
        entities.createNativeMutationQuery("delete from given_up_work where withdrawal_id = :withdrawal")
                .setParameter("withdrawal", withdrawalId)
                .executeUpdate();
    }

    /** The day has come: the sub-contracts end as they stand now, which triage hears, and what ended is kept. */
    @Transactional(TxType.MANDATORY)
    public List<GivenUp> carryOut(Order order, String by) {
        var partner = partners.locked(new EveryPartner(), order.partnerId()).orElseThrow();
        var outcome = outcome(partner, order);
        if (!outcome.work().givenUp().isEmpty()) {
            announce(order, outcome.work());
            partner.agreeOn(outcome.after());
            partners.flush();
            history.keep(partner, by);
            outbox.record(partner.profileTold(clock.instant()));
        }
        return of(order.withdrawalId());
    }

    /** What a withdrawal takes from its partner. */
    @Transactional(TxType.MANDATORY)
    public List<GivenUp> of(UUID withdrawalId) {
        return entities.createNativeQuery(SELECT + " where withdrawal_id = :withdrawal order by ordinal", Tuple.class)
                .setParameter("withdrawal", withdrawalId)
                .getResultStream()
                .map(GivenUpWork::givenUp)
                .toList();
    }

    /** Everything that a partner has given up until a day, and what it is contracted for on it. */
    @Transactional(TxType.MANDATORY)
    public WorkGivenUp until(LocalDate day, String partnerId) {
        var rows = entities.createNativeQuery(
                        SELECT + " where partner_id = :partner and effective_on <= :day order by effective_on, ordinal",
                        Tuple.class)
                .setParameter("partner", partnerId)
                .setParameter("day", day)
                .getResultList();
        return rows.isEmpty()
                ? new WorkGivenUp(List.of(), List.of())
                : new WorkGivenUp(rows.stream().map(GivenUpWork::givenUp).toList(), kept(partnerId, rows, day));
    }

    /** The sub-contracts of a day, less what was given up until then and may not be ended yet. */
    private List<Territory> kept(String partnerId, List<Tuple> rows, LocalDate day) {
        var standing = partners.require(new EveryPartner(), partnerId).terms().subcontracts();
        for (var row : rows) {
            var work = givenUp(row);
            var from = row.get(10, LocalDate.class);
            // what was agreed anew since the withdrawal stands
            var old = standing.stream()
                    .filter(one -> one.validFrom().isBefore(from))
                    .toList();
            var fresh = standing.stream()
                    .filter(one -> !one.validFrom().isBefore(from))
                    .toList();
            var left =
                    GivingUp.of(old, Set.of(work.lot()), work.whole() ? Set.of() : Set.copyOf(work.districts()), from);
            standing = Stream.concat(left.after().stream(), fresh.stream()).toList();
        }
        return standing.stream()
                .filter(subcontract -> subcontract.holdsOn(day))
                .map(Subcontract::territory)
                .toList();
    }

    private static GivingUp outcome(Partner partner, Order order) {
        return GivingUp.of(
                partner.terms().subcontracts(), Set.copyOf(order.lots()), Set.copyOf(order.districts()), order.from());
    }

    private void insert(Order order, int ordinal, GivenUp work) {
        entities.createNativeMutationQuery(INSERT)
                .setParameter("withdrawal", order.withdrawalId())
                .setParameter("partner", order.partnerId())
                .setParameter("ordinal", ordinal)
                .setParameter("from", order.from())
                .setParameter("contract", work.contractRef())
                .setParameter("lot", work.lot())
                .setParameter("types", work.serviceTypes().toArray(String[]::new))
                .setParameter("districts", work.districts().toArray(String[]::new))
                .setParameter("specialisms", work.specialisms().toArray(String[]::new))
                .setParameter("whole", work.whole())
                .setParameter("share", work.shareBasisPoints())
                .setParameter("began", work.from())
                .setParameter("to", work.to())
                .setParameter("block", work.annualBlockPence())
                .executeUpdate();
    }

    private static GivenUp givenUp(Tuple row) {
        return new GivenUp(
                row.get(0, String.class),
                row.get(1, String.class),
                List.of(row.get(2, String[].class)),
                List.of(row.get(3, String[].class)),
                List.of(row.get(4, String[].class)),
                row.get(5, Boolean.class),
                row.get(6, Integer.class),
                row.get(7, LocalDate.class),
                row.get(8, LocalDate.class),
                row.get(9, Long.class));
    }
}
