package org.advocacyhub.local.kent;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.advocacyhub.local.kent.Script.CasePlan;
import org.advocacyhub.local.kent.Script.PartnerAnswer;

/**
 * A case that the provider before left open when the contract began (need N32): a row of {@link KentData#carriedOver}. Whoever is asked
 * goes on with it.
 *
 * @param partnerId who is named to go on with it; empty to let triage choose
 * @param partOfTheTime the partner answers after this part of the time that it has
 */
public record CarriedOverCase(String previousReference, Optional<String> partnerId, double partOfTheTime, CasePlan work)
        implements Course {

    private static final String REFERENCE = "previousReference";
    private static final String PARTNER = "partnerId";

    /** Every case of the list, in its order; the same for the same seed, and whatever is drawn of referrals. */
    public static List<CarriedOverCase> draw(long seed) {
        var dice = new Dice(Long.reverse(seed));
        var plans = new CasePlans(dice);
        var lines =
                KentData.carriedOver().lines().map(line -> line.split(",", -1)).toList();
        var header = List.of(lines.getFirst());
        var cases = new ArrayList<CarriedOverCase>();
        for (var line : lines.subList(1, lines.size())) {
            cases.add(new CarriedOverCase(
                    line[header.indexOf(REFERENCE)],
                    Optional.of(line[header.indexOf(PARTNER)]).filter(named -> !named.isEmpty()),
                    0.05 + 0.5 * dice.part(),
                    plans.work()));
        }
        return List.copyOf(cases);
    }

    @Override
    public PartnerAnswer answer(int attempt) {
        return PartnerAnswer.accept(partOfTheTime);
    }
}
