package org.advocacyhub.provider.offer;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.advocacyhub.provider.offer.domain.ReminderRule;
import org.advocacyhub.provider.rules.RuleMemory;
import org.hibernate.Session;

/** When partners are reminded of offers of each band: effective-dated data (domain.md 0.5). */
@ApplicationScoped
class ReminderRules {

    private static final String LEFT = """
            select office_minutes_left from offer_reminder
            where band = :band and valid_from <= :day and (valid_to is null or valid_to > :day)
            """;

    private record LeftAsked(String band, LocalDate day) {}

    private final Session entities;
    private final RuleMemory memory;

    ReminderRules(Session entities, RuleMemory memory) {
        this.entities = entities;
        this.memory = memory;
    }

    /** The rule for offers of a band that are made on a day; nothing when nobody is reminded of those. */
    Optional<ReminderRule> of(String band, LocalDate day) {
        return memory.recall(new LeftAsked(band, day), () -> entities.createNativeQuery(LEFT, Integer.class)
                .setParameter("band", band)
                .setParameter("day", day)
                .uniqueResultOptional()
                .map(minutes -> new ReminderRule(Duration.ofMinutes(minutes))));
    }
}
