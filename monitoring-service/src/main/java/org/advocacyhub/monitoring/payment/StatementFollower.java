package org.advocacyhub.monitoring.payment;

/** A feature that does something with a statement in the transaction in which it is issued. */
public interface StatementFollower {

    /** The statement is issued and posted. */
    void issued(Statement statement);
}
