package org.advocacyhub.referral.refdata;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.advocacyhub.referral.form.domain.Fault;
import org.advocacyhub.referral.form.domain.ReferralForm;
import org.advocacyhub.referral.refdata.domain.Code;
import org.advocacyhub.referral.refdata.domain.ForceRules;

/** Says which codes of a form may not be used on a day, by the lists as they are kept in memory. */
@ApplicationScoped
public class CodesInForce {

    private final ReferenceTables tables;

    CodesInForce(ReferenceTables tables) {
        this.tables = tables;
    }

    /**
     * A fault {@code not-in-force} for each code that is not in force; an empty list when all are.
     *
     * @param on the effective day of receipt (domain.md C.5)
     */
    public List<Fault> faults(ReferralForm form, LocalDate on) {
        return ForceRules.faults(form, on, tables.lists());
    }

    /**
     * The codes of a list in the order in which they are shown; none when there is no such list.
     *
     * @param on the effective day of receipt (domain.md C.5)
     */
    public List<Code> of(String list, LocalDate on) {
        return tables.lists().list(list).map(found -> found.inForce(on)).orElse(List.of());
    }
}
