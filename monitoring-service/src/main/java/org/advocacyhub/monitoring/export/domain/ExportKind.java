package org.advocacyhub.monitoring.export.domain;

/** What a file is. */
public enum ExportKind {
    WORKBOOK("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx", 40),
    PDF("application/pdf", "pdf", 12),
    FACTS("text/csv;charset=UTF-8;header=present", "csv", 40);

    private final String mediaType;
    private final String ending;
    private final int mostQuarters;

    ExportKind(String mediaType, String ending, int mostQuarters) {
        this.mediaType = mediaType;
        this.ending = ending;
        this.mostQuarters = mostQuarters;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Of the file's name, without a dot. */
    public String ending() {
        return ending;
    }

    /** The longest period, so that one job does not hold up all others: ten years, and of a PDF, which is made in memory, three. */
    public int mostQuarters() {
        return mostQuarters;
    }
}
