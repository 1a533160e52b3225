package org.advocacyhub.monitoring.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service's image has no fonts. */
class ReportFontTest {

    private static final String PAGE = """
            <html lang="en-GB"><head><title>Return</title><style></style></head><body>
            <svg xmlns="http://www.w3.org/2000/svg" width="300" height="40"><text x="5" y="20">People who waited</text></svg>
            </body></html>
            """;

    private static final float LARGE = 100;

    @TempDir
    Path folder;

    /** A virtual machine of its own: each looks for fonts once. */
    static final class OnAMachineWithoutFonts {

        private OnAMachineWithoutFonts() {}

        static void main(String[] to) throws IOException, FontFormatException {
            Files.write(Path.of(to[0]), ReportPdf.of(PAGE));
            var ours = Font.createFont(Font.TRUETYPE_FONT, ReportFont.open()).deriveFont(LARGE);
            if (!outline(new Font(Font.SANS_SERIF, Font.PLAIN, 1).deriveFont(LARGE))
                    .equals(outline(ours))) {
                throw new IllegalStateException("the JDK draws with another font than the report's");
            }
        }

        private static Rectangle2D outline(Font font) {
            return font.createGlyphVector(new FontRenderContext(null, false, true), "People who waited")
                    .getOutline()
                    .getBounds2D();
        }
    }

    @Test
    void a_machine_without_fonts_draws_the_words_of_a_picture() throws Exception {
        var file = folder.resolve("return.pdf");
        var java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.awt.headless=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        OnAMachineWithoutFonts.class.getName(),
                        file.toString())
                .redirectErrorStream(true);
        java.environment().put("FONTCONFIG_FILE", "/dev/null");
        var process = java.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertEquals(0, process.waitFor(), said);
        try (var pdf = Loader.loadPDF(file.toFile())) {
            assertTrue(hasInk(new PDFRenderer(pdf).renderImage(0)), "the page is blank");
        }
    }

    private static boolean hasInk(BufferedImage page) {
        var colours = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
        return Arrays.stream(colours).anyMatch(colour -> colour != Color.WHITE.getRGB());
    }
}
