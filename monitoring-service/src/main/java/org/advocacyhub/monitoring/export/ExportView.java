package org.advocacyhub.monitoring.export;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.advocacyhub.monitoring.export.ExportRequest.FigureName;
import org.advocacyhub.monitoring.export.domain.ExportKind;
import org.advocacyhub.monitoring.export.domain.Wanted.Facts;
import org.advocacyhub.monitoring.export.domain.Wanted.Publications;
import org.advocacyhub.monitoring.publication.domain.Audience;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An export as JSON. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Export")
record ExportView(
        UUID exportId,
        String contractRef,
        ExportKind kind,
        LocalDate from,
        LocalDate to,
        @Schema(description = "Of FACTS") FigureName figure,
        @Schema(description = "Of publications") Audience audience,

        @Schema(
                description = "The role by which it was asked for: others of it may read and cancel it too",
                examples = "hub-manager")
        String role,

        Instant requestedAt,
        Export.State state,

        @Schema(description = "Days of FACTS, quarters of anything else")
        int steps,

        int stepsDone,

        @Schema(description = "How often it was taken up; after three times it has failed")
        int attempts,

        Instant finishedAt,
        @Schema(description = "The file is deleted then") Instant expiresAt,
        @Schema(description = "Of the file so far") long bytes,

        @Schema(description = "Of a file of facts, without its heads")
        Long lines,

        @Schema(description = "Why it failed, or what went wrong the last time")
        String failure,

        @Schema(description = "Where the file is, once it is whole")
        String file) {

    static ExportView of(Export export) {
        var wanted = export.wanted();
        var figure = wanted instanceof Facts facts
                ? new FigureName(facts.kpi().id(), facts.breakdown(), facts.key(), facts.measure())
                : null;
        return new ExportView(
                export.exportId(),
                export.contractRef(),
                export.kind(),
                wanted.period().from(),
                wanted.period().to(),
                figure,
                wanted instanceof Publications published ? published.audience() : null,
                export.role(),
                export.requestedAt(),
                export.state(),
                export.steps(),
                export.stepsDone(),
                export.attempts(),
                export.finishedAt(),
                export.expiresAt(),
                export.file().bytes(),
                figure == null ? null : export.file().lines(),
                export.failure(),
                export.state() == Export.State.DONE ? pathOf(export) + "/file" : null);
    }

    static String pathOf(Export export) {
        return "/contracts/" + export.contractRef() + "/exports/" + export.exportId();
    }
}
