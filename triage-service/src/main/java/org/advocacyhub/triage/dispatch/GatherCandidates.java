package org.advocacyhub.triage.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.advocacyhub.triage.conflict.Conflicts;
import org.advocacyhub.triage.conflict.domain.ConflictFacts;
import org.advocacyhub.triage.dispatch.domain.DispatchInputs;
import org.advocacyhub.triage.dispatch.domain.DispatchPolicy;
import org.advocacyhub.triage.dispatch.domain.Need;
import org.advocacyhub.triage.partner.Partners;
import org.advocacyhub.triage.partner.domain.Partner;
import org.advocacyhub.triage.refdata.DispatchTables;
import org.advocacyhub.triage.triagecase.TriageCase;

/** Collects what a dispatch looks at: the need, the partners as they stand, what is known of ties, who is whose neighbour. */
@ApplicationScoped
class GatherCandidates {

    private final Needs needs;
    private final Partners partners;
    private final Conflicts conflicts;
    private final DispatchTables tables;

    GatherCandidates(Needs needs, Partners partners, Conflicts conflicts, DispatchTables tables) {
        this.needs = needs;
        this.partners = partners;
        this.conflicts = conflicts;
        this.tables = tables;
    }

    DispatchInputs of(TriageCase triageCase) {
        var need = needs.of(triageCase);
        var left = triageCase.referral().carriedOver();
        return of(need, partners.current(triageCase.personKey(), need.dispatchOn()), facts(triageCase, need))
                .carriedOverTo(left == null ? null : left.partnerId());
    }

    /**
     * The same for an open case with which another partner is to go on (D.1.3).
     *
     * @param conflicted who has it and found a conflict
     * @param asked who was asked to go on
     */
    DispatchInputs forReassignment(TriageCase triageCase, String conflicted, Collection<String> asked) {
        var need = needs.of(triageCase).withoutAsking(conflicted, asked);
        return of(need, partners.current(triageCase.personKey(), need.dispatchOn()), facts(triageCase, need));
    }

    /** Whether one partner could take a waiting referral; looks at what is known of ties only when nothing else stands against it. */
    boolean canTake(TriageCase waiting, Partner partner) {
        var need = needs.of(waiting);
        var nothingKnown = new ConflictFacts(List.of(), List.of(), tables.periods(need.dispatchOn()));
        return DispatchPolicy.anyCanTake(of(need, List.of(partner), nothingKnown))
                && DispatchPolicy.anyCanTake(of(need, List.of(partner), facts(waiting, need)));
    }

    private ConflictFacts facts(TriageCase triageCase, Need need) {
        return conflicts.facts(triageCase.referralId(), triageCase.personKey(), tables.periods(need.dispatchOn()));
    }

    private DispatchInputs of(Need need, List<Partner> looked, ConflictFacts facts) {
        return DispatchInputs.of(need, looked, facts, tables.neighbours(need.district(), need.dispatchOn()));
    }
}
