package org.advocacyhub.monitoring.export.domain;

/** What a file is. */
public enum ExportKind {
    WORKBOOK(Content.RETURNS, Format.WORKBOOK),
    PDF(Content.RETURNS, Format.PDF),
    FACTS(Content.FACTS, Format.CSV),
    PUBLICATION_WORKBOOK(Content.PUBLICATIONS, Format.WORKBOOK),
    PUBLICATION_PDF(Content.PUBLICATIONS, Format.PDF),
    PUBLICATION_CSV(Content.PUBLICATIONS, Format.CSV);

    /** What is in it. */
    public enum Content {
        /** The returns of some quarters, side by side. */
        RETURNS,
        /** The facts behind a figure. */
        FACTS,
        /** What was published of some quarters. */
        PUBLICATIONS
    }

    /** How it is written. */
    public enum Format {
        WORKBOOK("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx", 40),
        PDF("application/pdf", "pdf", 12),
        CSV("text/csv;charset=UTF-8;header=present", "csv", 40);

        private final String mediaType;
        private final String ending;
        private final int mostQuarters;

        Format(String mediaType, String ending, int mostQuarters) {
            this.mediaType = mediaType;
            this.ending = ending;
            this.mostQuarters = mostQuarters;
        }
    }

    private final Content content;
    private final Format format;

    ExportKind(Content content, Format format) {
        this.content = content;
        this.format = format;
    }

    public Content content() {
        return content;
    }

    public Format format() {
        return format;
    }

    public String mediaType() {
        return format.mediaType;
    }

    /** Of the file's name, without a dot. */
    public String ending() {
        return format.ending;
    }

    /** The longest period, so that one job does not hold up all long ones: ten years, and of a PDF, which is made in memory, three. */
    public int mostQuarters() {
        return format.mostQuarters;
    }
}
