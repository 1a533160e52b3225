package org.advocacyhub.referral.refdata.domain;

import java.time.LocalDate;
import java.util.List;

/**
 * A list with all its codes, those of other times included, in the order in which they are shown.
 *
 * @param purpose what the codes say
 * @param source where the specification has it, for example {@code B.5.1}
 * @param version changes whenever anything in the list does
 */
public record CodeList(String name, String purpose, String source, String version, List<Code> codes) {

    public CodeList {
        codes = List.copyOf(codes);
    }

    /** The codes that may be used on a day. */
    public List<Code> inForce(LocalDate on) {
        return codes.stream().filter(code -> code.inForce(on)).toList();
    }

    /** All rows of one code: it may have had another label before. */
    List<Code> rowsOf(String code) {
        return codes.stream().filter(row -> row.code().equals(code)).toList();
    }
}
