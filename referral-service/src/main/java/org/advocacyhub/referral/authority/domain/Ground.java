package org.advocacyhub.referral.authority.domain;

import java.util.List;
import org.advocacyhub.referral.form.domain.Authority.Basis;

/** What the answers of a form come to by table AUT (domain.md A.12). Triage decides what happens; this is what is recorded. */
public sealed interface Ground {

    /** The row of the table. */
    String ruleId();

    /** There is a basis. */
    record Given(Basis basis, String ruleId) implements Ground {}

    /** The person has capacity and does not want it: nothing may proceed. */
    record Refused(String ruleId) implements Ground {}

    /**
     * No basis yet.
     *
     * @param missing the answers that would help, by field of the form
     */
    record NotYet(String ruleId, List<String> missing) implements Ground {}

    /** No basis unless the hub's manager finds one. */
    record ManagerToDecide(String ruleId) implements Ground {}
}
