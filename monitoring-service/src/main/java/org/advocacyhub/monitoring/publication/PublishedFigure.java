package org.advocacyhub.monitoring.publication;

import java.util.Optional;
import org.advocacyhub.monitoring.publication.domain.Audience;
import org.advocacyhub.monitoring.publication.domain.ReturnPack.Entry;
import org.advocacyhub.monitoring.publication.domain.SafePack;
import org.advocacyhub.monitoring.publication.domain.Withheld;
import org.advocacyhub.monitoring.returns.domain.Figure;

/**
 * A figure as it was published, and as it is.
 *
 * @param period the quarter, or the year up to its end
 * @param shown what others see
 * @param forAll whether everybody sees it, or partners only
 * @param value what it is; for the hub and the council only, as is all that follows
 * @param kind null when it is shown
 */
record PublishedFigure(
        String kpi,
        String title,
        String breakdown,
        String key,
        String measure,
        String period,
        String unit,
        String shown,
        boolean forAll,
        String value,
        Long numerator,
        Long denominator,
        Withheld.Kind kind,
        String ruleId,
        String reason) {

    static PublishedFigure of(Entry entry, SafePack safe) {
        var figure = entry.figure();
        var line = safe.withheld().stream()
                .filter(withheld -> withheld.item().equals(entry.item()))
                .findFirst();
        return new PublishedFigure(
                figure.kpi().id(),
                figure.kpi().title(),
                figure.breakdown(),
                figure.key(),
                figure.measure(),
                entry.period(),
                figure.unit().name(),
                entry.item() == null
                        ? entry.plain()
                        : safe.shown().get(entry.item()).text(),
                entry.rule().forAll(),
                valueOf(figure),
                figure.numerator(),
                figure.denominator(),
                line.map(Withheld::kind).orElse(null),
                line.map(Withheld::ruleId).orElse(null),
                line.map(Withheld::reason).orElse(null));
    }

    private static String valueOf(Figure figure) {
        return Optional.ofNullable(figure.value())
                .map(value -> value.toPlainString())
                .orElse(figure.words());
    }

    boolean isFor(Audience audience) {
        return audience != Audience.PUBLISHED || forAll;
    }

    /** The same figure without how it was shown. */
    PublishedFigure counted() {
        return new PublishedFigure(
                kpi,
                title,
                breakdown,
                key,
                measure,
                period,
                unit,
                "",
                forAll,
                value,
                numerator,
                denominator,
                null,
                null,
                null);
    }

    boolean isWithheld() {
        return kind != null;
    }
}
