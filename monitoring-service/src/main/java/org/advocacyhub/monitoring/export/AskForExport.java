package org.advocacyhub.monitoring.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import org.advocacyhub.monitoring.contract.ContractPlans;
import org.advocacyhub.monitoring.export.domain.ExportRules;
import org.advocacyhub.monitoring.export.domain.Wanted;
import org.advocacyhub.monitoring.publication.PublicationsAsFile;
import org.advocacyhub.monitoring.returns.FactsOfFigure;
import org.advocacyhub.runtime.web.Refusal;

/** Takes note of a file that somebody asks for; {@link WorkExports} makes it. */
@ApplicationScoped
class AskForExport {

    private final ContractPlans plans;
    private final FactsOfFigure factsOfFigure;
    private final PublicationsAsFile publicationsAsFile;
    private final Exports exports;
    private final Clock clock;

    AskForExport(
            ContractPlans plans,
            FactsOfFigure factsOfFigure,
            PublicationsAsFile publicationsAsFile,
            Exports exports,
            Clock clock) {
        this.plans = plans;
        this.factsOfFigure = factsOfFigure;
        this.publicationsAsFile = publicationsAsFile;
        this.exports = exports;
        this.clock = clock;
    }

    /**
     * Says no to what could not be made, as far as that can be said at once, and to partners that ask for what is not for them; before any
     * transaction.
     */
    void check(String contractRef, Wanted wanted, Reader reader) {
        if (reader.isPartner() && !ExportRules.isForPartners(wanted)) {
            throw Refusal.forbidden("not-for-you", "Ask for a publication, with audience PARTNER or PUBLISHED.");
        }
        plans.terms(contractRef);
        switch (wanted) {
            case Wanted.Returns returns -> checkPeriod(returns, "lastQuarter");
            case Wanted.Publications published -> {
                checkPeriod(published, "lastQuarter");
                checkPublished(contractRef, published);
            }
            case Wanted.Facts facts -> {
                checkPeriod(facts, "to");
                factsOfFigure.check(
                        contractRef,
                        new FactsOfFigure.Figure(facts.kpi(), facts.breakdown(), facts.key(), facts.measure()),
                        facts.period());
            }
        }
    }

    private void checkPublished(String contractRef, Wanted.Publications wanted) {
        publicationsAsFile.unpublished(contractRef, wanted.quarters()).ifPresent(quarter -> {
            throw Refusal.conflict(
                    "not-published", "Nothing was published of " + quarter + ": ask for quarters that were.");
        });
    }

    private void checkPeriod(Wanted wanted, String field) {
        if (!ExportRules.isShortEnough(wanted)) {
            throw Refusal.invalid(
                    field,
                    "period-too-long",
                    "Ask for " + wanted.kind().mostQuarters() + " quarters at most, or in several parts.");
        }
        if (wanted.period().from().isAfter(LocalDate.now(clock))) {
            throw Refusal.invalid(field, "not-begun", "Nothing is counted yet of days to come.");
        }
    }

    /** @return as it waits for its turn */
    @Transactional
    Export handle(String contractRef, Wanted wanted, Reader reader) {
        plans.lockedTerms(contractRef); // two requests at once would both be the last that is allowed
        if (exports.open(reader.subject()) >= ExportRules.MOST_OPEN) {
            throw Refusal.conflict(
                    "too-many-exports",
                    "You wait for " + ExportRules.MOST_OPEN + " exports: ask again when one of them is done.");
        }
        var export = new Export(contractRef, wanted, reader, clock.instant());
        exports.persist(export);
        return export;
    }
}
