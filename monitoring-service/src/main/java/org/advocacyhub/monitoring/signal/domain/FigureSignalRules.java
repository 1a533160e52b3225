package org.advocacyhub.monitoring.signal.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.advocacyhub.monitoring.returns.domain.Figure;
import org.advocacyhub.monitoring.returns.domain.Kpi;
import org.advocacyhub.monitoring.returns.domain.Quarter;
import org.advocacyhub.monitoring.returns.domain.Ratio;

/** Which figures of a quarter want a reply: targets missed, specialisms hardly asked for, dispatch that is not fair. */
public final class FigureSignalRules {

    private final Quarter quarter;
    private final SignalLimits limits;

    private FigureSignalRules(Quarter quarter, SignalLimits limits) {
        this.quarter = quarter;
        this.limits = limits;
    }

    /**
     * Judges the figures that can be judged; one on too few is not.
     *
     * @param figures of the quarter's return
     * @param volumes referrals by specialism in the months up to the end of the quarter, nought included
     */
    public static List<JudgedFigure> judge(
            Quarter quarter, List<Figure> figures, Map<String, Long> volumes, SignalLimits limits) {
        var rules = new FigureSignalRules(quarter, limits);
        var judged = new ArrayList<JudgedFigure>();
        for (var figure : figures) {
            if (is(figure, Kpi.CONTACT_IN_TARGET, "band") && isOn(figure, limits.targetLeast())) {
                judged.add(rules.target(figure));
            } else if (is(figure, Kpi.PARTNER_SHARE, "lotPartner") && isOn(figure, limits.shareLeast())) {
                judged.add(rules.share(figure));
            } else if (is(figure, Kpi.SELF_DISPATCH, "lot") && isOn(figure, limits.shareLeast())) {
                judged.add(rules.selfDispatch(figure));
            }
        }
        new TreeMap<>(volumes).forEach((specialism, referrals) -> judged.add(rules.volume(specialism, referrals)));
        return List.copyOf(judged);
    }

    private static boolean is(Figure figure, Kpi kpi, String breakdown) {
        return figure.kpi() == kpi
                && figure.breakdown().equals(breakdown)
                && figure.target() != null
                && figure.numerator() != null
                && figure.value() != null;
    }

    private static boolean isOn(Figure figure, int least) {
        return figure.denominator() >= least;
    }

    /** What is shown is rounded: a limit is crossed or not by the counts. */
    private static Ratio exactly(Figure figure) {
        return new Ratio(figure.numerator(), figure.denominator());
    }

    private JudgedFigure target(Figure figure) {
        var bound = figure.target().subtract(BigDecimal.valueOf(limits.targetPoints()));
        return judged(
                FigureSignalKind.TARGET_MISSED,
                figure,
                bound,
                exactly(figure).compareTo(bound) < 0,
                "In %s, %d of %d first contacts of band %s came in time (%s%%): the target is %s%%, and more than %d points below it is red."
                        .formatted(
                                quarter,
                                figure.numerator(),
                                figure.denominator(),
                                figure.key(),
                                figure.value(),
                                figure.target(),
                                limits.targetPoints()));
    }

    private JudgedFigure share(Figure figure) {
        var bound = figure.target().subtract(BigDecimal.valueOf(limits.sharePoints()));
        var at = figure.key().indexOf(':');
        return judged(
                FigureSignalKind.SHARE_BELOW_CONTRACT,
                figure,
                bound,
                exactly(figure).compareTo(bound) < 0,
                "In %s, %s took on %d of %d cases of lot %s (%s%%): %s%% were agreed, and %d points less are tolerated."
                        .formatted(
                                quarter,
                                figure.key().substring(at + 1),
                                figure.numerator(),
                                figure.denominator(),
                                figure.key().substring(0, at),
                                figure.value(),
                                figure.target(),
                                limits.sharePoints()));
    }

    private JudgedFigure selfDispatch(Figure figure) {
        var bound = figure.target().add(BigDecimal.valueOf(limits.sharePoints()));
        return judged(
                FigureSignalKind.SELF_DISPATCH,
                figure,
                bound,
                exactly(figure).compareTo(bound) > 0,
                "In %s the hub made %d of %d offers of lot %s to itself (%s%%): %s%% of the lot were agreed for it, and %d points more are tolerated."
                        .formatted(
                                quarter,
                                figure.numerator(),
                                figure.denominator(),
                                figure.key(),
                                figure.value(),
                                figure.target(),
                                limits.sharePoints()));
    }

    private static JudgedFigure judged(
            FigureSignalKind kind, Figure figure, BigDecimal bound, boolean flagged, String reason) {
        return new JudgedFigure(
                kind, figure.key(), figure.value(), bound, figure.numerator(), figure.denominator(), flagged, reason);
    }

    private JudgedFigure volume(String specialism, long referrals) {
        return new JudgedFigure(
                FigureSignalKind.LOW_VOLUME_SPECIALISM,
                specialism,
                BigDecimal.valueOf(referrals),
                BigDecimal.valueOf(limits.volumeLeast()),
                referrals,
                null,
                referrals < limits.volumeLeast(),
                "In the %d months up to %s there were %d referrals for %s, for which partners are contracted: fewer than %d."
                        .formatted(limits.volumeMonths(), quarter.to(), referrals, specialism, limits.volumeLeast()));
    }
}
