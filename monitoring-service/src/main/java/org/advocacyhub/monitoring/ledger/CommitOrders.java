package org.advocacyhub.monitoring.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.advocacyhub.monitoring.contract.domain.Money;
import org.advocacyhub.monitoring.contract.domain.YearPlan;
import org.advocacyhub.monitoring.ledger.domain.Account;
import org.advocacyhub.monitoring.ledger.domain.Book;
import org.advocacyhub.monitoring.ledger.domain.Entry;
import org.advocacyhub.monitoring.ledger.domain.LinePostings;
import org.advocacyhub.monitoring.ledger.domain.Occasion;
import org.advocacyhub.monitoring.ledger.domain.Posting;
import org.advocacyhub.runtime.security.Caller;

/** Sets money of a line aside for a spot order at the contract's cost (domain.md F.7), once for each order. */
@ApplicationScoped
public class CommitOrders {

    private final Ledger ledger;
    private final Caller caller;
    private final Clock clock;

    CommitOrders(Ledger ledger, Caller caller, Clock clock) {
        this.ledger = ledger;
        this.caller = caller;
        this.clock = clock;
    }

    /** The order is approved; the line that pays for the type gives the money up. */
    @Transactional(TxType.MANDATORY)
    public void commit(String contractRef, UUID orderId, YearPlan year, String serviceType, Money amount) {
        var line = year.lineFor(serviceType, null).or(() -> year.lines().stream()
                .filter(one -> one.commissioned() && one.pays(serviceType))
                .findFirst());
        if (line.isEmpty() || amount.isZero()) {
            return;
        }
        var today = LocalDate.now(clock);
        ledger.post(
                new Posting(
                        UUID.randomUUID(),
                        contractRef,
                        Occasion.COMMITMENT,
                        source(orderId),
                        today,
                        "F.7",
                        null,
                        null,
                        orderId,
                        LinePostings.commit(contractRef, year.from(), line.get().line(), today, amount)),
                caller.subject());
    }

    /**
     * What a change of an order's commitment moves, on the line where it was set aside.
     *
     * @param change negative: so much less is set aside
     */
    @Transactional(TxType.MANDATORY)
    public Optional<Entry> change(UUID orderId, LocalDate day, Money change) {
        if (change.isZero()) {
            return Optional.empty();
        }
        return ledger.ofSource(source(orderId))
                .flatMap(posting -> posting.entries().stream()
                        .map(Entry::account)
                        .filter(account -> account.book() == Book.COMMITTED)
                        .findFirst())
                .map((Account account) -> new Entry(account, day, change.pence()));
    }

    /**
     * An order has ended: what was still set aside for it goes back to where it came from, once.
     *
     * @param unused what is set aside now
     * @param rule which ended it
     * @param reason what that rests on, in plain English
     * @param by subject of who ended it
     */
    @Transactional(TxType.MANDATORY)
    public void release(String contractRef, UUID orderId, Money unused, String rule, String reason, String by) {
        ledger.ofSource(source(orderId)).ifPresent(commitment -> {
            var setAside = commitment.entries().stream()
                    .map(Entry::account)
                    .filter(account -> account.book() == Book.COMMITTED)
                    .findFirst()
                    .orElseThrow();
            var today = LocalDate.now(clock);
            ledger.post(
                    new Posting(
                            UUID.randomUUID(),
                            contractRef,
                            Occasion.COMMITMENT,
                            "commitment-end:" + orderId,
                            today,
                            rule,
                            reason,
                            null,
                            orderId,
                            LinePostings.commit(
                                    contractRef,
                                    setAside.yearFrom(),
                                    setAside.line(),
                                    today,
                                    Money.ZERO.minus(unused))),
                    by);
        });
    }

    private static String source(UUID orderId) {
        return "commitment:" + orderId;
    }
}
