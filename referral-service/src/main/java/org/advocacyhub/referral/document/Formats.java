package org.advocacyhub.referral.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.advocacyhub.referral.document.domain.Contents;
import org.advocacyhub.referral.document.domain.FormatRules;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/** Looks into files: never at their names, never at what the sender says they are. */
@ApplicationScoped
class Formats {

    private static final String ZIP = "application/zip";

    /** Office documents are archives, and only their parts tell which. */
    private static final Set<String> ARCHIVES =
            Set.of(ZIP, "application/x-tika-ooxml", FormatRules.DOCX, FormatRules.ODT);

    private static final String PART_TYPES = "[Content_Types].xml";
    private static final int LONGEST_PART_TYPES = 256 * 1024;
    private static final int MOST_PARTS = 2000;

    Contents look(Path file) throws IOException {
        var mediaType = mediaTypeOf(file);
        return ARCHIVES.contains(mediaType) ? lookInside(file, mediaType) : Contents.of(mediaType);
    }

    private static String mediaTypeOf(Path file) throws IOException {
        try (var content = new BufferedInputStream(Files.newInputStream(file))) {
            return MimeTypes.getDefaultMimeTypes()
                    .detect(content, new Metadata())
                    .getBaseType()
                    .toString();
        }
    }

    /** Only names are read, and one small part: an archive that unpacks to terabytes stays packed. */
    private static Contents lookInside(Path file, String mediaType) throws IOException {
        try (var archive = new ZipFile(file.toFile())) {
            if (archive.size() > MOST_PARTS) {
                return Contents.of(ZIP);
            }
            var partTypes = partTypes(archive);
            return partTypes.length() > LONGEST_PART_TYPES
                    ? Contents.of(ZIP)
                    : new Contents(
                            mediaType, archive.stream().map(ZipEntry::getName).toList(), partTypes);
        } catch (ZipException damaged) {
            return Contents.of(ZIP);
        }
    }

    private static String partTypes(ZipFile archive) throws IOException {
        var entry = archive.getEntry(PART_TYPES);
        if (entry == null) {
            return "";
        }
        try (var content = archive.getInputStream(entry)) {
            return new String(content.readNBytes(LONGEST_PART_TYPES + 1), StandardCharsets.ISO_8859_1);
        }
    }
}
