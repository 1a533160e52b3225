package org.advocacyhub.monitoring.agreement;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.advocacyhub.monitoring.returns.KeptReturn;
import org.advocacyhub.monitoring.returns.ReturnView.FigureView;
import org.advocacyhub.monitoring.returns.domain.FigureChange;
import org.advocacyhub.monitoring.returns.domain.Section;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A locked return or a revision of it, with what became of every figure since the one before. */
@Schema(name = "ReturnRevision")
record RevisionView(
        @Schema(description = "0 for what was locked") int revision,
        @JsonInclude(JsonInclude.Include.NON_NULL) String reason,
        String by,
        Instant at,

        @Schema(description = "Sender's time of the latest event that is counted")
        Instant asOf,

        @Schema(description = "How many figures there are") int figures,
        List<ChangeView> changes) {

    /** What became of one figure. */
    @Schema(name = "FigureChange")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ChangeView(
            FigureChange.Kind kind,
            Section section,
            @Schema(examples = "K-01") String kpi,
            FigureView before,
            FigureView after,

            @Schema(description = "After less before; left out where one has no value")
            String delta) {

        static ChangeView of(FigureChange change) {
            var kpi = change.figure().kpi();
            return new ChangeView(
                    change.kind(),
                    Section.of(kpi),
                    kpi.id(),
                    change.before() == null ? null : FigureView.of(change.before()),
                    change.after() == null ? null : FigureView.of(change.after()),
                    change.delta() == null ? null : change.delta().toPlainString());
        }
    }

    static RevisionView of(KeptReturn kept) {
        return new RevisionView(
                kept.revision(),
                kept.reason(),
                kept.keptBy(),
                kept.keptAt(),
                kept.contents().asOf(),
                kept.contents().figures().size(),
                kept.changes().stream().map(ChangeView::of).toList());
    }
}
