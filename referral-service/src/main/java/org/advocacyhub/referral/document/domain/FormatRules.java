package org.advocacyhub.referral.document.domain;

import java.util.Locale;
import java.util.Set;
import org.advocacyhub.referral.document.domain.Format.Refused;
import org.advocacyhub.referral.document.domain.Format.Taken;

/** Which formats are taken: those of letters, forms and scans, as long as nothing in them can run. */
public final class FormatRules {

    public static final String PDF = "application/pdf";
    public static final String PNG = "image/png";
    public static final String JPEG = "image/jpeg";
    public static final String TEXT = "text/plain";
    public static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    public static final String ODT = "application/vnd.oasis.opendocument.text";

    /** All that these rules know how to judge; an installation may take fewer. */
    public static final Set<String> KNOWN = Set.of(PDF, PNG, JPEG, TEXT, DOCX, ODT);

    private static final String DOCX_BODY =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    private static final Refused MACROS = new Refused(
            "The file has macros or other files in it, which may be programs. Save it without them, for example as PDF.");

    private static final String SAVE_AS = " Save it as PDF, DOCX, ODT, PNG, JPEG or plain text.";

    private FormatRules() {}

    /** Judges a file by what is in it. */
    public static Format judge(Contents contents, Set<String> taken) {
        var format =
                switch (contents.mediaType()) {
                    case PDF, PNG, JPEG, TEXT -> new Taken(contents.mediaType());
                    case ODT -> withoutMacros(contents, ODT);
                    case "application/zip", "application/x-tika-ooxml", DOCX -> office(contents);
                    default -> refused(contents.mediaType());
                };
        return format instanceof Taken(var mediaType) && !taken.contains(mediaType)
                ? new Refused("This kind of file is not taken here." + SAVE_AS)
                : format;
    }

    private static Format office(Contents contents) {
        return contents.partTypes().contains(DOCX_BODY)
                ? withoutMacros(contents, DOCX)
                : hasMacros(contents) ? MACROS : refused(contents.mediaType());
    }

    private static Format withoutMacros(Contents contents, String mediaType) {
        return hasMacros(contents) ? MACROS : new Taken(mediaType);
    }

    private static boolean hasMacros(Contents contents) {
        return contents.partTypes().toLowerCase(Locale.ROOT).contains("macroenabled")
                || contents.parts().stream()
                        .map(part -> part.toLowerCase(Locale.ROOT))
                        .anyMatch(FormatRules::isProgram);
    }

    /** Macros of the two families of office programs, and objects of other programs inside a document. */
    private static boolean isProgram(String part) {
        return part.endsWith("vbaproject.bin")
                || part.endsWith("vbadata.xml")
                || part.contains("/activex/")
                || part.startsWith("basic/")
                || part.startsWith("scripts/")
                || part.contains("/embeddings/")
                || part.matches("object [0-9]+(/.*)?");
    }

    private static Refused refused(String mediaType) {
        return new Refused(
                switch (mediaType) {
                    case "application/x-tika-msoffice", "application/msword" ->
                        "This is a file of an older office program, which may hide macros." + SAVE_AS;
                    case "application/rtf", "text/rtf" -> "RTF files may hide other files." + SAVE_AS;
                    default -> "This kind of file is not taken." + SAVE_AS;
                });
    }
}
