package org.advocacyhub.monitoring.publication;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.advocacyhub.monitoring.publication.domain.Audience;
import org.advocacyhub.monitoring.publication.domain.SuppressionScheme;
import org.advocacyhub.monitoring.publication.domain.Withheld;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A publication as JSON, cut for an audience. */
@Schema(name = "Publication")
record PublicationView(
        String contractRef,
        @Schema(examples = "2016-17-Q1") String quarter,
        Audience audience,

        @Schema(description = "0 for the first; counts up with every correction")
        int revision,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(description = "Why it was corrected")
        String reason,

        Instant publishedAt,

        @Schema(description = "Sender's time of the latest event that is counted")
        Instant asOf,

        @Schema(description = "How small counts are kept out", examples = "NHS-7")
        String scheme,

        LocalDate rulesFrom,

        @Schema(description = "What each mark means") SequencedMap<String, String> marks,

        List<ShownFigure> figures,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "What others don't see, and why; for the hub and the council only")
        List<WithheldFigure> withheld) {

    /** One figure. */
    @Schema(name = "PublishedFigure")
    record ShownFigure(
            @Schema(examples = "K-01") String kpi,
            String title,
            @Schema(examples = "district") String breakdown,
            @Schema(examples = "E07000105") String key,
            @Schema(examples = "received") String measure,

            @Schema(description = "The quarter, or the year up to its end", examples = "2016-17-Q2-TO-DATE")
            String period,

            String unit,

            @Schema(description = "A number, a percentage with what it is out of, or a mark", examples = "87% (n=30)")
            String shown,

            @JsonInclude(JsonInclude.Include.NON_NULL)
            @Schema(description = "What it is; for the hub and the council only")
            String value) {

        static ShownFigure of(PublishedFigure figure, Audience audience) {
            return new ShownFigure(
                    figure.kpi(),
                    figure.title(),
                    figure.breakdown(),
                    figure.key(),
                    figure.measure(),
                    figure.period(),
                    figure.unit(),
                    figure.shown(),
                    audience == Audience.INTERNAL ? figure.value() : null);
        }
    }

    /** A line of the list of what was withheld. */
    @Schema(name = "WithheldFigure")
    record WithheldFigure(
            String kpi,
            String breakdown,
            String key,
            String measure,
            String period,
            String shown,
            Withheld.Kind kind,
            @Schema(examples = "E.6-SECONDARY") String ruleId,
            String reason) {

        static WithheldFigure of(PublishedFigure figure) {
            return new WithheldFigure(
                    figure.kpi(),
                    figure.breakdown(),
                    figure.key(),
                    figure.measure(),
                    figure.period(),
                    figure.shown(),
                    figure.kind(),
                    figure.ruleId(),
                    figure.reason());
        }
    }

    static PublicationView of(Publication publication, Audience audience) {
        return new PublicationView(
                publication.contractRef(),
                publication.quarter().toString(),
                audience,
                publication.revision(),
                publication.reason(),
                publication.publishedAt(),
                publication.asOf(),
                publication.scheme(),
                publication.rulesFrom(),
                meanings(),
                publication.figures().stream()
                        .filter(figure -> figure.isFor(audience))
                        .map(figure -> ShownFigure.of(figure, audience))
                        .toList(),
                audience == Audience.INTERNAL
                        ? publication.figures().stream()
                                .filter(PublishedFigure::isWithheld)
                                .map(WithheldFigure::of)
                                .toList()
                        : null);
    }

    /** What each mark means. */
    static SequencedMap<String, String> meanings() {
        return new TreeMap<>(Map.of(
                "<",
                "a count from 1 to just below the number that follows",
                SuppressionScheme.TOO_FEW,
                "too few people to show it",
                SuppressionScheme.WITHHELD,
                "withheld so that others can't be worked out"));
    }
}
