package org.advocacyhub.monitoring.publication.domain;

import org.advocacyhub.monitoring.returns.domain.Figure;

/** Where a figure stands in every return; with a period and a revision it names a cell. */
record FigurePath(String kpi, String breakdown, String key, String measure) {

    static final String ABOVE = ":above";
    static final String BELOW = ":below";
    static final String REST = ":rest";

    private static final String RESPONSES = "responseRate";
    private static final String STATEMENT = "statement";

    static FigurePath of(Figure figure) {
        return new FigurePath(figure.kpi().id(), figure.breakdown(), figure.key(), figure.measure());
    }

    /** Where the counts of a figure stand: the responses to a survey are the same for each of its statements. */
    static FigurePath ofCounts(Figure figure) {
        var path = of(figure);
        return path.measure().equals(RESPONSES) && path.breakdown().startsWith(STATEMENT)
                ? new FigurePath(path.kpi(), path.breakdown().replace(STATEMENT, Figure.TOTAL), Figure.ALL, RESPONSES)
                : path;
    }

    FigurePath total() {
        return new FigurePath(kpi, Figure.TOTAL, Figure.ALL, measure);
    }

    boolean isTotal() {
        return breakdown.equals(Figure.TOTAL);
    }

    /** What is above the line of a percentage. */
    FigurePath above() {
        return part(ABOVE);
    }

    FigurePath below() {
        return part(BELOW);
    }

    FigurePath rest() {
        return part(REST);
    }

    private FigurePath part(String which) {
        return new FigurePath(kpi, breakdown, key, measure + which);
    }

    FigurePath measure(String other) {
        return new FigurePath(kpi, breakdown, key, other);
    }

    @Override
    public String toString() {
        return kpi + "/" + breakdown + "/" + key + "/" + measure;
    }
}
