package org.advocacyhub.provider.offer;

import java.util.List;
import org.advocacyhub.provider.advocate.domain.Suitability.NotSuitable;
import org.advocacyhub.provider.advocate.domain.Suitability.Reason;
import org.advocacyhub.provider.advocate.domain.Suitability.Suitable;
import org.advocacyhub.provider.capacity.LoadView;
import org.advocacyhub.provider.capacity.domain.Warning;
import org.advocacyhub.provider.independence.domain.Independence.Finding;
import org.advocacyhub.provider.independence.domain.Independence.Hard;

/**
 * Whether an advocate could be named now.
 *
 * @param displayName what the advocate is called
 * @param reasons what forbids it
 * @param conflicts ties between the advocate and the case; a hard one forbids it, a soft one asks for approvalReason
 * @param warnings what speaks against it
 * @param load what the advocate has to do now
 * @param withThis the same with this case
 */
record CandidateView(
        String advocateId,
        String displayName,
        boolean suitable,
        boolean room,
        List<Reason> reasons,
        List<ConflictView> conflicts,
        List<Warning> warnings,
        LoadView load,
        LoadView withThis) {

    static CandidateView of(ReadOffers.Considered considered) {
        var candidate = considered.candidate();
        var load = considered.load();
        return new CandidateView(
                candidate.advocateId(),
                candidate.displayName(),
                candidate.suitability() instanceof Suitable && !(considered.independence() instanceof Hard),
                candidate.room(),
                switch (candidate.suitability()) {
                    case Suitable _ -> List.of();
                    case NotSuitable(var reasons) -> reasons;
                },
                considered.independence().findings().stream()
                        .map(ConflictView::of)
                        .toList(),
                load.warnings(),
                LoadView.of(load.now()),
                LoadView.of(load.then()));
    }

    /** A row of domain.md A.13 that an advocate falls under. */
    record ConflictView(String ruleId, boolean hard, String text) {

        static ConflictView of(Finding finding) {
            return new ConflictView(finding.ruleId(), finding.hard(), finding.text());
        }
    }
}
