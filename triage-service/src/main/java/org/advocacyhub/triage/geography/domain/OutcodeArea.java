package org.advocacyhub.triage.geography.domain;

import java.util.List;

/**
 * What the outcode table says about one outcode (domain.md G.2).
 *
 * @param areaClass how much the outcode tells
 * @param districts GSS codes; empty for X and N
 * @param tableVersion of the reference data
 * @param outside what lies there, in the words of the table; null but for X
 * @param council GSS code of the council that answers there; null where the table names several, and in decisions of before
 */
public record OutcodeArea(
        String outcode,
        AreaClass areaClass,
        List<Candidate> districts,
        String tableVersion,
        String outside,
        String council) {

    /** An outcode in one district of the area or several. */
    public OutcodeArea(String outcode, AreaClass areaClass, List<Candidate> districts, String tableVersion) {
        this(outcode, areaClass, districts, tableVersion, null, null);
    }

    /** How much an outcode tells. */
    public enum AreaClass {
        /** One district. */
        S,
        /** Several. */
        M,
        /** Outside the area, wholly or mostly. */
        X,
        /** No place at all: a box number, the forces. Where the person is counts instead. */
        N
    }

    /**
     * One district that an outcode may lie in.
     *
     * @param inArea it belongs to the contract's county
     * @param council GSS code of the council that answers there; null in decisions of before councils were data
     */
    public record Candidate(String gss, String name, boolean inArea, String council) {

        /** A district whose council nobody asks for. */
        public Candidate(String gss, String name, boolean inArea) {
            this(gss, name, inArea, null);
        }
    }

    boolean isNoPlace() {
        return areaClass == AreaClass.N;
    }
}
