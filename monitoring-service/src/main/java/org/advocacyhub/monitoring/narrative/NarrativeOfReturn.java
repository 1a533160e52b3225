package org.advocacyhub.monitoring.narrative;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.advocacyhub.monitoring.returns.domain.Quarter;
import org.advocacyhub.runtime.security.PartnerScope;

/** What other features may ask about the words of a return. */
@ApplicationScoped
public class NarrativeOfReturn {

    /** A story as the return tells it. */
    public record Story(String pseudonym, String ageBand, String text) {}

    /**
     * @param texts the last version of each section that has one, in order
     * @param stories those that the hub chose and nobody took back
     */
    public record Words(List<SectionText> texts, List<Story> stories) {}

    private final SectionTexts texts;
    private final CaseStudies studies;

    NarrativeOfReturn(SectionTexts texts, CaseStudies studies) {
        this.texts = texts;
        this.studies = studies;
    }

    /** For the hub, the council and the auditor. */
    @Transactional
    public Words of(String contractRef, Quarter quarter) {
        return new Words(
                texts.last(contractRef, quarter),
                studies.of(new PartnerScope.EveryPartner(), contractRef, quarter).stream()
                        .filter(CaseStudy::isTold)
                        .map(study -> new Story(study.pseudonym(), study.ageBand(), study.story()))
                        .toList());
    }
}
