package org.advocacyhub.monitoring.agreement;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.advocacyhub.monitoring.agreement.domain.ReturnState;
import org.advocacyhub.monitoring.returns.ReturnView.FigureView;
import org.advocacyhub.monitoring.returns.domain.Figure;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A partner's part of a return. */
@Schema(name = "ReturnPart")
record PartView(
        String contractRef,
        @Schema(examples = "2016-17-Q1") String quarter,
        String partnerId,
        ReturnState.Code state,
        LocalDate dueOn,

        @Schema(description = "Whether the confirmation is still waited for")
        boolean awaited,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(description = "The last time")
        Instant confirmedAt,

        @Schema(description = "The figures are not those that were confirmed last")
        boolean changedSince,

        List<PartFigure> figures) {

    /** A figure of the part, as a challenge names it. */
    @Schema(name = "ReturnPartFigure")
    record PartFigure(@Schema(examples = "K-12") String kpi, FigureView figure) {

        static PartFigure of(Figure figure) {
            return new PartFigure(figure.kpi().id(), FigureView.of(figure));
        }
    }
}
