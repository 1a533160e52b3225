package org.advocacyhub.monitoring.report;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The page of a report as a PDF that says what is a heading, a table and a picture (PDF/UA), with its font inside. */
final class ReportPdf {

    private static final int NORMAL = 400;
    private static final String OPENS_STYLE = "<style>";
    /** Media features, which the renderer does not know: a PDF is neither dark nor narrow. */
    private static final String FEATURES = "(?m)^@media \\(.*$";

    private static final String FONT_OF_ALL = "\n* { font-family: '" + ReportFont.FAMILY + "'; }";

    static {
        ReportFont.tellTheJdk();
    }

    private ReportPdf() {}

    /** @param page well-formed, with one style element */
    static byte[] of(String page) {
        try (var pdf = new ByteArrayOutputStream();
                var drawer = new BatikSVGDrawer()) {
            new PdfRendererBuilder()
                    .usePdfUaAccessibility(true)
                    .useFont(ReportFont::open, ReportFont.FAMILY, NORMAL, FontStyle.NORMAL, true)
                    .useSVGDrawer(drawer)
                    .withProducer("Advocacy Hub")
                    .withHtmlContent(printed(page), null)
                    .toStream(pdf)
                    .run();
            return pdf.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible); // nothing is read but what is in the jars
        }
    }

    private static String printed(String page) {
        return page.replaceFirst(OPENS_STYLE, OPENS_STYLE + FONT_OF_ALL).replaceAll(FEATURES, "");
    }
}
