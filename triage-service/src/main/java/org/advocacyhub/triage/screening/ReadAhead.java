package org.advocacyhub.triage.screening;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.advocacyhub.contracts.ReferralEvent.ReferralReceived;
import org.advocacyhub.triage.conflict.Conflicts;
import org.advocacyhub.triage.money.MoneyBook;
import org.advocacyhub.triage.partner.Partners;
import org.advocacyhub.triage.triagecase.TriageCases;

/** Asks the database once what the screening and the dispatch of many referrals will each want to know. */
@ApplicationScoped
class ReadAhead {

    private final TriageCases cases;
    private final Conflicts conflicts;
    private final Partners partners;
    private final MoneyBook money;
    private final Clock clock;

    ReadAhead(TriageCases cases, Conflicts conflicts, Partners partners, MoneyBook money, Clock clock) {
        this.cases = cases;
        this.conflicts = conflicts;
        this.partners = partners;
        this.money = money;
        this.clock = clock;
    }

    @Transactional(TxType.MANDATORY)
    void of(List<ReferralReceived> referrals) {
        var people = referrals.stream()
                .collect(toMap(ReferralReceived::referralId, ReferralReceived::personKey, (_, last) -> last));
        if (people.isEmpty()) {
            return;
        }
        cases.readAhead(people.keySet());
        conflicts.readAhead(people);
        partners.readAhead(people.values(), LocalDate.now(clock));
        money.readAhead(people.keySet());
    }
}
