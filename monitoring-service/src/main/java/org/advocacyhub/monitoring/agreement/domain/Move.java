package org.advocacyhub.monitoring.agreement.domain;

/** Something that somebody wants to do with a return. */
public sealed interface Move {

    /** A partner says that its part is right. */
    record Confirm(String partnerId) implements Move {}

    /**
     * The hub approves.
     *
     * @param digest short name of the figures as counted now
     * @param withoutParts why it does not wait for the parts that are not confirmed; null when it does
     */
    record Approve(String digest, String withoutParts) implements Move {}

    /** The council accepts the figures as counted now. */
    record Accept(String digest) implements Move {}

    /** The hub or the council wants it to be looked at again. */
    record SendBack() implements Move {}

    /** The figures as counted now are kept. */
    record Lock(String digest) implements Move {}

    /** Kinds of moves, by their names on the wire. */
    enum Kind {
        CONFIRM,
        APPROVE,
        ACCEPT,
        SEND_BACK,
        LOCK,
        /** Not a move between states: a locked return stays locked, its figures get another revision. */
        REVISE
    }

    default Kind kind() {
        return switch (this) {
            case Confirm _ -> Kind.CONFIRM;
            case Approve _ -> Kind.APPROVE;
            case Accept _ -> Kind.ACCEPT;
            case SendBack _ -> Kind.SEND_BACK;
            case Lock _ -> Kind.LOCK;
        };
    }
}
