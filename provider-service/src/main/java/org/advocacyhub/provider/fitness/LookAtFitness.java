package org.advocacyhub.provider.fitness;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.advocacyhub.provider.advocate.FitnessBook;
import org.advocacyhub.provider.advocate.FitnessBook.Who;
import org.advocacyhub.provider.advocate.domain.Fitness;
import org.advocacyhub.provider.advocate.domain.Fitness.Fit;
import org.advocacyhub.provider.advocate.domain.Fitness.Lapsed;
import org.advocacyhub.provider.advocate.domain.Fitness.NeverFit;
import org.advocacyhub.provider.casework.AdvocatesCases;
import org.advocacyhub.provider.casework.AdvocatesCases.Worked;
import org.advocacyhub.provider.feed.Feed;
import org.advocacyhub.provider.feed.FeedEntry;
import org.advocacyhub.provider.fitness.FitnessLapse.Finding;
import org.advocacyhub.runtime.events.Outbox;
import org.advocacyhub.runtime.security.PartnerScope.EveryPartner;

/**
 * Compares advocates who work cases with the matrix, each once a day and again when the file was changed: the open cases of
 * somebody who is not fit any more are told of once, until the advocate is fit again (domain.md A.15).
 */
@ApplicationScoped
class LookAtFitness {

    /** What A.15 goes by in a case. */
    private record Kind(String serviceType, boolean underEighteen) {

        static Kind of(Worked open) {
            return new Kind(open.serviceType(), open.underEighteen());
        }
    }

    private static final EveryPartner ALL = new EveryPartner();

    private final FitnessBook book;
    private final AdvocatesCases cases;
    private final FitnessLapses lapses;
    private final Feed feed;
    private final Outbox outbox;
    private final Clock clock;

    LookAtFitness(FitnessBook book, AdvocatesCases cases, FitnessLapses lapses, Feed feed, Outbox outbox, Clock clock) {
        this.book = book;
        this.cases = cases;
        this.lapses = lapses;
        this.feed = feed;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** One batch; says how many advocates were looked at. */
    @Transactional
    int handle(int limit) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var today = LocalDate.ofInstant(now, clock.getZone());
        lapses.endOrphans(ALL, now);
        var due = book.notLookedAt(ALL, today, limit);
        for (var who : due) {
            look(who, today, now);
            book.lookedAt(who, today);
        }
        return due.size();
    }

    private void look(Who who, LocalDate today, Instant now) {
        var worked = cases.open(ALL, who.partnerId(), who.advocateId());
        Map<UUID, FitnessLapse> known =
                lapses.current(ALL, who).stream().collect(Collectors.toMap(FitnessLapse::caseId, Function.identity()));
        var fitness = worked.stream()
                .map(Kind::of)
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(),
                        kind -> book.of(ALL, who, kind.serviceType(), kind.underEighteen(), today)));
        for (var open : worked) {
            var raised = Optional.ofNullable(known.remove(open.caseId()));
            finding(fitness.get(Kind.of(open)), today)
                    .ifPresentOrElse(
                            found -> {
                                if (raised.isEmpty()) {
                                    raise(new FitnessLapse(UUID.randomUUID(), who, open, found, now), open);
                                }
                            },
                            () -> raised.ifPresent(lapse -> lapse.over(now)));
        }
        known.values().forEach(lapse -> lapse.over(now));
    }

    private void raise(FitnessLapse lapse, Worked open) {
        lapses.add(lapse);
        feed.tell(new FeedEntry(
                lapse.partnerId(),
                FeedEntry.Type.ADVOCATE_FITNESS_LAPSED,
                lapse.raisedAt(),
                open.offerId(),
                open.caseId(),
                open.referralId()));
        outbox.record(lapse.told());
    }

    private static Optional<Finding> finding(Fitness fitness, LocalDate today) {
        return switch (fitness) {
            case Fit _ -> Optional.empty();
            case Lapsed lapsed -> Optional.of(new Finding(lapsed.since(), codes(fitness), lapsed.tableVersion()));
            case NeverFit never -> Optional.of(new Finding(today, codes(fitness), never.tableVersion()));
        };
    }

    private static List<String> codes(Fitness fitness) {
        return fitness.reasons().stream()
                .map(reason -> reason.code().name())
                .distinct()
                .toList();
    }
}
