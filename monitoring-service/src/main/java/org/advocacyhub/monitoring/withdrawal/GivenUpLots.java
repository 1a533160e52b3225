package org.advocacyhub.monitoring.withdrawal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.advocacyhub.monitoring.contract.domain.Money;
import org.advocacyhub.monitoring.payment.PartnerTerms;
import org.advocacyhub.monitoring.withdrawal.MoveBlock.GivenUpLot;
import org.advocacyhub.monitoring.withdrawal.MoveBlock.Leaving;
import org.advocacyhub.monitoring.withdrawal.domain.BlockHandover.Agreed;
import org.advocacyhub.monitoring.withdrawal.domain.Part;
import org.advocacyhub.runtime.web.Refusal;

/** What of its sub-contracts a partner gives up: lots, or districts of them (domain.md F.9). */
@ApplicationScoped
class GivenUpLots {

    /**
     * What people ask for.
     *
     * @param lots empty: all that the partner holds
     * @param districts empty: the lots as a whole
     * @param annualBlock what of the block a year goes with the districts, null: by population
     */
    record Asked(List<String> lots, List<String> districts, Money annualBlock) {}

    private final MoveBlock moveBlock;
    private final PartnerTerms terms;
    private final Withdrawals withdrawals;

    GivenUpLots(MoveBlock moveBlock, PartnerTerms terms, Withdrawals withdrawals) {
        this.moveBlock = moveBlock;
        this.terms = terms;
        this.withdrawals = withdrawals;
    }

    List<GivenUpLot> asked(String contractRef, Leaving leaving, Asked asked) {
        var held = moveBlock.agreed(contractRef, leaving).stream()
                .filter(agreed -> asked.lots().isEmpty() || asked.lots().contains(agreed.lot()))
                .toList();
        var unknown = asked.lots().stream()
                .filter(lot -> held.stream().noneMatch(agreed -> agreed.lot().equals(lot)))
                .toList();
        if (!unknown.isEmpty()) {
            throw Refusal.invalid(
                    "lots",
                    "not-contracted",
                    leaving.partnerId() + " does not hold them on the day: " + String.join(", ", unknown) + ".");
        }
        if (asked.annualBlock() != null) {
            return List.of(agreedPart(held, asked));
        }
        if (asked.districts().isEmpty()) {
            return held.stream()
                    .map(agreed -> new GivenUpLot(agreed, Part.WHOLE))
                    .toList();
        }
        return parts(contractRef, leaving, held, asked.districts());
    }

    private static GivenUpLot agreedPart(List<Agreed> held, Asked asked) {
        if (asked.districts().isEmpty() || held.size() != 1) {
            throw Refusal.invalid(
                    "annualBlock",
                    "one-lot-in-part",
                    "Name one lot and the districts that are given up: a whole lot goes with all of its block (F.9).");
        }
        var agreed = held.getFirst();
        if (asked.annualBlock().compareTo(agreed.annualBlock()) > 0) {
            throw Refusal.invalid(
                    "annualBlock",
                    "more-than-agreed",
                    "The block of " + agreed.lot() + " is " + agreed.annualBlock() + " a year.");
        }
        if (agreed.annualBlock().isZero()) {
            throw Refusal.invalid("annualBlock", "no-block", agreed.lot() + " has no block.");
        }
        return new GivenUpLot(agreed, Part.agreed(asked.districts(), asked.annualBlock(), agreed.annualBlock()));
    }

    private List<GivenUpLot> parts(String contractRef, Leaving leaving, List<Agreed> held, List<String> districts) {
        var lots = new ArrayList<GivenUpLot>();
        var unknown = new HashSet<>(districts);
        for (var agreed : held) {
            var all = districts(contractRef, leaving.partnerId(), agreed.lot(), leaving.effectiveOn());
            var leavingOnes = districts.stream().filter(all::contains).toList();
            unknown.removeAll(leavingOnes);
            if (!leavingOnes.isEmpty()) {
                lots.add(new GivenUpLot(agreed, part(leavingOnes, all, leaving.effectiveOn())));
            }
        }
        if (!unknown.isEmpty()) {
            throw Refusal.invalid(
                    "districts",
                    "not-contracted",
                    "No sub-contract of " + leaving.partnerId() + " names " + String.join(", ", unknown)
                            + "; of one for the whole area say how much of the block goes (annualBlock).");
        }
        return List.copyOf(lots);
    }

    /** The part that provider-service told; empty when the districts of the sub-contract are not known, so that people say it. */
    Optional<Part> told(String contractRef, String partnerId, String lot, List<String> leaving, LocalDate effectiveOn) {
        return Optional.of(districts(contractRef, partnerId, lot, effectiveOn))
                .filter(all -> all.containsAll(leaving))
                .map(all -> part(leaving, all, effectiveOn));
    }

    private List<String> districts(String contractRef, String partnerId, String lot, LocalDate effectiveOn) {
        return terms.districtsOn(contractRef, partnerId, lot, effectiveOn.minusDays(1));
    }

    private Part part(List<String> leaving, List<String> all, LocalDate day) {
        return Part.of(leaving, all, withdrawals.people(all, day));
    }
}
