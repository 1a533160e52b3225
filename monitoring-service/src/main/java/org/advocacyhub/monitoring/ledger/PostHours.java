package org.advocacyhub.monitoring.ledger;

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
import java.util.UUID;
import org.advocacyhub.monitoring.contract.ContractPlans;
import org.advocacyhub.monitoring.contract.domain.BudgetLine;
import org.advocacyhub.monitoring.contract.domain.YearPlan;
import org.advocacyhub.monitoring.ledger.ReferralHours.Worked;
import org.advocacyhub.monitoring.ledger.domain.Account;
import org.advocacyhub.monitoring.ledger.domain.Difference;
import org.advocacyhub.monitoring.ledger.domain.Entry;
import org.advocacyhub.monitoring.ledger.domain.LinePostings.LinePot;
import org.advocacyhub.monitoring.ledger.domain.Occasion;
import org.advocacyhub.monitoring.ledger.domain.Posting;
import org.advocacyhub.monitoring.ledger.domain.PotHours;

/**
 * Posts what hours were worked, a moment after they were heard: for each referral of which something was heard, what the
 * facts say less what is posted already. So it does not matter in which order topics arrive, how often an event is heard, or
 * whether the facts were rebuilt: the ledger ends where the facts are (ADR 0068).
 */
@ApplicationScoped
class PostHours {

    private static final String BY = "ledger";
    private static final int AT_ONCE = 500;

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
        var referrals = referralHours.takeDue(AT_ONCE);
        var batch = new Batch();
        var posted = referralHours.posted(referrals);
        var worked = referralHours.worked(referrals);
        for (var referral : referrals) {
            var wanted = batch.entries(worked.getOrDefault(referral, List.of()));
            var missing = Difference.between(posted.getOrDefault(referral, List.of()), wanted);
            if (!missing.isEmpty()) {
                batch.post(referral, missing);
            }
        }
        return !referrals.isEmpty();
    }

    /** What one transaction remembers of contract years while it posts. */
    private final class Batch {

        private record Day(String contractRef, LocalDate day) {}

        private record Year(String contractRef, LocalDate from) {}

        private record Line(String contractRef, LocalDate yearFrom, String line) {}

        private final Map<Day, Optional<YearPlan>> years = new HashMap<>();
        private final Map<Year, Map<LinePot, Long>> drawn = new HashMap<>();
        private final Map<Line, Optional<PotHours>> holding = new HashMap<>();

        /** Delivered hours as they should stand; work that no line pays for stands nowhere. */
        List<Entry> entries(List<Worked> work) {
            var entries = new ArrayList<Entry>();
            for (var worked : work) {
                yearOf(worked.contractRef(), worked.day())
                        .ifPresent(year -> year.lineFor(worked.serviceType(), worked.clientGroup())
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
            return years.computeIfAbsent(new Day(contractRef, day), at -> plans.yearOf(at.contractRef(), at.day()));
        }

        void post(UUID referralId, List<Entry> delivered) {
            var entries = new ArrayList<>(delivered);
            for (var entry : delivered) {
                entries.addAll(draws(entry));
            }
            var takesBack = delivered.stream().anyMatch(entry -> entry.amount() > 0);
            var postingId = UUID.randomUUID();
            ledger.post(
                    new Posting(
                            postingId,
                            delivered.getFirst().account().contractRef(),
                            Occasion.HOURS,
                            "hours:" + postingId,
                            delivered.stream()
                                    .map(Entry::day)
                                    .max(LocalDate::compareTo)
                                    .orElseThrow(),
                            "F.5",
                            null,
                            takesBack ? referralHours.lastPosting(referralId).orElse(null) : null,
                            referralId,
                            entries),
                    BY);
        }

        private List<Entry> draws(Entry delivered) {
            var account = delivered.account();
            var pots = holding.computeIfAbsent(
                    new Line(account.contractRef(), account.yearFrom(), account.line()),
                    line -> potsOf(line, delivered.day()));
            var sofar = drawn.computeIfAbsent(
                    new Year(account.contractRef(), account.yearFrom()),
                    year -> lines.drawn(year.contractRef(), year.from()));
            return lines.draw(account, pots, sofar, delivered.day(), -delivered.amount());
        }

        private Optional<PotHours> potsOf(Line line, LocalDate day) {
            return plans.historyOf(line.contractRef(), day)
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
