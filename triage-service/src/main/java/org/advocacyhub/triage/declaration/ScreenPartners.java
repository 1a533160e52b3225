package org.advocacyhub.triage.declaration;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import org.advocacyhub.triage.conflict.Conflicts;
import org.advocacyhub.triage.conflict.domain.ConflictFacts;
import org.advocacyhub.triage.conflict.domain.ConflictRules;
import org.advocacyhub.triage.conflict.domain.ConflictScreening;
import org.advocacyhub.triage.conflict.domain.Tie;
import org.advocacyhub.triage.refdata.DispatchTables;
import org.advocacyhub.triage.triagecase.TriageCase;

/** How the partners stand to a case today, by what is declared. */
@ApplicationScoped
class ScreenPartners {

    private final Conflicts conflicts;
    private final DispatchTables tables;
    private final Clock clock;

    ScreenPartners(Conflicts conflicts, DispatchTables tables, Clock clock) {
        this.conflicts = conflicts;
        this.tables = tables;
        this.clock = clock;
    }

    /** One partner. */
    ConflictScreening one(TriageCase triageCase, String partnerId) {
        return screen(triageCase, facts(triageCase), partnerId);
    }

    /** Every partner of which something is known; all others are clear. */
    Map<String, ConflictScreening> all(TriageCase triageCase) {
        var facts = facts(triageCase);
        var partners = new TreeSet<String>();
        facts.ties().stream().map(Tie::partnerId).forEach(partners::add);
        var screened = new LinkedHashMap<String, ConflictScreening>();
        partners.forEach(partnerId -> screened.put(partnerId, screen(triageCase, facts, partnerId)));
        return screened;
    }

    private ConflictFacts facts(TriageCase triageCase) {
        return conflicts.facts(triageCase.referralId(), triageCase.personKey(), tables.periods(LocalDate.now(clock)));
    }

    private ConflictScreening screen(TriageCase triageCase, ConflictFacts facts, String partnerId) {
        return ConflictRules.screen(facts, triageCase.verdict().serviceType(), LocalDate.now(clock), partnerId);
    }
}
