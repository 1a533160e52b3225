package org.advocacyhub.monitoring.export;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.function.BiFunction;
import org.advocacyhub.monitoring.export.domain.ExportKind;
import org.advocacyhub.monitoring.export.domain.Wanted;
import org.advocacyhub.monitoring.publication.domain.Audience;
import org.advocacyhub.monitoring.returns.KpiParameter;
import org.advocacyhub.monitoring.returns.PeriodParameters;
import org.advocacyhub.monitoring.returns.QuarterParameter;
import org.advocacyhub.monitoring.returns.domain.Quarter;
import org.advocacyhub.runtime.web.Refusal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A file that somebody asks for: quarters of a WORKBOOK or a PDF, days and a figure of FACTS, quarters and an audience of publications.
 *
 * @param figure as the return names it
 */
@Schema(
        examples = {
            "{\"kind\": \"WORKBOOK\", \"firstQuarter\": \"2016-17-Q1\", \"lastQuarter\": \"2018-19-Q4\"}",
            "{\"kind\": \"PUBLICATION_CSV\", \"firstQuarter\": \"2016-17-Q1\", \"lastQuarter\": \"2018-19-Q4\","
                    + " \"audience\": \"PARTNER\"}",
            "{\"kind\": \"FACTS\", \"from\": \"2016-04-01\", \"to\": \"2019-03-31\","
                    + " \"figure\": {\"kpi\": \"K-07\", \"breakdown\": \"band\", \"key\": \"P3\", \"measure\": \"failed\"}}"
        })
record ExportRequest(
        @NotNull ExportKind kind,
        @Schema(examples = "2016-17-Q1") String firstQuarter,
        @Schema(examples = "2018-19-Q4") String lastQuarter,
        @Schema(examples = "2016-04-01") LocalDate from,
        @Schema(examples = "2019-03-31") LocalDate to,
        @Valid FigureName figure,

        @Schema(description = "Of publications; PUBLISHED without one", examples = "PARTNER")
        Audience audience) {

    /** @param breakdown without one: the total */
    @Schema(name = "ExportedFigure")
    record FigureName(
            @NotNull @Schema(examples = "K-07") String kpi,
            @Size(max = 60) @Schema(examples = "band") String breakdown,
            @Size(max = 200) @Schema(examples = "P3") String key,

            @NotNull @Size(max = 60) @Schema(examples = "failed")
            String measure) {}

    /** @throws Refusal 400 for fields that are missing, that do not go together or can't be read */
    Wanted wanted() {
        return switch (kind.content()) {
            case RETURNS -> {
                unwanted("audience", audience);
                yield ofQuarters((first, last) -> new Wanted.Returns(kind, first, last));
            }
            case PUBLICATIONS ->
                ofQuarters((first, last) ->
                        new Wanted.Publications(kind, first, last, audience == null ? Audience.PUBLISHED : audience));
            case FACTS -> facts();
        };
    }

    private Wanted ofQuarters(BiFunction<Quarter, Quarter, Wanted> of) {
        unwanted("from", from);
        unwanted("to", to);
        unwanted("figure", figure);
        var first = quarter("firstQuarter", firstQuarter);
        var last = quarter("lastQuarter", lastQuarter);
        if (last.compareTo(first) < 0) {
            throw Refusal.invalid("lastQuarter", "not-a-period", "Name a last quarter that is not before the first.");
        }
        return of.apply(first, last);
    }

    private Wanted facts() {
        unwanted("firstQuarter", firstQuarter);
        unwanted("lastQuarter", lastQuarter);
        unwanted("audience", audience);
        needed("from", from);
        needed("to", to);
        needed("figure", figure);
        return new Wanted.Facts(
                KpiParameter.kpi(figure.kpi()),
                figure.breakdown() == null ? "total" : figure.breakdown(),
                figure.key() == null ? "all" : figure.key(),
                figure.measure(),
                PeriodParameters.period(from, to));
    }

    private Quarter quarter(String field, String text) {
        needed(field, text);
        return QuarterParameter.quarter(field, text);
    }

    private void needed(String field, Object value) {
        if (value == null) {
            throw Refusal.invalid(field, "missing", "Needed for " + kind + ".");
        }
    }

    private void unwanted(String field, Object value) {
        if (value != null) {
            throw Refusal.invalid(field, "not-wanted", "Leave it out for " + kind + ".");
        }
    }
}
