package org.advocacyhub.monitoring.virement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.contracts.ContractEvent.VirementApproved;
import org.advocacyhub.monitoring.approval.Approval;
import org.advocacyhub.monitoring.contract.Agreement;
import org.advocacyhub.monitoring.contract.ChangeKind;
import org.advocacyhub.monitoring.contract.ChangeYear;
import org.advocacyhub.monitoring.contract.ContractPlans;
import org.advocacyhub.monitoring.contract.Findings;
import org.advocacyhub.monitoring.contract.UsedLines;
import org.advocacyhub.monitoring.contract.domain.YearHistory;
import org.advocacyhub.monitoring.virement.domain.LineForecast;
import org.advocacyhub.monitoring.virement.domain.Proposal;
import org.advocacyhub.monitoring.virement.domain.VirementRules;
import org.advocacyhub.runtime.events.Outbox;
import org.advocacyhub.runtime.web.Refusal;
import org.advocacyhub.runtime.web.Versions;

/**
 * A virement from its draft to the commissioner's decision. It is judged when it is submitted and again when it is approved, with the
 * contract held: of two approvals at once that do not both fit, the second is refused.
 */
@ApplicationScoped
class MoveMoney {

    private final ContractPlans plans;
    private final UsedLines usedLines;
    private final ChangeYear changeYear;
    private final Virements virements;
    private final Evidence evidence;
    private final Outbox outbox;
    private final Clock clock;

    MoveMoney(
            ContractPlans plans,
            UsedLines usedLines,
            ChangeYear changeYear,
            Virements virements,
            Evidence evidence,
            Outbox outbox,
            Clock clock) {
        this.plans = plans;
        this.usedLines = usedLines;
        this.changeYear = changeYear;
        this.virements = virements;
        this.evidence = evidence;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    Virement draft(String contractRef, Proposal proposal, String reason, String subject) {
        plans.terms(contractRef);
        var virement = new Virement(
                UUID.randomUUID(), contractRef, proposal, reason, Approval.draftedBy(subject, clock.instant()));
        refuseNonsense(proposal);
        virements.persistAndFlush(virement);
        return virement;
    }

    /** Writes a draft again. */
    @Transactional
    Virement edit(
            String contractRef, UUID virementId, Proposal proposal, String reason, String ifMatch, String subject) {
        refuseNonsense(proposal);
        var virement = taken(contractRef, virementId, ifMatch);
        virement.approval().edit(subject);
        virement.write(proposal, reason);
        virements.flush();
        return virement;
    }

    /** Gives a draft up. */
    @Transactional
    Virement discard(String contractRef, UUID virementId, String ifMatch, String subject) {
        var virement = taken(contractRef, virementId, ifMatch);
        virement.approval().discard(subject, clock.instant());
        virements.flush();
        return virement;
    }

    @Transactional
    Virement submit(String contractRef, UUID virementId, String ifMatch, String subject) {
        var virement = taken(contractRef, virementId, ifMatch);
        var history = checked(contractRef, virement.proposal());
        virement.approval().submit(subject, clock.instant());
        virement.standsOn(evidence.written(forecasts(contractRef, virement.proposal(), history)));
        virements.flush();
        return virement;
    }

    @Transactional
    Virement approve(String contractRef, UUID virementId, String ifMatch, String subject) {
        var virement = taken(contractRef, virementId, ifMatch);
        virement.approval().approve(subject, clock.instant());
        var proposal = virement.proposal();
        checked(contractRef, proposal);
        changeYear.handle(
                contractRef,
                new Agreement(
                        ChangeKind.VIREMENT,
                        virementId,
                        proposal.sentence(),
                        virement.approval().submittedBy(),
                        subject,
                        proposal.change()));
        outbox.record(new VirementApproved(
                contractRef,
                virementId,
                clock.instant(),
                proposal.fromLine(),
                proposal.toLine(),
                proposal.amount().pence(),
                proposal.effectiveOn()));
        virements.flush();
        return virement;
    }

    @Transactional
    Virement refuse(String contractRef, UUID virementId, String ifMatch, String subject, String reason) {
        var virement = taken(contractRef, virementId, ifMatch);
        virement.approval().refuse(subject, reason, clock.instant());
        virements.flush();
        return virement;
    }

    /** The contract before the virement, as everybody locks them. */
    private Virement taken(String contractRef, UUID virementId, String ifMatch) {
        plans.lockedTerms(contractRef);
        var virement = virements.requireLocked(contractRef, virementId);
        Versions.require(ifMatch, virement.version());
        return virement;
    }

    private YearHistory checked(String contractRef, Proposal proposal) {
        var history = plans.historyOf(contractRef, proposal.effectiveOn())
                .orElseThrow(() -> Refusal.invalid(
                        "effectiveOn", "outside-years", "No year is entered for " + proposal.effectiveOn() + "."));
        var used = usedLines.of(contractRef, history.entered(), proposal.fromLine());
        Findings.refuseIfAny(VirementRules.check(proposal, history, used, LocalDate.now(clock)));
        Findings.refuseIfAny(changeYear.check(contractRef, proposal.change()));
        return history;
    }

    private List<LineForecast> forecasts(String contractRef, Proposal proposal, YearHistory history) {
        var today = LocalDate.now(clock);
        var plan = history.standing(today);
        var asOf = today.isAfter(plan.to()) ? plan.to() : today;
        return List.of(proposal.fromLine(), proposal.toLine()).stream()
                .filter(plan::hasLine)
                .map(line -> LineForecast.of(plan, line, usedLines.of(contractRef, plan, line), asOf))
                .toList();
    }

    private static void refuseNonsense(Proposal proposal) {
        if (proposal.fromLine().equals(proposal.toLine())) {
            throw Refusal.invalid("toLine", "same-line", "Name another line than the one that gives.");
        }
        if (proposal.amount().isZero()) {
            throw Refusal.invalid("amount", "not-positive", "Move more than nothing.");
        }
        if (proposal.effectiveOn().getDayOfMonth() != 1) {
            throw Refusal.invalid("effectiveOn", "not-first-of-month", "A virement holds from the first of a month.");
        }
    }
}
