package org.advocacyhub.provider.outcome;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.advocacyhub.provider.casework.LockedCase;
import org.advocacyhub.provider.casework.RecordOnCase;
import org.advocacyhub.provider.outcome.domain.Distance;
import org.advocacyhub.provider.outcome.domain.Ladder;
import org.advocacyhub.provider.scope.ScopedSelect;
import org.advocacyhub.runtime.security.PartnerScope;
import org.advocacyhub.runtime.web.Refusal;

/** Keeps where a person stands on ladders by their own word, and says how far they came (domain.md D.5.4). Optional, and told nobody else. */
@ApplicationScoped
class AskLadders {

    /** So many points in time a ladder; more would be no ladder but a diary. */
    private static final int MOST = 20;

    private final RecordOnCase cases;
    private final EntityManager entities;
    private final Clock clock;

    AskLadders(RecordOnCase cases, EntityManager entities, Clock clock) {
        this.cases = cases;
        this.entities = entities;
        this.clock = clock;
    }

    /** @param rungs by the ladders that were asked, 1 to 10 */
    @Transactional
    List<Distance> record(PartnerScope scope, UUID caseId, LocalDate askedOn, Map<Ladder, Integer> rungs, String by) {
        var onCase = cases.lock(scope, caseId, null);
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        refuseDay(onCase, askedOn, now);
        var known = known(scope, caseId);
        rungs.keySet().forEach(ladder -> refuseAgain(known.getOrDefault(ladder, List.of()), ladder, askedOn));
        rungs.forEach((ladder, rung) -> entities.persist(
                new LadderRung(new LadderRung.Key(caseId, ladder, askedOn), onCase.partnerId(), rung, by, now)));
        entities.flush();
        return travelled(scope, caseId);
    }

    @Transactional
    List<Distance> read(PartnerScope scope, UUID caseId) {
        cases.require(scope, caseId);
        return travelled(scope, caseId);
    }

    private List<Distance> travelled(PartnerScope scope, UUID caseId) {
        return known(scope, caseId).entrySet().stream()
                .map(asked -> new Distance(asked.getKey(), asked.getValue()))
                .toList();
    }

    /** Bounded: five ladders, each at most so often. */
    private Map<Ladder, List<Distance.Rung>> known(PartnerScope scope, UUID caseId) {
        return ScopedSelect.from(LadderRung.class, "partnerId", scope).with("key.caseId", caseId).all(entities).stream()
                .collect(groupingBy(LadderRung::ladder, TreeMap::new, mapping(LadderRung::rung, toList())));
    }

    private void refuseDay(LockedCase onCase, LocalDate askedOn, Instant now) {
        if (askedOn.isAfter(LocalDate.ofInstant(now, clock.getZone()))) {
            throw Refusal.invalid("askedOn", "in-the-future", "The day lies in the future.");
        }
        if (askedOn.isBefore(onCase.openedOn())) {
            throw Refusal.invalid("askedOn", "before-opening", "The case was opened on " + onCase.openedOn() + ".");
        }
    }

    private static void refuseAgain(List<Distance.Rung> asked, Ladder ladder, LocalDate on) {
        if (asked.stream().anyMatch(rung -> rung.on().equals(on))) {
            throw Refusal.conflict(
                    "already-asked", ladder + " was asked on " + on + " already: ask again on another day.");
        }
        if (asked.size() == MOST) {
            throw Refusal.conflict("asked-enough", ladder + " was asked " + MOST + " times, which is the most.");
        }
    }
}
