package org.advocacyhub.monitoring.ledger.domain;

/** Somebody tried to make a posting whose entries do not sum to nothing; such a posting cannot exist. */
public final class UnbalancedPosting extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    UnbalancedPosting(Unit unit, long difference) {
        super("the entries differ by " + difference + " " + unit);
    }
}
