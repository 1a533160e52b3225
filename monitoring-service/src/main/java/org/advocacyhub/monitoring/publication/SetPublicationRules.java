package org.advocacyhub.monitoring.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import org.advocacyhub.monitoring.contract.ContractPlans;
import org.advocacyhub.monitoring.publication.PublicationRulesResource.RulesRequest;
import org.advocacyhub.monitoring.publication.RulesOfPublication.Dated;
import org.advocacyhub.monitoring.publication.domain.PublicationRules;
import org.advocacyhub.monitoring.returns.domain.Quarter;
import org.advocacyhub.runtime.web.Refusal;

/** Sets how a contract publishes from a financial year on that nothing was published of yet. */
@ApplicationScoped
class SetPublicationRules {

    private final ContractPlans plans;
    private final RulesOfPublication rules;
    private final Publications publications;
    private final Clock clock;

    SetPublicationRules(ContractPlans plans, RulesOfPublication rules, Publications publications, Clock clock) {
        this.plans = plans;
        this.rules = rules;
        this.publications = publications;
        this.clock = clock;
    }

    @Transactional
    Dated handle(String contractRef, LocalDate from, RulesRequest request, String subject) {
        plans.lockedTerms(contractRef);
        var quarter = Quarter.of(from);
        if (quarter.number() != 1 || !quarter.from().equals(from)) {
            throw Refusal.invalid("from", "not-a-year", "Rules change with the financial year: name a 1 April.");
        }
        var wanted = new Dated(from, true, wanted(request));
        var there = rules.from(contractRef, from);
        if (there.isPresent()) {
            if (there.get().equals(wanted)) {
                return wanted;
            }
            throw Refusal.conflict(
                    "already-set", "Other rules are set from " + from + "; they stay. Set new ones from a later year.");
        }
        if (publications.publishedSince(contractRef, from)) {
            throw Refusal.conflict(
                    "already-published", "Quarters from " + from + " on are published; set rules from a later year.");
        }
        rules.add(contractRef, from, wanted.rules(), subject, clock.instant());
        return wanted;
    }

    private static PublicationRules wanted(RulesRequest request) {
        var rounds = request.scheme().equals("NHS-7");
        if (rounds != (request.roundTo() != null) || rounds && request.roundTo() > 2 * request.smallUpTo() + 2) {
            throw Refusal.invalid(
                    "roundTo",
                    "round-to",
                    "NHS-7 rounds to at most twice the largest small count and two; LT5 does not round.");
        }
        if (request.noAverageUpTo() < request.smallUpTo()) {
            throw Refusal.invalid(
                    "noAverageUpTo", "average-below-small", "An average may not rest on a count that is not shown.");
        }
        return new PublicationRules(
                RulesOfPublication.scheme(request.scheme(), request.smallUpTo(), rounds ? request.roundTo() : 1),
                request.leastPercentBase(),
                request.noAverageUpTo());
    }
}
