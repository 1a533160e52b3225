package org.advocacyhub.triage.declaration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.advocacyhub.triage.conflict.Declared;
import org.advocacyhub.triage.conflict.domain.ConflictFinding;
import org.advocacyhub.triage.conflict.domain.ConflictScreening;
import org.advocacyhub.triage.conflict.domain.ConflictScreening.Clear;
import org.advocacyhub.triage.conflict.domain.ConflictScreening.Hard;
import org.advocacyhub.triage.conflict.domain.ConflictScreening.Soft;
import org.advocacyhub.triage.triagecase.TriageCase;

/**
 * What is declared about a person and a referral, and what follows.
 *
 * @param state where the referral stands now
 * @param queuedFor what a person has to decide; absent when nobody is waited for
 */
record ConflictsView(
        UUID referralId, String state, String queuedFor, List<DeclaredView> declared, List<ScreeningView> screening) {

    /**
     * @param referralId the referral with which it was declared
     * @param kind OPPOSED_PARTY for two people
     */
    record DeclaredView(
            UUID conflictId,
            UUID referralId,
            String partnerId,
            String kind,
            String whom,
            UUID otherReferralId,
            String relation,
            String source,
            LocalDate since,
            LocalDate until,
            Instant declaredAt,
            String declaredBy) {

        static DeclaredView of(Declared declared) {
            var tie = declared.tie();
            var opposed = declared.opposed();
            return new DeclaredView(
                    declared.conflictId(),
                    declared.referralId(),
                    tie == null ? null : tie.partnerId(),
                    tie == null ? "OPPOSED_PARTY" : tie.kind().name(),
                    tie == null || tie.whom() == null ? null : tie.whom().name(),
                    opposed == null ? null : opposed.otherReferralId(),
                    opposed == null ? null : opposed.relation().name(),
                    declared.source().name(),
                    declared.since(),
                    declared.until(),
                    declared.declaredAt(),
                    declared.declaredBy());
        }
    }

    /**
     * @param result CLEAR, SOFT or HARD
     */
    record ScreeningView(String partnerId, String result, boolean mayBeAsked, List<ConflictFinding> findings) {

        static ScreeningView of(String partnerId, ConflictScreening screening) {
            var result =
                    switch (screening) {
                        case Clear _ -> "CLEAR";
                        case Soft _ -> "SOFT";
                        case Hard _ -> "HARD";
                    };
            return new ScreeningView(partnerId, result, screening.allowsOffer(), screening.findings());
        }
    }

    static ConflictsView of(TriageCase triageCase, List<Declared> declared, Map<String, ConflictScreening> screenings) {
        return new ConflictsView(
                triageCase.referralId(),
                triageCase.state().name(),
                triageCase.standing().queuedFor(),
                declared.stream().map(DeclaredView::of).toList(),
                screenings.entrySet().stream()
                        .map(entry -> ScreeningView.of(entry.getKey(), entry.getValue()))
                        .toList());
    }
}
