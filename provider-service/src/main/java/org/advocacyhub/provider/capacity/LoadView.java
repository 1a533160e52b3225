package org.advocacyhub.provider.capacity;

import java.math.BigDecimal;
import org.advocacyhub.provider.capacity.domain.Load;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A load as it is shown, in ordinary cases with two decimals.
 *
 * @param limit what was declared
 * @param available what planned absences leave of it
 * @param weighted what the open cases weigh
 * @param room what is left; negative when there is too much already
 */
@Schema(examples = """
        {"openCases":12,"limit":"25.00","available":"20.00","weighted":"13.50","room":"6.50"}""")
public record LoadView(int openCases, String limit, String available, String weighted, String room) {

    public static LoadView of(Load load) {
        return new LoadView(
                load.openCases(),
                cases(load.limit()),
                cases(load.available()),
                cases(load.measured()),
                cases(load.room()));
    }

    private static String cases(int hundredths) {
        return BigDecimal.valueOf(hundredths, 2).toPlainString();
    }
}
