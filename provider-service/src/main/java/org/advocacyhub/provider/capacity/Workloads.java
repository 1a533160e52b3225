package org.advocacyhub.provider.capacity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.advocacyhub.calendar.WorkingCalendar;
import org.advocacyhub.provider.advocate.Roster;
import org.advocacyhub.provider.advocate.Roster.Listed;
import org.advocacyhub.provider.capacity.domain.Load;
import org.advocacyhub.provider.capacity.domain.Presence;
import org.advocacyhub.provider.capacity.domain.Warning;
import org.advocacyhub.runtime.security.PartnerScope;
import org.hibernate.Session;

/** Measures loads: what is declared, what is there, and what a further case would make of it. */
@ApplicationScoped
public class Workloads {

    /**
     * A case that is thought of.
     *
     * @param district null when not known
     * @param contactDue the last day for the first contact; null to leave that out
     */
    public record Thought(String serviceType, String district, LocalDate contactDue) {}

    /** An advocate's load now and with the case, and what speaks against it. */
    public record WhatIf(Load now, Load then, List<Warning> warnings) {}

    private static final String MEASURED = """
            select c.advocate_id, cast(count(*) as integer), cast(sum(coalesce(w.hundredths, 100)) as integer)
            from advocacy_case c
            left join case_weight w on w.service_type = c.service_type
                and w.valid_from <= :day and (w.valid_to is null or w.valid_to > :day)
            where c.partner_id = :partner and c.state <> 'CLOSED'
            group by c.advocate_id
            """;

    private static final String WEIGHT = """
            select hundredths from case_weight
            where service_type = :type and valid_from <= :day and (valid_to is null or valid_to > :day)
            """;

    private static final String WORKING_DAYS = """
            select working_days from load_period
            where valid_from <= :day and (valid_to is null or valid_to > :day)
            """;

    private final Session entities;
    private final Roster roster;

    Workloads(Session entities, Roster roster) {
        this.entities = entities;
        this.roster = roster;
    }

    /** The load of each advocate who is there, by id; cases that nobody was named for yet stand under an empty id. */
    @Transactional(TxType.MANDATORY)
    public Map<String, Load> of(PartnerScope scope, String partnerId, LocalDate today) {
        var listed = roster.of(scope, partnerId);
        var workingDays = entities.createNativeQuery(WORKING_DAYS, Integer.class)
                .setParameter("day", today)
                .getSingleResult();
        var measured = measured(partnerId, today);
        var loads = new HashMap<String, Load>();
        for (var advocate : listed) {
            var load = measured.getOrDefault(advocate.advocateId(), Load.NONE);
            loads.put(advocate.advocateId(), declared(advocate, load, today, workingDays));
        }
        var unnamed = measured.get("");
        if (unnamed != null) {
            loads.put("", unnamed);
        }
        return loads;
    }

    /** What a case would make of each advocate's load. */
    @Transactional(TxType.MANDATORY)
    public Map<String, WhatIf> whatIf(PartnerScope scope, String partnerId, Thought thought, LocalDate today) {
        var loads = of(scope, partnerId, today);
        var weight = weight(thought.serviceType(), today);
        var answers = new HashMap<String, WhatIf>();
        for (var advocate : roster.of(scope, partnerId)) {
            var now = loads.get(advocate.advocateId());
            var then = now.with(weight);
            answers.put(advocate.advocateId(), new WhatIf(now, then, warnings(advocate, then, thought, today)));
        }
        return answers;
    }

    /** What a case of a service type weighs, in hundredths of an ordinary one. */
    int weight(String serviceType, LocalDate day) {
        return entities.createNativeQuery(WEIGHT, Integer.class)
                .setParameter("type", serviceType)
                .setParameter("day", day)
                .getResultStream()
                .findFirst()
                .orElse(100);
    }

    private Map<String, Load> measured(String partnerId, LocalDate day) {
        var loads = new HashMap<String, Load>();
        entities.createNativeQuery(MEASURED, Tuple.class)
                .setParameter("partner", partnerId)
                .setParameter("day", day)
                .getResultStream()
                .forEach(row -> loads.put(
                        row.get(0) == null ? "" : row.get(0, String.class),
                        new Load(row.get(1, Integer.class), 0, 0, row.get(2, Integer.class))));
        return loads;
    }

    private static Load declared(Listed advocate, Load measured, LocalDate today, int workingDays) {
        var limit = advocate.caseloadLimit() * 100;
        return new Load(
                measured.openCases(), limit, presence(advocate).of(limit, today, workingDays), measured.measured());
    }

    private static List<Warning> warnings(Listed advocate, Load then, Thought thought, LocalDate today) {
        var warnings = new ArrayList<Warning>();
        if (then.room() < 0) {
            warnings.add(Warning.OVERLOADED);
        }
        if (thought.contactDue() != null && presence(advocate).awayUntil(today, thought.contactDue())) {
            warnings.add(Warning.AWAY_UNTIL_CONTACT_DUE);
        }
        if (thought.district() != null
                && !advocate.patch().isEmpty()
                && !advocate.patch().contains(thought.district())) {
            warnings.add(Warning.OUT_OF_PATCH);
        }
        return List.copyOf(warnings);
    }

    private static Presence presence(Listed advocate) {
        return new Presence(advocate.absences(), WorkingCalendar.england());
    }
}
