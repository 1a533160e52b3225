package org.advocacyhub.triage.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import org.advocacyhub.triage.money.MoneyBook;
import org.advocacyhub.triage.money.domain.MoneyGate;
import org.advocacyhub.triage.money.domain.Ruling;
import org.advocacyhub.triage.triagecase.Decisions;
import org.advocacyhub.triage.triagecase.TriageCase;

/**
 * Asks the money gate about one referral and keeps what it said: with the level, the ceiling and the event that it stands on
 * whenever it holds somebody back or a spot order pays (domain.md F.7).
 */
@ApplicationScoped
class CheckMoney {

    private final MoneyBook money;
    private final Decisions decisions;
    private final Clock clock;

    CheckMoney(MoneyBook money, Decisions decisions, Clock clock) {
        this.money = money;
        this.decisions = decisions;
        this.clock = clock;
    }

    @Transactional(TxType.MANDATORY)
    Ruling handle(TriageCase triageCase, String decidedBy) {
        var inputs = money.of(
                triageCase.contractRef(),
                triageCase.referralId(),
                triageCase.verdict().serviceType(),
                LocalDate.now(clock));
        var ruling = MoneyGate.decide(inputs);
        if (ruling.isWorthKeeping()) {
            decisions.store(triageCase.referralId(), Decisions.Kind.MONEY, clock.instant(), decidedBy, inputs, ruling);
        }
        return ruling;
    }
}
