package org.advocacyhub.runtime.sealing;

/** Something sealed can't be opened: damaged, sealed for another use, or under a master key that the configuration lacks. */
public final class UnreadableSeal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableSeal(String message) {
        super(message);
    }
}
