package org.advocacyhub.triage.geography.domain;

import org.advocacyhub.triage.referral.domain.Answer;

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

    /**
     * Outside the contract's area.
     *
     * @param council GSS code of the council that answers there; null when it is not known
     */
    record Outside(String council, String evidence) implements Whereabouts {}

    /** Whether it lies in the contract's area. */
    default Answer inArea() {
        return switch (this) {
            case InDistrict _ -> Answer.Y;
            case Unresolved open -> open.mayBeOutside() ? Answer.U : Answer.Y;
            case Outside _ -> Answer.N;
        };
    }

    /**
     * GSS code of the council that answers there, as far as it is known; otherwise null.
     *
     * @param ours the council that let the contract
     */
    default String councilThere(String ours) {
        return switch (this) {
            case Outside outside -> outside.council();
            default -> inArea() == Answer.Y ? ours : null;
        };
    }
}
