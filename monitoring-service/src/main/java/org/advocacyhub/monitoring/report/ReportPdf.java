package org.advocacyhub.monitoring.report;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;

/** The page of a report as a PDF that says what is a heading, a table and a picture (PDF/UA-1), with its font inside. */
final class ReportPdf {

    private static final int NORMAL = 400;

    static {
        ReportFont.tellTheJdk();
    }

    private ReportPdf() {}

    /** @param page well-formed, with one title and one style element in its head */
    static byte[] of(String page) {
        var printed = PrintedPage.of(page);
        try (var pdf = new ByteArrayOutputStream();
                var drawer = new BatikSVGDrawer()) {
            new PdfRendererBuilder()
                    .usePdfUaAccessibility(true)
                    .useFont(ReportFont::open, ReportFont.FAMILY, NORMAL, FontStyle.NORMAL, true)
                    .useSVGDrawer(drawer)
                    .withProducer("Advocacy Hub")
                    .withW3cDocument(printed.document(), null)
                    .toStream(pdf)
                    .run();
            return withWordsOfLinks(pdf.toByteArray(), printed.links());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible); // nothing is read but what is in the jars
        }
    }

    /** Each link with what it says (ISO 14289-1, 7.18.5), which the renderer leaves out. */
    private static byte[] withWordsOfLinks(byte[] rendered, List<String> words) throws IOException {
        try (var pdf = Loader.loadPDF(rendered);
                var told = new ByteArrayOutputStream()) {
            var next = words.iterator();
            for (var sheet : pdf.getPages()) {
                for (var link : sheet.getAnnotations(PDAnnotationLink.class::isInstance)) {
                    link.setContents(next.next());
                }
            }
            pdf.save(told);
            return told.toByteArray();
        }
    }
}
