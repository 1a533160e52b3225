package org.advocacyhub.monitoring;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.TestAssertion.Status;

/** Whether a PDF can be read without seeing it, as veraPDF judges it by PDF/UA-1 (ISO 14289-1). */
public final class PdfUa {

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private PdfUa() {}

    /** What does not conform: clause, number of the test and what it asks for, each once; empty for a PDF that conforms. */
    public static List<String> faults(byte[] pdf) throws Exception {
        var foundry = Foundries.defaultInstance();
        try (var parser = foundry.createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
                var validator = foundry.createValidator(PDFAFlavour.PDFUA_1, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .filter(assertion -> assertion.getStatus() == Status.FAILED)
                    .map(PdfUa::said)
                    .distinct()
                    .toList();
        }
    }

    private static String said(TestAssertion failed) {
        return failed.getRuleId().getClause() + "-" + failed.getRuleId().getTestNumber() + " " + failed.getMessage();
    }
}
