package org.advocacyhub.monitoring.approval;

import java.util.UUID;

/** Something that is asked for of a contract and decided by the commissioner: a virement or a variation. */
public interface Approvable {

    UUID id();

    String contractRef();

    Approval approval();

    /** Of the row, for {@code ETag} and {@code If-Match}. */
    long version();
}
