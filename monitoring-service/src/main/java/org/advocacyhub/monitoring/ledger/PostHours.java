package org.advocacyhub.monitoring.ledger;

import static java.util.stream.Collectors.groupingBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.advocacyhub.monitoring.contract.ContractPlans;
import org.advocacyhub.monitoring.contract.domain.BudgetLine;
import org.advocacyhub.monitoring.contract.domain.YearHistory;
import org.advocacyhub.monitoring.contract.domain.YearPlan;
import org.advocacyhub.monitoring.ledger.ReferralHours.Worked;
import org.advocacyhub.monitoring.ledger.domain.Account;
import org.advocacyhub.monitoring.ledger.domain.Book;
import org.advocacyhub.monitoring.ledger.domain.Difference;
import org.advocacyhub.monitoring.ledger.domain.Entry;
import org.advocacyhub.monitoring.ledger.domain.LineDays;
import org.advocacyhub.monitoring.ledger.domain.Occasion;
import org.advocacyhub.monitoring.ledger.domain.Posting;
import org.advocacyhub.monitoring.ledger.domain.Pot;
import org.advocacyhub.monitoring.ledger.domain.PotHours;
import org.advocacyhub.runtime.database.Ids;

/**
 * Posts what hours were worked, a moment after they were heard: for each referral of which something was heard, what the
 * facts say less what is posted already. So it does not matter in which order topics arrive, how often an event is heard, or
 * whether the facts were rebuilt: the ledger ends where the facts are (ADR 0068).
 */
@ApplicationScoped
class PostHours {

    private static final String BY = "ledger";
    private static final int AT_ONCE = 2000;
    private static final String IN_ORDER = "Hours are paid in the order of the days on which they were worked.";
    private static final PotHours ALL_IN_BLOCK = new PotHours(Long.MAX_VALUE, 0);

    private final ReferralHours referralHours;
    private final HoursOfLines lines;
    private final ContractPlans plans;
    private final Ledger ledger;
    private final Clock clock;

    PostHours(ReferralHours referralHours, HoursOfLines lines, ContractPlans plans, Ledger ledger, Clock clock) {
        this.referralHours = referralHours;
        this.lines = lines;
        this.plans = plans;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Scheduled(
            every = "{hub.ledger.every}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = ApplicationNotRunning.class)
    void post() {
        var more = true;
        while (more) {
            more = QuarkusTransaction.requiringNew().call(this::postSome);
        }
    }

    private boolean postSome() {
        if (!referralHours.isAnythingDue()) {
            return false;
        }
        lines.hold();
        referralHours.planSteadily();
        var due = referralHours.takeDue(AT_ONCE);
        var referrals = new TreeSet<>(due);
        var batch = new Batch();
        var posted = referralHours.posted(referrals);
        var worked = referralHours.worked(referrals);
        for (var referral : referrals) {
            var wanted = batch.entries(worked.getOrDefault(referral, List.of()));
            var missing = Difference.between(posted.getOrDefault(referral, List.of()), wanted);
            batch.post(referral, missing, wanted);
        }
        batch.write();
        return due.size() == AT_ONCE;
    }

    /** What one transaction remembers of contract years, and what it posts at its end. */
    private final class Batch {

        private record Day(String contractRef, LocalDate day) {}

        private record Line(String contractRef, LocalDate yearFrom, String line) {}

        private final Map<String, List<YearHistory>> years = new HashMap<>();
        private final Map<Day, Optional<YearPlan>> holdingOn = new HashMap<>();
        private final List<Posting> postings = new ArrayList<>();
        private final Map<Line, LineDays> days = new HashMap<>();
        private final Map<Line, Optional<PotHours>> holding = new HashMap<>();

        /** Delivered hours as they should stand; work that no line pays for stands nowhere. */
        List<Entry> entries(List<Worked> work) {
            var entries = new ArrayList<Entry>();
            for (var worked : work) {
                yearOf(worked.contractRef(), worked.day())
                        .ifPresent(year -> year.paying(worked.paidFrom(), worked.serviceType(), worked.clientGroup())
                                .ifPresent(line -> entries.add(delivered(worked, year, line))));
            }
            return entries;
        }

        private static Entry delivered(Worked worked, YearPlan year, BudgetLine line) {
            var account = Account.delivered(
                    worked.contractRef(), year.from(), line.line(), worked.partnerId(), worked.serviceType());
            return new Entry(account, worked.day(), -worked.minutes());
        }

        private Optional<YearPlan> yearOf(String contractRef, LocalDate day) {
            return holdingOn.computeIfAbsent(new Day(contractRef, day), at -> historyOf(at.contractRef(), at.day())
                    .map(year -> year.on(at.day())));
        }

        private Optional<YearHistory> historyOf(String contractRef, LocalDate day) {
            return years.computeIfAbsent(contractRef, plans::yearsOf).stream()
                    .filter(year -> year.entered().contains(day))
                    .findFirst();
        }

        /**
         * @param delivered what is missing or too much
         * @param standing what stands afterwards; its lines are put right where they were drawn otherwise
         */
        void post(UUID referralId, List<Entry> delivered, List<Entry> standing) {
            var drawn = new ArrayList<Entry>();
            Stream.concat(delivered.stream(), standing.stream())
                    .map(Batch::lineOf)
                    .distinct()
                    .forEach(line -> drawn.addAll(draws(
                            line,
                            delivered.stream()
                                    .filter(entry -> lineOf(entry).equals(line))
                                    .toList())));
            if (delivered.isEmpty()) {
                drawn.stream()
                        .collect(groupingBy(entry -> entry.account().contractRef()))
                        .forEach((contractRef, entries) -> lines.moved(contractRef, entries, IN_ORDER, BY));
            } else {
                post(
                        referralId,
                        Stream.concat(delivered.stream(), drawn.stream()).toList());
            }
        }

        private void post(UUID referralId, List<Entry> entries) {
            var takesBack =
                    entries.stream().anyMatch(entry -> entry.account().book() == Book.DELIVERED && entry.amount() > 0);
            var postingId = Ids.next();
            postings.add(new Posting(
                    postingId,
                    entries.getFirst().account().contractRef(),
                    Occasion.HOURS,
                    "hours:" + postingId,
                    HoursOfLines.lastDay(entries.stream()
                            .filter(entry -> entry.account().book() == Book.DELIVERED)
                            .toList()),
                    "F.5",
                    null,
                    takesBack ? referralHours.lastPosting(referralId).orElse(null) : null,
                    referralId,
                    entries));
        }

        /** Posts what was found to be missing. */
        void write() {
            ledger.postAll(postings, BY);
        }

        private static Line lineOf(Entry entry) {
            var account = entry.account();
            return new Line(account.contractRef(), account.yearFrom(), account.line());
        }

        /** A line that this batch has looked at already is in order, unless something of it moves. */
        private List<Entry> draws(Line line, List<Entry> delivered) {
            if (delivered.isEmpty() && days.containsKey(line)) {
                return List.of();
            }
            var pots = holding.computeIfAbsent(line, this::potsOf)
                    .orElse(ALL_IN_BLOCK); // a line that the year no longer has
            return days.computeIfAbsent(line, Batch.this::daysOf).draw(delivered, pots);
        }

        private LineDays daysOf(Line line) {
            return lines.daysOf(
                    Account.ofLine(line.contractRef(), line.yearFrom(), Book.DRAWN, line.line(), Pot.BLOCK));
        }

        private Optional<PotHours> potsOf(Line line) {
            return historyOf(line.contractRef(), line.yearFrom())
                    .map(history ->
                            history.standing(LocalDate.now(clock))) // the pots of a year are those of today's plan
                    .filter(year -> year.from().equals(line.yearFrom()))
                    .flatMap(year -> year.lines().stream()
                            .filter(one -> one.line().equals(line.line()))
                            .findFirst()
                            .map(one -> lines.potsOf(line.contractRef(), year, one)));
        }
    }
}
