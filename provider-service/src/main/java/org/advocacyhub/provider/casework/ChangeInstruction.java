package org.advocacyhub.provider.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.advocacyhub.contracts.CaseEvent.CaseInstructionChanged;
import org.advocacyhub.provider.casework.domain.CaseMove;
import org.advocacyhub.provider.casework.domain.InstructionRules;
import org.advocacyhub.provider.casework.domain.InstructionRules.Ends;
import org.advocacyhub.provider.casework.domain.InstructionRules.GoesOn;
import org.advocacyhub.provider.feed.Feed;
import org.advocacyhub.provider.feed.FeedEntry;
import org.advocacyhub.runtime.events.Outbox;
import org.advocacyhub.runtime.security.PartnerScope;
import org.advocacyhub.runtime.security.PartnerScope.EveryPartner;
import org.advocacyhub.runtime.web.Refusal;

/**
 * The person loses the capacity to instruct in the middle of a case, or has it again: the case goes on as a non-instructed or as an
 * instructed one from that day, or it ends (domain.md A.12, D.1.2, D.5.1). Where A.12 asks the hub's manager, the manager decides.
 */
@ApplicationScoped
public class ChangeInstruction {

    /**
     * What is known of the person.
     *
     * @param since the day from which on it holds
     * @param representative somebody acts for them in their best interests (AUT-12)
     */
    record Change(boolean canInstruct, LocalDate since, boolean representative) {}

    /**
     * What a manager decided.
     *
     * @param anew the case went on without instruction before
     */
    record Decided(GoesOn goesOn, boolean anew) {}

    private static final String END_LINKS = """
            update feedback_link set expires_at = :now where case_id = :case and not answered and expires_at > :now
            """;

    private final Cases cases;
    private final CaseHistory history;
    private final EntityManager entities;
    private final Outbox outbox;
    private final Feed feed;
    private final Clock clock;

    ChangeInstruction(Cases cases, CaseHistory history, EntityManager entities, Outbox outbox, Feed feed, Clock clock) {
        this.cases = cases;
        this.history = history;
        this.entities = entities;
        this.outbox = outbox;
        this.feed = feed;
        this.clock = clock;
    }

    @Transactional
    CaseView handle(PartnerScope scope, UUID caseId, String ifMatch, String by, Change change) {
        var changed = cases.lockedForMove(scope, caseId, ifMatch);
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var today = LocalDate.ofInstant(now, clock.getZone());
        changed.mayChangeInstruction("since", change.since(), today);
        switch (InstructionRules.of(changed.serviceType(), change.canInstruct(), change.representative())) {
            case Ends ends -> throw Refusal.of(Refusal.Kind.UNPROCESSABLE, "basis-not-possible", ends.inWords());
            case GoesOn goesOn -> {
                refuseUnchanged(changed, change.canInstruct());
                change(changed, !change.canInstruct(), change.since(), by, goesOn, now);
            }
        }
        cases.flush();
        return changed.view(today);
    }

    /**
     * What was said about a withdrawn authority settles it: in best interests without instruction, or with the person's consent again
     * (A.12). Nothing changes for a case that is so already, or is over.
     *
     * @param field the name of the day in the request
     */
    @Transactional(TxType.MANDATORY)
    public void follow(PartnerScope scope, UUID caseId, boolean canInstruct, String field, LocalDate since, String by) {
        var changed = cases.lockedForMove(scope, caseId, null);
        if (changed.isClosed() || changed.isNonInstructed() != canInstruct) {
            return;
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        changed.mayChangeInstruction(field, since, LocalDate.ofInstant(now, clock.getZone()));
        if (InstructionRules.of(changed.serviceType(), canInstruct, false) instanceof GoesOn goesOn) {
            change(changed, !canInstruct, since, by, goesOn, now);
        }
    }

    /**
     * A manager of the hub decides that a case goes on without instruction where A.12 leaves it to the manager (AUT-07, AUT-12); or
     * decides so anew of a case that does already. Then nothing changes but who looked at it when, on what grounds, which carries what was
     * withdrawn up to then (ADR 0102): who instructs is told of no one, and each answer of the person counts as before (K-17).
     *
     * @param since the day from which on it holds
     * @param why names nobody: the partner reads it; the evidence stands with the referral's authority
     */
    @Transactional
    Decided decide(EveryPartner hub, UUID caseId, LocalDate since, String why, String by) {
        var changed = cases.lockedForMove(hub, caseId, null);
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        changed.mayChangeInstruction("since", since, LocalDate.ofInstant(now, clock.getZone()));
        var anew = changed.isNonInstructed();
        return switch (InstructionRules.decided(changed.serviceType(), anew)) {
            case Ends needless ->
                throw Refusal.of(Refusal.Kind.UNPROCESSABLE, "no-decision-needed", needless.inWords());
            case GoesOn goesOn -> {
                var reasoned = new GoesOn(goesOn.ruleId(), goesOn.inWords() + " " + why);
                if (anew) {
                    keep(changed, true, since, by, reasoned);
                } else {
                    change(changed, true, since, by, reasoned, now);
                }
                feed.tell(new FeedEntry(
                        changed.partnerId(),
                        FeedEntry.Type.INSTRUCTION_DECIDED,
                        now,
                        null,
                        changed.id(),
                        changed.referralId()));
                cases.flush();
                yield new Decided(reasoned, anew);
            }
        };
    }

    private static void refuseUnchanged(AdvocacyCase changed, boolean canInstruct) {
        if (changed.isNonInstructed() != canInstruct) {
            throw Refusal.conflict(
                    "instruction-unchanged",
                    changed.isNonInstructed()
                            ? "The case is a non-instructed one already."
                            : "The case is an instructed one already.");
        }
    }

    private void change(
            AdvocacyCase changed, boolean nonInstructed, LocalDate since, String by, GoesOn rule, Instant now) {
        keep(changed, nonInstructed, since, by, rule);
        if (nonInstructed) {
            // whoever can't instruct is not asked by a link (D.5.1)
            entities.createNativeQuery(END_LINKS)
                    .setParameter("now", now)
                    .setParameter("case", changed.id())
                    .executeUpdate();
        }
        outbox.record(new CaseInstructionChanged(
                changed.referralId(), changed.id(), changed.partnerId(), now, since, nonInstructed, rule.ruleId()));
    }

    private void keep(AdvocacyCase changed, boolean nonInstructed, LocalDate since, String by, GoesOn rule) {
        changed.instructedFrom(since, nonInstructed);
        history.add(changed, CaseMove.CAPACITY, by, new CaseHistory.Why(since, rule.ruleId(), null, rule.inWords()));
    }
}
