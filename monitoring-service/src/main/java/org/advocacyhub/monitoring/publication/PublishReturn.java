package org.advocacyhub.monitoring.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.advocacyhub.monitoring.contract.ContractPlans;
import org.advocacyhub.monitoring.publication.domain.Known;
import org.advocacyhub.monitoring.publication.domain.ReturnPack;
import org.advocacyhub.monitoring.publication.domain.SuppressPack;
import org.advocacyhub.monitoring.returns.ReturnsOfQuarter;
import org.advocacyhub.monitoring.returns.domain.Figure;
import org.advocacyhub.monitoring.returns.domain.Quarter;
import org.advocacyhub.runtime.web.Refusal;

/**
 * Publishes the return of a quarter, for everybody and for partners at once, or again with a reason. A quarter that is locked goes out
 * as it was locked, or revised last: a late fact is published once the return is revised (ADR 0087).
 */
@ApplicationScoped
class PublishReturn {

    /** So many figures a refusal names. */
    private static final int NAMED = 5;

    /**
     * What there is to publish.
     *
     * @param year the figures of each quarter of the year up to this one
     */
    record Counted(String contractRef, Quarter quarter, Instant asOf, Map<Quarter, List<Figure>> year) {}

    private final ReturnsOfQuarter returns;
    private final ContractPlans plans;
    private final RulesOfPublication rules;
    private final Publications publications;
    private final Clock clock;

    PublishReturn(
            ReturnsOfQuarter returns,
            ContractPlans plans,
            RulesOfPublication rules,
            Publications publications,
            Clock clock) {
        this.returns = returns;
        this.plans = plans;
        this.rules = rules;
        this.publications = publications;
        this.clock = clock;
    }

    /** Reads the year up to a quarter, each quarter in a transaction of its own. Refuses with 409 before the cut (E.1). */
    Counted count(String contractRef, Quarter quarter) {
        plans.terms(contractRef);
        if (LocalDate.now(clock).isBefore(quarter.closeDate())) {
            throw Refusal.conflict(
                    "quarter-not-closed",
                    "The figures of " + quarter + " are taken as they are known on " + quarter.closeDate()
                            + ", the 15th working day after its end. Publish the return on that day or later.");
        }
        var year = new TreeMap<Quarter, List<Figure>>();
        Instant asOf = null;
        for (int number = 1; number <= quarter.number(); number++) {
            var each = new Quarter(quarter.startYear(), number);
            var counted = returns.inForce(contractRef, each);
            asOf = counted.asOf();
            year.put(each, counted.figures());
        }
        return new Counted(contractRef, quarter, asOf, year);
    }

    /** What would go out now; nothing is kept. */
    @Transactional
    Publication preview(Counted counted, String subject) {
        return decide(counted, null, subject).publication();
    }

    /**
     * Publishes.
     *
     * @param reason why it is published again; null for the first time
     */
    @Transactional
    Publication handle(Counted counted, String reason, String subject) {
        plans.lockedTerms(counted.contractRef());
        var decided = decide(counted, reason, subject);
        var revision = decided.publication().revision();
        if (revision > 0) {
            if (reason == null) {
                throw Refusal.invalid("reason", "required", "The quarter is published; say why it is published again.");
            }
            refuseUnchanged(decided.publication());
        }
        publications.add(decided.publication(), decided.known());
        return decided.publication();
    }

    private record Decided(Publication publication, Known known) {}

    private Decided decide(Counted counted, String reason, String subject) {
        var quarter = counted.quarter();
        refuseOutOfOrder(counted.contractRef(), quarter);
        var revision = publications
                .find(counted.contractRef(), quarter, null)
                .map(last -> last.revision() + 1)
                .orElse(0);
        var dated = rules.on(counted.contractRef(), quarter.from());
        var contents = ReturnPack.of(
                quarter,
                revision,
                counted.year(),
                rules.tables(quarter.from()),
                publications.knownOf(counted.contractRef(), quarter.startYear()));
        var safe = SuppressPack.of(contents.pack(), dated.rules());
        if (!safe.exposed().isEmpty()) {
            throw Refusal.conflict(
                    "would-give-away",
                    (contents.pack().told().isEmpty()
                                    ? "Withheld counts"
                                    : "Beside what was published of the year before, withheld counts")
                            + " could be worked out whatever is withheld now. Nothing was published; ask the hub's analyst to"
                            + " look at the quarter: at "
                            + safe.exposed().stream().limit(NAMED).collect(Collectors.joining(", ")) + ".");
        }
        var shown = new ArrayList<PublishedFigure>();
        contents.entries().forEach(entry -> shown.add(PublishedFigure.of(entry, safe)));
        return new Decided(
                new Publication(
                        counted.contractRef(),
                        quarter,
                        revision,
                        revision == 0 ? null : reason,
                        dated.rules().scheme().id(),
                        dated.from(),
                        counted.asOf(),
                        subject,
                        clock.instant(),
                        List.copyOf(shown)),
                Known.of(contents.pack(), safe));
    }

    /** The year to date of a quarter is the sum of what was published of the ones before. */
    private void refuseOutOfOrder(String contractRef, Quarter quarter) {
        var before = quarter.previous();
        if (quarter.number() > 1
                && !before.to().isBefore(plans.terms(contractRef).start())
                && publications.find(contractRef, before, null).isEmpty()) {
            throw Refusal.conflict(
                    "earlier-quarter-first", "Publish " + before + " first: the year to date is made of its quarters.");
        }
    }

    /** What was counted; why something is withheld may differ, since more was published meanwhile. */
    private static List<PublishedFigure> counts(Publication publication) {
        return publication.figures().stream().map(PublishedFigure::counted).toList();
    }

    private void refuseUnchanged(Publication now) {
        var last = publications.find(now.contractRef(), now.quarter(), null).orElseThrow();
        if (counts(last).equals(counts(now))) {
            throw Refusal.conflict(
                    "nothing-changed",
                    "Nothing is counted otherwise than in revision " + last.revision() + " of " + now.quarter() + ".");
        }
    }
}
