package org.advocacyhub.monitoring.narrative;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.advocacyhub.monitoring.contract.ContractPlans;
import org.advocacyhub.monitoring.returns.ReturnsOfQuarter;
import org.advocacyhub.monitoring.returns.domain.Quarter;
import org.advocacyhub.runtime.web.Refusal;
import org.advocacyhub.runtime.web.Versions;

/** Writes the text of a section, as long as the return is not locked. */
@ApplicationScoped
class WriteNarrative {

    private final ContractPlans plans;
    private final ReturnsOfQuarter returns;
    private final SectionTexts texts;
    private final Clock clock;

    WriteNarrative(ContractPlans plans, ReturnsOfQuarter returns, SectionTexts texts, Clock clock) {
        this.plans = plans;
        this.returns = returns;
        this.texts = texts;
        this.clock = clock;
    }

    /** @param ifMatch the version that was read; 0 when there was none */
    @Transactional
    SectionText handle(
            String contractRef,
            Quarter quarter,
            int section,
            String ifMatch,
            String text,
            String subject,
            String role) {
        refuseLocked(contractRef, quarter);
        long last = texts.versions(contractRef, quarter, section).stream()
                .mapToLong(SectionText::version)
                .findFirst()
                .orElse(0);
        Versions.require(ifMatch, last);
        var written = new SectionText(
                section, last + 1, text, subject, role, clock.instant().truncatedTo(ChronoUnit.MICROS));
        texts.add(contractRef, quarter, written);
        return written;
    }

    /** Under the contract's lock, which the lock of a return takes too: words and figures are locked together. */
    void refuseLocked(String contractRef, Quarter quarter) {
        plans.lockedTerms(contractRef);
        if (returns.last(contractRef, quarter).isPresent()) {
            throw Refusal.conflict(
                    "locked",
                    "The return of " + quarter + " is locked with its words. Comment on the section instead.");
        }
    }
}
