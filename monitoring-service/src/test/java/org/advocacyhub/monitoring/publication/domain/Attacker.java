package org.advocacyhub.monitoring.publication.domain;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.advocacyhub.monitoring.publication.domain.Item.Average;
import org.advocacyhub.monitoring.publication.domain.Item.Count;
import org.advocacyhub.monitoring.publication.domain.Item.Percentage;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Variable;

/**
 * Somebody who has kept everything that was ever published, knows which figures add up to which, and can reckon. Reads texts only, by
 * what the marks are said to mean; shares no code with what it attacks.
 */
final class Attacker {

    private static final Pattern PERCENTAGE = Pattern.compile("(\\d+)% \\(n=(\\d+)\\)");
    private static final long PLENTY = 10_000;
    private static final double NEARLY = 0.001;

    private record Between(long least, long most) {
        Between and(long fromLeast, long toMost) {
            return new Between(Math.max(least, fromLeast), Math.min(most, toMost));
        }
    }

    private final TreeMap<String, Between> known = new TreeMap<>();
    private final List<Map<String, Integer>> equations = new ArrayList<>();
    private Map<String, Long> solved;

    /** Reads what was published of a pack. */
    Attacker reads(Pack pack, SafePack published) {
        pack.cells().keySet().forEach(cell -> known.putIfAbsent(cell, new Between(0, PLENTY)));
        solved = null;
        pack.sums().forEach(sum -> adds(sum.total(), sum.parts()));
        for (var item : pack.items()) {
            var text = published.shown().get(item.key()).text();
            switch (item) {
                case Count count -> reads(pack, count, text);
                case Percentage made -> {
                    adds(made.denominator(), List.of(made.numerator(), made.rest()));
                    reads(made, text);
                }
                case Average _ -> {}
            }
        }
        return this;
    }

    private void adds(String total, List<String> parts) {
        var equation = new HashMap<String, Integer>();
        parts.forEach(part -> equation.put(part, 1));
        equation.put(total, -1);
        equations.add(equation);
    }

    private void reads(Pack pack, Count count, String text) {
        switch (text) {
            case "[c]" -> hint(count.cell(), pack.cells().get(count.cell()));
            case "<5" -> knows(count.cell(), count.zeroIsSmall() ? 0 : 1, 4);
            case "*" -> knows(count.cell(), count.zeroIsSmall() ? 0 : 1, 7);
            default -> exactOrRounded(count.cell(), Long.parseLong(text));
        }
    }

    /** A withheld count that is not small would bear another mark if it were: more than a reader can be sure of, in favour of the attack. */
    private void hint(String cell, long count) {
        var smallUpTo = rounded ? 7 : 4;
        if (count == 0) {
            knows(cell, 0, 0);
        } else if (count > smallUpTo) {
            knows(cell, smallUpTo + 1, PLENTY);
        }
    }

    /** Set by the test: whether the publication rounds. */
    private boolean rounded;

    Attacker ofRoundedCounts() {
        rounded = true;
        return this;
    }

    private void exactOrRounded(String cell, long shown) {
        if (rounded && shown > 0) {
            knows(cell, Math.max(8, shown - 2), shown + 2);
        } else {
            knows(cell, shown, shown);
        }
    }

    private void reads(Percentage made, String text) {
        var percentage = PERCENTAGE.matcher(text);
        if (!percentage.matches()) {
            return;
        }
        var percent = Long.parseLong(percentage.group(1));
        var of = Long.parseLong(percentage.group(2));
        exactOrRounded(made.denominator(), of);
        var fits = new ArrayList<Long>();
        for (long above = 0; above <= of; above++) {
            if (Math.round(100.0 * above / of) == percent) {
                fits.add(above);
            }
        }
        if (rounded) {
            fits.removeIf(above -> above % 5 != 0);
            exactOrRounded(made.numerator(), fits.getFirst());
        } else {
            knows(made.numerator(), fits.getFirst(), fits.getLast());
        }
    }

    private void knows(String cell, long least, long most) {
        known.merge(cell, new Between(least, most), (before, _) -> before.and(least, most));
    }

    /** The cell by linear algebra alone, exactly; empty when the equations leave it open. */
    OptionalLong solves(String cell) {
        var between = known.get(cell);
        if (between.least() == between.most()) {
            return OptionalLong.of(between.least());
        }
        if (solved == null) {
            solved = solve();
        }
        return solved.containsKey(cell) ? OptionalLong.of(solved.get(cell)) : OptionalLong.empty();
    }

    /** All that the equations alone tell, by elimination in whole numbers, so that nothing is rounded. */
    private Map<String, Long> solve() {
        var unknown = known.keySet().stream()
                .filter(each -> known.get(each).least() < known.get(each).most())
                .toList();
        var columns = new HashMap<String, Integer>();
        unknown.forEach(each -> columns.put(each, columns.size()));
        var rows = new ArrayList<BigInteger[]>();
        for (var equation : equations) {
            var row = new BigInteger[unknown.size() + 1];
            Arrays.fill(row, BigInteger.ZERO);
            equation.forEach((each, sign) -> {
                var value = BigInteger.valueOf(
                        columns.containsKey(each)
                                ? sign
                                : -sign * known.get(each).least());
                row[columns.getOrDefault(each, unknown.size())] =
                        row[columns.getOrDefault(each, unknown.size())].add(value);
            });
            rows.add(row);
        }
        var pivots = eliminate(rows, unknown.size());
        var found = new HashMap<String, Long>();
        pivots.forEach((column, row) -> {
            var others = 0;
            for (int other = 0; other < unknown.size(); other++) {
                others += other != column && rows.get(row)[other].signum() != 0 ? 1 : 0;
            }
            if (others == 0) {
                found.put(
                        unknown.get(column),
                        rows.get(row)[unknown.size()]
                                .divide(rows.get(row)[column])
                                .longValueExact());
            }
        });
        return found;
    }

    /** The row that each column was solved by. */
    private static Map<Integer, Integer> eliminate(List<BigInteger[]> rows, int columns) {
        var pivots = new HashMap<Integer, Integer>();
        for (int column = 0; column < columns && pivots.size() < rows.size(); column++) {
            var done = pivots.size();
            var pivot = done;
            while (pivot < rows.size() && rows.get(pivot)[column].signum() == 0) {
                pivot++;
            }
            if (pivot < rows.size()) {
                var row = rows.set(pivot, rows.get(done));
                rows.set(done, row);
                pivots.put(column, done);
                for (int other = 0; other < rows.size(); other++) {
                    if (other != done) {
                        subtract(rows.get(other), row, column);
                    }
                }
            }
        }
        return pivots;
    }

    private static void subtract(BigInteger[] from, BigInteger[] row, int column) {
        var times = from[column];
        if (times.signum() == 0) {
            return;
        }
        var divisor = BigInteger.ZERO;
        for (int i = 0; i < from.length; i++) {
            if (from[i].signum() != 0 || row[i].signum() != 0) {
                from[i] = from[i].multiply(row[column]).subtract(row[i].multiply(times));
                divisor = divisor.gcd(from[i]);
            }
        }
        if (divisor.compareTo(BigInteger.ONE) > 0) {
            for (int i = 0; i < from.length; i++) {
                from[i] = from[i].divide(divisor);
            }
        }
    }

    /** The cell by linear bounds: when only one whole number lies between the least and the most that it can be. */
    OptionalLong bounds(String cell) {
        if (known.get(cell).least() == known.get(cell).most()) {
            return OptionalLong.of(known.get(cell).least());
        }
        var least = (long) Math.ceil(bound(cell, false) - NEARLY);
        var most = (long) Math.floor(bound(cell, true) + NEARLY);
        return least == most ? OptionalLong.of(least) : OptionalLong.empty();
    }

    private double bound(String cell, boolean most) {
        var model = new ExpressionsBasedModel();
        var variables = new HashMap<String, Variable>();
        known.forEach((each, between) -> variables.put(
                each,
                model.addVariable(each)
                        .lower(between.least())
                        .upper(between.most())
                        .weight(each.equals(cell) ? 1 : 0)));
        for (int i = 0; i < equations.size(); i++) {
            var expression = model.addExpression("sum " + i).level(0);
            equations.get(i).forEach((each, sign) -> expression.set(variables.get(each), sign));
        }
        var result = most ? model.maximise() : model.minimise();
        if (!result.getState().isFeasible()) {
            throw new AssertionError(result.getState() + " " + known);
        }
        return result.getValue();
    }
}
