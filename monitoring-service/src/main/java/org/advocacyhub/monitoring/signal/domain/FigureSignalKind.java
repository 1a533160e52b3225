package org.advocacyhub.monitoring.signal.domain;

/** What a figure says that wants a reply. */
public enum FigureSignalKind {
    /** First contacts of a band come too late (K-07, C.2). */
    TARGET_MISSED("K-07"),
    /** Hardly anybody is referred for something that partners are contracted to know (S06). */
    LOW_VOLUME_SPECIALISM("K-01"),
    /** A partner takes on less of a lot than was agreed (K-28). */
    SHARE_BELOW_CONTRACT("K-28"),
    /** The lead provider asks itself more often than was agreed for it (K-25, A.13 C-10). */
    SELF_DISPATCH("K-25");

    private final String kpi;

    FigureSignalKind(String kpi) {
        this.kpi = kpi;
    }

    /** The figure that it goes by. */
    public String kpi() {
        return kpi;
    }
}
