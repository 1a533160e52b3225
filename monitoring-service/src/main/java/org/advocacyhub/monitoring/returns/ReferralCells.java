package org.advocacyhub.monitoring.returns;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.advocacyhub.monitoring.facts.Measure;
import org.advocacyhub.monitoring.returns.Cells.Cell;
import org.advocacyhub.monitoring.returns.Cells.Sums;
import org.advocacyhub.monitoring.returns.domain.ContactDays;
import org.advocacyhub.monitoring.returns.domain.DueContacts;
import org.advocacyhub.monitoring.returns.domain.DueContacts.Standing;
import org.advocacyhub.monitoring.returns.domain.DutyPromptCalculator.Prompts;
import org.advocacyhub.monitoring.returns.domain.DutyPromptCalculator.Replies;
import org.advocacyhub.monitoring.returns.domain.EligibilityCalculator.Outcome;
import org.advocacyhub.monitoring.returns.domain.NamingCalculator.Named;
import org.advocacyhub.monitoring.returns.domain.OutOfAreaCalculator.Crossing;
import org.advocacyhub.monitoring.returns.domain.Period;
import org.advocacyhub.monitoring.returns.domain.ReferralsCalculator.Count;
import org.advocacyhub.monitoring.returns.domain.ReferrerWaitCalculator.Waited;

/** What the cells of a period say of referrals, in the words of the calculators. */
final class ReferralCells {

    static final Measure[] MEASURES = {
        Measure.RECEIVED,
        Measure.DECIDED,
        Measure.CARE_ACT,
        Measure.PERSONS,
        Measure.DUPLICATES,
        Measure.CONTACT_DUE,
        Measure.CONTACT_EXPLAINED,
        Measure.ALLOCATION_DUE,
        Measure.ALLOCATION_EXPLAINED,
        Measure.CONTACT_MADE,
        Measure.REFERRER_ANSWERED,
        Measure.OUT_OF_AREA,
        Measure.DUTY_PROMPTED,
        Measure.DUTY_ANSWERED
    };

    private static final String OPEN = "OPEN";

    private record BandAndType(String band, String type) {

        static BandAndType of(Cell cell) {
            return new BandAndType(cell.d1(), cell.d2());
        }
    }

    private final Cells cells;
    private final Period period;
    private final Sums sums;

    ReferralCells(Cells cells, Period period, Sums sums) {
        this.cells = cells;
        this.period = period;
        this.sums = sums;
    }

    /** K-01. */
    List<Count> received() {
        return sums.of(Measure.RECEIVED).stream()
                .map(cell -> new Count(cell.d1(), known(cell.d2()), cell.n()))
                .toList();
    }

    /** Of a quarter or a financial year. */
    long persons() {
        return sums.total(Measure.PERSONS);
    }

    long duplicates() {
        return sums.total(Measure.DUPLICATES);
    }

    /** K-02, K-03. */
    List<Outcome> outcomes() {
        return sums.of(Measure.DECIDED).stream()
                .map(cell -> new Outcome(cell.d1(), known(cell.d2()), known(cell.d3()), cell.n()))
                .toList();
    }

    /** K-07: what is neither met nor missed has failed when it was due before {@code judgedOn}. */
    List<DueContacts> due(LocalDate judgedOn) {
        var pending = pending(judgedOn);
        return sums.of(Measure.CONTACT_DUE).stream()
                .flatMap(cell -> OPEN.equals(cell.d3())
                        ? open(cell, pending.getOrDefault(BandAndType.of(cell), 0L))
                        : Stream.of(due(cell, Standing.valueOf(cell.d3()), cell.n())))
                .toList();
    }

    private Map<BandAndType, Long> pending(LocalDate judgedOn) {
        if (judgedOn.isAfter(period.to())) {
            return Map.of();
        }
        return cells.over(stillDue(judgedOn), Measure.CONTACT_DUE).of(Measure.CONTACT_DUE).stream()
                .filter(cell -> OPEN.equals(cell.d3()))
                .collect(toMap(BandAndType::of, Cell::n));
    }

    private Period stillDue(LocalDate judgedOn) {
        return new Period(judgedOn.isBefore(period.from()) ? period.from() : judgedOn, period.to());
    }

    private static Stream<DueContacts> open(Cell cell, long pending) {
        return Stream.of(due(cell, Standing.FAILED, cell.n() - pending), due(cell, Standing.PENDING, pending))
                .filter(contacts -> contacts.count() > 0);
    }

    private static DueContacts due(Cell cell, Standing standing, long count) {
        return new DueContacts(cell.d1(), cell.d2(), standing, count);
    }

    /** K-07: first contacts that came late and of which it is said why, by reason. */
    Map<String, Long> explained() {
        return sums.of(Measure.CONTACT_EXPLAINED).stream().collect(toMap(Cell::d1, Cell::n, Long::sum, TreeMap::new));
    }

    /** C.2: who had an advocate named by the day of the band; who had none before {@code judgedOn} is late. */
    Named named(LocalDate judgedOn) {
        var namings = sums.of(Measure.ALLOCATION_DUE);
        var pending = judgedOn.isAfter(period.to())
                ? 0
                : standing(
                        OPEN,
                        cells.over(stillDue(judgedOn), Measure.ALLOCATION_DUE).of(Measure.ALLOCATION_DUE));
        return new Named(
                standing("MET", namings),
                standing("FAILED", namings) + standing(OPEN, namings) - pending,
                pending,
                sums.of(Measure.ALLOCATION_EXPLAINED).stream()
                        .collect(toMap(Cell::d1, Cell::n, Long::sum, TreeMap::new)));
    }

    private static long standing(String standing, List<Cell> namings) {
        return namings.stream()
                .filter(cell -> cell.d1().equals(standing))
                .mapToLong(Cell::n)
                .sum();
    }

    /** K-08. */
    List<ContactDays> made() {
        return sums.of(Measure.CONTACT_MADE).stream()
                .map(cell -> new ContactDays(cell.d1(), cell.d2(), cell.value(), cell.n()))
                .toList();
    }

    /** K-09. */
    List<Waited> waited() {
        return sums.of(Measure.REFERRER_ANSWERED).stream()
                .map(cell -> new Waited(known(cell.d1()), cell.value(), cell.n()))
                .toList();
    }

    /** K-23. */
    List<Crossing> outOfArea() {
        return sums.of(Measure.OUT_OF_AREA).stream()
                .map(cell -> new Crossing(cell.d1(), known(cell.d2()), cell.d3(), cell.n()))
                .toList();
    }

    /** K-24: prompts sent. */
    List<Prompts> prompted() {
        return sums.of(Measure.DUTY_PROMPTED).stream()
                .map(cell -> new Prompts(cell.d1(), cell.d2(), known(cell.d3()), cell.n()))
                .toList();
    }

    /** K-24: replies that came. */
    List<Replies> promptsAnswered() {
        return sums.of(Measure.DUTY_ANSWERED).stream()
                .map(cell -> new Replies(cell.d1(), cell.d2(), cell.value(), cell.n()))
                .toList();
    }

    private static String known(String code) {
        return code.isEmpty() ? null : code;
    }
}
