package org.advocacyhub.referral.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small files of many kinds. */
final class SampleFiles {

    static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    private static final String DOCX_TYPES = """
            <?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
            <Override PartName="/word/document.xml" ContentType="%s"/></Types>""";

    private SampleFiles() {}

    static byte[] pdf() {
        return pdf(0);
    }

    /** A PDF as far as anybody looks, filled up with what can't be compressed. */
    static byte[] pdf(int fill) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes("%PDF-1.7\n1 0 obj <</Type /Catalog>> endobj\n".getBytes(StandardCharsets.US_ASCII));
        var filling = new byte[fill];
        new Random(66).nextBytes(filling);
        bytes.writeBytes(filling);
        bytes.writeBytes("\ntrailer <</Root 1 0 R>>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII));
        return bytes.toByteArray();
    }

    static byte[] png() {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13});
        var header = new byte[] {'I', 'H', 'D', 'R', 0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0};
        bytes.writeBytes(header);
        var sum = new CRC32();
        sum.update(header);
        for (var shift = 24; shift >= 0; shift -= 8) {
            bytes.write((int) (sum.getValue() >> shift));
        }
        return bytes.toByteArray();
    }

    static byte[] jpeg() {
        return new byte[] {
            (byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16, 'J', 'F', 'I', 'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0
        };
    }

    static byte[] text() {
        return "A letter about the tenancy.\n".getBytes(StandardCharsets.UTF_8);
    }

    /** The first bytes of a Windows program. */
    static byte[] exe() {
        var bytes = new byte[512];
        bytes[0] = 'M';
        bytes[1] = 'Z';
        bytes[60] = (byte) 128;
        bytes[128] = 'P';
        bytes[129] = 'E';
        return bytes;
    }

    static byte[] docx(String... moreParts) {
        return word("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", moreParts);
    }

    static byte[] docm() {
        return word("application/vnd.ms-word.document.macroEnabled.main+xml", "word/vbaProject.bin");
    }

    static byte[] odt(String... moreParts) {
        var bytes = new ByteArrayOutputStream();
        try (var archive = new ZipOutputStream(bytes)) {
            var kind = "application/vnd.oasis.opendocument.text".getBytes(StandardCharsets.US_ASCII);
            var first = new ZipEntry("mimetype");
            first.setMethod(ZipEntry.STORED);
            first.setSize(kind.length);
            var sum = new CRC32();
            sum.update(kind);
            first.setCrc(sum.getValue());
            archive.putNextEntry(first);
            archive.write(kind);
            add(archive, Map.of("content.xml", "<x/>"), moreParts);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    static byte[] zip(String... parts) {
        var bytes = new ByteArrayOutputStream();
        try (var archive = new ZipOutputStream(bytes)) {
            add(archive, Map.of(), parts);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static byte[] word(String bodyType, String... moreParts) {
        var bytes = new ByteArrayOutputStream();
        try (var archive = new ZipOutputStream(bytes)) {
            add(archive, Map.of("[Content_Types].xml", DOCX_TYPES.formatted(bodyType)));
            add(archive, Map.of("word/document.xml", "<x/>"), moreParts);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void add(ZipOutputStream archive, Map<String, String> parts, String... moreParts)
            throws IOException {
        for (var part : parts.entrySet()) {
            archive.putNextEntry(new ZipEntry(part.getKey()));
            archive.write(part.getValue().getBytes(StandardCharsets.UTF_8));
        }
        for (var name : moreParts) {
            archive.putNextEntry(new ZipEntry(name));
            archive.write(1);
        }
    }
}
