package org.advocacyhub.triage.geography.domain;

import java.util.List;

/**
 * What the outcode table says about one outcode (domain.md G.2).
 *
 * @param areaClass S one district, M several, X outside
 * @param districts GSS codes; empty for X
 * @param tableVersion of the reference data
 */
public record OutcodeArea(String outcode, AreaClass areaClass, List<Candidate> districts, String tableVersion) {

    /** How much an outcode tells. */
    public enum AreaClass {
        S,
        M,
        X
    }

    /**
     * One district that an outcode may lie in.
     *
     * @param inArea it belongs to the contract's county
     */
    public record Candidate(String gss, String name, boolean inArea) {}
}
