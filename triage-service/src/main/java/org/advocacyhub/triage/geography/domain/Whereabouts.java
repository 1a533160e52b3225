package org.advocacyhub.triage.geography.domain;

/**
 * Where the person counts as being, with the evidence for it.
 *
 * @param evidence how it is known, for the one who has to defend it
 */
public sealed interface Whereabouts {

    String evidence();

    /** One district of the contract's area. */
    record InDistrict(String gss, String evidence) implements Whereabouts {}

    /**
     * Several are possible and nobody said which: a person picks, nobody guesses.
     *
     * @param mayBeOutside at least one candidate lies outside the area
     */
    record Unresolved(boolean mayBeOutside, String evidence) implements Whereabouts {}

    /** Outside the contract's area. */
    record Outside(String evidence) implements Whereabouts {}
}
