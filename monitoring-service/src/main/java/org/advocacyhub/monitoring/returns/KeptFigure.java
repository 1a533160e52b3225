package org.advocacyhub.monitoring.returns;

import java.math.BigDecimal;
import org.advocacyhub.monitoring.returns.domain.Direction;
import org.advocacyhub.monitoring.returns.domain.Figure;
import org.advocacyhub.monitoring.returns.domain.FigureChange;
import org.advocacyhub.monitoring.returns.domain.Kpi;
import org.advocacyhub.monitoring.returns.domain.Rag;
import org.advocacyhub.monitoring.returns.domain.Unit;

/**
 * A figure as it is kept: by the KPI's id, since names in the code may change.
 *
 * @param definitionVersion the version of the definition by which it was counted
 */
record KeptFigure(
        String kpi,
        int definitionVersion,
        String breakdown,
        String key,
        String measure,
        BigDecimal value,
        Unit unit,
        Long numerator,
        Long denominator,
        BigDecimal target,
        Rag rag,
        Direction direction,
        String words) {

    /** What became of a figure since the revision before. */
    record Change(FigureChange.Kind kind, KeptFigure before, KeptFigure after) {

        static Change of(FigureChange change) {
            return new Change(change.kind(), KeptFigure.of(change.before()), KeptFigure.of(change.after()));
        }

        FigureChange change() {
            return new FigureChange(kind, figureOf(before), figureOf(after));
        }

        private static Figure figureOf(KeptFigure kept) {
            return kept == null ? null : kept.figure();
        }
    }

    static KeptFigure of(Figure figure) {
        return figure == null
                ? null
                : new KeptFigure(
                        figure.kpi().id(),
                        figure.kpi().version(),
                        figure.breakdown(),
                        figure.key(),
                        figure.measure(),
                        figure.value(),
                        figure.unit(),
                        figure.numerator(),
                        figure.denominator(),
                        figure.target(),
                        figure.rag(),
                        figure.direction(),
                        figure.words());
    }

    Figure figure() {
        return new Figure(
                Kpi.find(kpi).orElseThrow(() -> new IllegalStateException("a kept figure is of no known KPI: " + kpi)),
                breakdown,
                key,
                measure,
                value,
                unit,
                numerator,
                denominator,
                target,
                rag,
                direction,
                words);
    }
}
