package org.advocacyhub.monitoring.variation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.advocacyhub.contracts.ContractEvent.VariationApproved;
import org.advocacyhub.monitoring.approval.Approval;
import org.advocacyhub.monitoring.contract.ContractPlans;
import org.advocacyhub.monitoring.contract.Findings;
import org.advocacyhub.monitoring.variation.domain.Proposal;
import org.advocacyhub.monitoring.variation.domain.VariationRules;
import org.advocacyhub.runtime.events.Outbox;
import org.advocacyhub.runtime.web.Versions;

/**
 * A variation from its draft to the commissioner's decision. It is judged when it is submitted and again when it is approved, with the
 * contract held.
 */
@ApplicationScoped
class VaryContract {

    private final ContractPlans plans;
    private final Variations variations;
    private final JudgeVariation judgeVariation;
    private final ApplyVariation applyVariation;
    private final Outbox outbox;
    private final ObjectMapper json;
    private final Clock clock;

    VaryContract(
            ContractPlans plans,
            Variations variations,
            JudgeVariation judgeVariation,
            ApplyVariation applyVariation,
            Outbox outbox,
            ObjectMapper json,
            Clock clock) {
        this.plans = plans;
        this.variations = variations;
        this.judgeVariation = judgeVariation;
        this.applyVariation = applyVariation;
        this.outbox = outbox;
        this.json = json;
        this.clock = clock;
    }

    @Transactional
    Variation draft(String contractRef, VariationRequest request, String subject) {
        plans.terms(contractRef);
        Findings.refuseIfAny(VariationRules.check(request.proposal()));
        var variation = new Variation(
                UUID.randomUUID(),
                contractRef,
                request,
                written(request),
                Approval.draftedBy(subject, clock.instant()));
        variations.persistAndFlush(variation);
        return variation;
    }

    /** Writes a draft again. */
    @Transactional
    Variation edit(String contractRef, UUID variationId, VariationRequest request, String ifMatch, String subject) {
        Findings.refuseIfAny(VariationRules.check(request.proposal()));
        var variation = taken(contractRef, variationId, ifMatch);
        variation.approval().edit(subject);
        variation.write(request, written(request));
        variations.flush();
        return variation;
    }

    /** Gives a draft up. */
    @Transactional
    Variation discard(String contractRef, UUID variationId, String ifMatch, String subject) {
        var variation = taken(contractRef, variationId, ifMatch);
        variation.approval().discard(subject, clock.instant());
        variations.flush();
        return variation;
    }

    @Transactional
    Variation submit(String contractRef, UUID variationId, String ifMatch, String subject) {
        var variation = taken(contractRef, variationId, ifMatch);
        variation.approval().submit(subject, clock.instant());
        judgeVariation.handle(contractRef, proposalOf(variation));
        variations.flush();
        return variation;
    }

    @Transactional
    Variation approve(String contractRef, UUID variationId, String ifMatch, String subject) {
        var variation = taken(contractRef, variationId, ifMatch);
        variation.approval().approve(subject, clock.instant());
        var proposal = proposalOf(variation);
        judgeVariation.handle(contractRef, proposal);
        applyVariation.handle(variation, proposal);
        outbox.record(new VariationApproved(
                contractRef,
                variationId,
                clock.instant(),
                variation.type().name(),
                variation.effectiveOn(),
                Math.abs(variation.amount().pence()),
                variation.amount().isNegative(),
                proposal.breaksSeries()));
        variations.flush();
        return variation;
    }

    @Transactional
    Variation refuse(String contractRef, UUID variationId, String ifMatch, String subject, String reason) {
        var variation = taken(contractRef, variationId, ifMatch);
        variation.approval().refuse(subject, reason, clock.instant());
        variations.flush();
        return variation;
    }

    VariationView view(Variation variation) {
        return new VariationView(
                variation.id(), variation.contractRef(), variation.approval().view(), requestOf(variation));
    }

    /** The contract before the variation, as everybody locks them. */
    private Variation taken(String contractRef, UUID variationId, String ifMatch) {
        plans.lockedTerms(contractRef);
        var variation = variations.requireLocked(contractRef, variationId);
        Versions.require(ifMatch, variation.version());
        return variation;
    }

    private Proposal proposalOf(Variation variation) {
        return requestOf(variation).proposal();
    }

    private VariationRequest requestOf(Variation variation) {
        try {
            return json.readValue(variation.written(), VariationRequest.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("variation " + variation.id() + " can't be read", unreadable);
        }
    }

    private String written(VariationRequest request) {
        try {
            return json.writeValueAsString(request);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a variation has no JSON form", impossible);
        }
    }
}
