package org.advocacyhub.monitoring.withdrawal;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.advocacyhub.contracts.PartnerEvent;
import org.advocacyhub.contracts.PartnerEvent.PartnerWithdrawn;
import org.advocacyhub.contracts.PartnerEvent.WithdrawnSubcontract;
import org.advocacyhub.monitoring.contract.ContractPlans;
import org.advocacyhub.monitoring.contract.domain.Money;
import org.advocacyhub.monitoring.facts.PartnerFollower;
import org.advocacyhub.monitoring.withdrawal.MoveBlock.GivenUpLot;
import org.advocacyhub.monitoring.withdrawal.MoveBlock.Leaving;
import org.advocacyhub.monitoring.withdrawal.domain.BlockHandover.Agreed;
import org.advocacyhub.monitoring.withdrawal.domain.Part;

/**
 * What provider-service carried out, the money follows (domain.md F.9). Of a sub-contract of which a part remains that part is
 * split, weighed by population, unless people said before how much goes. A month that was stated already makes a dead letter, to be looked at by people.
 */
@ApplicationScoped
class FollowWithdrawals implements PartnerFollower {

    private static final String BY = "provider-service";

    private final ContractPlans plans;
    private final MoveBlock moveBlock;
    private final GivenUpLots givenUpLots;
    private final Withdrawals withdrawals;

    FollowWithdrawals(ContractPlans plans, MoveBlock moveBlock, GivenUpLots givenUpLots, Withdrawals withdrawals) {
        this.plans = plans;
        this.moveBlock = moveBlock;
        this.givenUpLots = givenUpLots;
        this.withdrawals = withdrawals;
    }

    @Override
    public void heard(PartnerEvent event) {
        if (event instanceof PartnerWithdrawn withdrawn) {
            withdrawn.withdrawn().stream()
                    .collect(groupingBy(WithdrawnSubcontract::contractRef))
                    .forEach((contractRef, lots) -> follow(contractRef, lots, withdrawn));
        }
    }

    private void follow(String contractRef, List<WithdrawnSubcontract> lots, PartnerWithdrawn withdrawn) {
        var givenUp = lots.stream()
                .filter(lot ->
                        !withdrawals.isKnown(contractRef, withdrawn.partnerId(), lot.lot(), withdrawn.effectiveOn()))
                .flatMap(lot ->
                        part(contractRef, lot, withdrawn).stream().map(part -> new GivenUpLot(agreed(lot), part)))
                .toList();
        if (!givenUp.isEmpty()
                && plans.yearOf(contractRef, withdrawn.effectiveOn()).isPresent()) {
            var leaving = new Leaving(
                    withdrawn.partnerId(),
                    withdrawn.successorId(),
                    withdrawn.effectiveOn(),
                    Withdrawal.Reason.valueOf(withdrawn.reason()),
                    withdrawn.staffTransferred());
            moveBlock.handle(contractRef, leaving, givenUp, BY);
        }
    }

    private Optional<Part> part(String contractRef, WithdrawnSubcontract lot, PartnerWithdrawn withdrawn) {
        return lot.whole()
                ? Optional.of(Part.WHOLE)
                : givenUpLots.told(
                        contractRef, withdrawn.partnerId(), lot.lot(), lot.districts(), withdrawn.effectiveOn());
    }

    private static Agreed agreed(WithdrawnSubcontract lot) {
        var block = Optional.ofNullable(lot.annualBlockPence()).orElse(0L);
        return new Agreed(lot.lot(), lot.from(), lot.to(), new Money(block));
    }
}
