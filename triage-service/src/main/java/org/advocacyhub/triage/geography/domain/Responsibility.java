package org.advocacyhub.triage.geography.domain;

import org.advocacyhub.triage.referral.domain.Answer;

/**
 * Which council has to arrange the advocacy and what follows (domain.md G.3), with everything that led to it.
 *
 * @param ruleId row of table G3
 * @param evidence the datum that decided
 * @param here whether the person is in the contract's area
 * @param localService the service of the responsible council; null when the register does not name exactly one
 * @param residence what the form says of ordinary residence and who pays: evidence only, a dispute is not decided here
 */
public record Responsibility(
        String ruleId,
        AreaOutcome outcome,
        Evidence evidence,
        Answer here,
        String reason,
        LocalService localService,
        Residence residence,
        String tableVersion) {

    /**
     * What the form says of ordinary residence, in GSS codes; null where it is silent.
     *
     * @param disputed another council than the one that decided is named: whoever has the person acts first
     */
    public record Residence(String ordinaryResidence, String placing, String funding, boolean disputed) {}
}
