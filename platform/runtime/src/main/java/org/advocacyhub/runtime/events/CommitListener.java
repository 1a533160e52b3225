package org.advocacyhub.runtime.events;

/** Hears that a transaction with events has committed; must return at once. */
public interface CommitListener {

    void committed();
}
