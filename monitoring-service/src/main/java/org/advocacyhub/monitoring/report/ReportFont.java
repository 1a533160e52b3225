package org.advocacyhub.monitoring.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * The one font of reports. It comes with PDFBox; there is no bold one, headings are told by their size.
 *
 * <p>What draws the pictures asks the JDK for fonts, which asks the machine's fontconfig, and an image of a service has neither that nor any
 * font. So the JDK is told of this one, unless the installation has told it of others.
 */
final class ReportFont {

    static final String FAMILY = "Liberation Sans";

    private static final String FILE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    /** The JDK's own setting: a file that names the font of each logical family and style. */
    private static final String SETTING = "sun.awt.fontconfig";

    private static final String DESCRIPTION = "-misc-liberation sans-medium-r-normal--*-%d-*-*-p-*-iso8859-1";
    private static final List<String> FAMILIES = List.of("serif", "sansserif", "monospaced", "dialog", "dialoginput");
    private static final List<String> STYLES = List.of("plain", "bold", "italic", "bolditalic");

    private ReportFont() {}

    static InputStream open() {
        return PDDocument.class.getResourceAsStream(FILE);
    }

    /** To be called before anything is drawn: the JDK looks once. */
    static void tellTheJdk() {
        if (System.getProperty(SETTING) == null) {
            System.setProperty(SETTING, written().toString());
        }
    }

    private static Path written() {
        try (var font = open()) {
            var folder = Files.createTempDirectory("hub-report-font");
            var file = folder.resolve("LiberationSans-Regular.ttf");
            Files.copy(font, file);
            return Files.writeString(folder.resolve("fontconfig.properties"), settings(file));
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private static String settings(Path file) {
        var settings = new StringBuilder("version=1\n");
        for (var family : FAMILIES) {
            for (var style : STYLES) {
                settings.append("%s.%s.latin-1=%s%n".formatted(family, style, DESCRIPTION));
            }
        }
        return settings.append("sequence.allfonts=latin-1\n")
                .append("filename.%s=%s%n".formatted(DESCRIPTION.replace(' ', '_'), file))
                .toString();
    }
}
