package org.advocacyhub.monitoring.withdrawal.domain;

import java.util.List;
import java.util.Map;
import org.advocacyhub.monitoring.contract.domain.Money;
import org.advocacyhub.monitoring.ledger.domain.Split;

/**
 * What of a sub-contract is given up (domain.md F.9): all of it, or some districts, weighed by what people agreed, by population
 * (G.1), or, where that is not known of every district, each like the other.
 *
 * @param districts that are given up; empty: the whole sub-contract
 * @param by what weighs
 * @param givenUp weight of what is given up, {@code stays} of the rest
 */
public record Part(List<String> districts, By by, long givenUp, long stays) {

    /** Nothing stays. */
    public static final Part WHOLE = new Part(List.of(), By.WHOLE, 1, 0);

    /** What a part is weighed by. */
    public enum By {
        WHOLE,
        AGREED,
        POPULATION,
        DISTRICTS
    }

    public Part {
        districts = List.copyOf(districts);
        if (givenUp < 0 || stays < 0 || givenUp + stays == 0) {
            throw new IllegalArgumentException("no part: " + givenUp + " of " + (givenUp + stays));
        }
    }

    /**
     * Districts that are given up of all districts of a sub-contract.
     *
     * @param people by district, as far as it is known
     */
    public static Part of(List<String> leaving, List<String> all, Map<String, Integer> people) {
        if (leaving.isEmpty() || leaving.containsAll(all)) {
            return WHOLE;
        }
        if (people.keySet().containsAll(all)) {
            var givenUp = sum(leaving, people);
            return new Part(leaving, By.POPULATION, givenUp, sum(all, people) - givenUp);
        }
        return new Part(leaving, By.DISTRICTS, leaving.size(), (long) all.size() - leaving.size());
    }

    /**
     * Districts that are given up with as much of the block a year as people agreed.
     *
     * @param annualBlock of the whole sub-contract, at least what is agreed
     */
    public static Part agreed(List<String> leaving, Money agreed, Money annualBlock) {
        return new Part(
                leaving, By.AGREED, agreed.pence(), annualBlock.minus(agreed).pence());
    }

    private static long sum(List<String> districts, Map<String, Integer> people) {
        return districts.stream().mapToLong(people::get).sum();
    }

    /** What of an amount goes with it, HALF_EVEN; the rest is the amount less this. */
    public Money of(Money amount) {
        return Split.of(amount, List.of(givenUp, stays)).getFirst();
    }

    boolean isNothing() {
        return givenUp == 0;
    }
}
