package org.advocacyhub.monitoring.narrative;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.advocacyhub.monitoring.narrative.CaseStudiesResource.CaseStudyRequest;
import org.advocacyhub.monitoring.narrative.domain.StoryRules;
import org.advocacyhub.monitoring.returns.domain.Quarter;
import org.advocacyhub.runtime.security.PartnerScope;
import org.advocacyhub.runtime.web.Refusal;
import org.advocacyhub.runtime.web.Versions;

/** Records case studies, has the hub choose two of a quarter, and takes them back (domain.md E.1, E.6). */
@ApplicationScoped
class KeepCaseStudies {

    private final CaseStudies studies;
    private final WriteNarrative writeNarrative;
    private final Clock clock;

    KeepCaseStudies(CaseStudies studies, WriteNarrative writeNarrative, Clock clock) {
        this.studies = studies;
        this.writeNarrative = writeNarrative;
        this.clock = clock;
    }

    /** @param partnerId whose case it was; null for the hub's own */
    @Transactional
    CaseStudy record(
            String contractRef,
            Quarter quarter,
            String partnerId,
            CaseStudyRequest request,
            String subject,
            String role) {
        writeNarrative.refuseLocked(contractRef, quarter);
        if (request.approvedByPersonOn().isAfter(LocalDate.now(clock))) {
            throw Refusal.invalid(
                    "approvedByPersonOn", "in-future", "Record it once the person has approved the words.");
        }
        if (request.approvedByPersonOn().isBefore(request.consentedOn())) {
            throw Refusal.invalid(
                    "approvedByPersonOn", "before-consent", "Words are approved on or after the day of the consent.");
        }
        StoryRules.givesAway(request.story(), studies.districtNames()).ifPresent(what -> {
            throw Refusal.invalid("story", "gives-away", "It tells " + what + ": leave it out (rule E.6).");
        });
        var study = new CaseStudy(
                UUID.randomUUID(), contractRef, quarter, partnerId, request, subject, role, clock.instant());
        studies.persistAndFlush(study);
        return study;
    }

    /** The hub wants the return to tell it. */
    @Transactional
    CaseStudy choose(String contractRef, Quarter quarter, UUID caseStudyId, String ifMatch, String subject) {
        writeNarrative.refuseLocked(contractRef, quarter);
        var study = studies.requireLocked(new PartnerScope.EveryPartner(), contractRef, quarter, caseStudyId);
        Versions.require(ifMatch, study.version());
        if (studies.chosen(contractRef, quarter) >= StoryRules.A_QUARTER) {
            throw Refusal.conflict(
                    "two-are-chosen", "A return tells two case studies: take one back before another is chosen.");
        }
        study.chosen(subject, clock.instant());
        studies.flush();
        return study;
    }

    /** At any time, also after the lock: a person's wish outranks a record. */
    @Transactional
    CaseStudy takeBack(
            PartnerScope scope, String contractRef, Quarter quarter, UUID caseStudyId, String ifMatch, String subject) {
        var study = studies.requireLocked(scope, contractRef, quarter, caseStudyId);
        Versions.require(ifMatch, study.version());
        study.takenBack(subject, clock.instant());
        studies.flush();
        return study;
    }
}
