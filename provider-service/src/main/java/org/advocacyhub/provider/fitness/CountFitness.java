package org.advocacyhub.provider.fitness;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.advocacyhub.contracts.PartnerEvent.FitnessCounted;
import org.advocacyhub.provider.advocate.FitnessBook;
import org.advocacyhub.provider.advocate.FitnessBook.Who;
import org.advocacyhub.provider.advocate.Roster;
import org.advocacyhub.provider.advocate.domain.Fitness;
import org.advocacyhub.provider.advocate.domain.FitnessTally;
import org.advocacyhub.provider.advocate.domain.FitnessTally.Counted;
import org.advocacyhub.provider.casework.AdvocatesCases;
import org.advocacyhub.provider.partner.Partners;
import org.advocacyhub.runtime.events.Outbox;
import org.advocacyhub.runtime.security.PartnerScope.EveryPartner;

/**
 * Counts once a day, after midnight in London, how many advocates of each partner are fit (K-30), and tells it when it is not what was
 * told last. Numbers only: nobody learns who.
 */
@ApplicationScoped
class CountFitness {

    private static final EveryPartner ALL = new EveryPartner();
    private static final int PARTNERS_AT_ONCE = 1;

    private final FitnessCounts counts;
    private final Partners partners;
    private final Roster roster;
    private final FitnessBook book;
    private final AdvocatesCases cases;
    private final Outbox outbox;
    private final Clock clock;

    CountFitness(
            FitnessCounts counts,
            Partners partners,
            Roster roster,
            FitnessBook book,
            AdvocatesCases cases,
            Outbox outbox,
            Clock clock) {
        this.counts = counts;
        this.partners = partners;
        this.roster = roster;
        this.book = book;
        this.cases = cases;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Scheduled(every = "{hub.fitness.look-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        int counted;
        do {
            counted = QuarkusTransaction.requiringNew().call(this::countSome);
        } while (counted == PARTNERS_AT_ONCE);
    }

    private int countSome() {
        var today = LocalDate.now(clock);
        var due = counts.notCounted(ALL, today, PARTNERS_AT_ONCE);
        due.forEach(partnerId -> count(partnerId, today));
        return due.size();
    }

    private void count(String partnerId, LocalDate today) {
        var contracted = partners.contractedTypes(ALL, partnerId, today);
        var tally = FitnessTally.of(roster.of(ALL, partnerId).stream()
                .map(advocate -> counted(new Who(partnerId, advocate.advocateId()), contracted, today))
                .toList());
        if (counts.told(ALL, partnerId).filter(tally::equals).isPresent()) {
            counts.unchanged(partnerId, today);
        } else {
            counts.keep(partnerId, tally, today);
            outbox.record(new FitnessCounted(
                    partnerId,
                    today,
                    tally.advocates(),
                    tally.fit(),
                    tally.imhaQualified(),
                    tally.imhaInTime(),
                    tally.imhaOverdue()));
        }
    }

    private Counted counted(Who who, Collection<String> contracted, LocalDate today) {
        var worked = cases.open(ALL, who.partnerId(), who.advocateId()).stream()
                .map(open -> book.of(ALL, who, open.serviceType(), open.underEighteen(), today))
                .toList();
        List<Fitness> ofContract = worked.isEmpty()
                ? contracted.stream()
                        .map(type -> book.of(ALL, who, type, false, today))
                        .toList()
                : List.of();
        return new Counted(worked, ofContract, book.imha(ALL, who, today));
    }
}
