package org.advocacyhub.provider.transfer.domain;

/**
 * Where a transfer stands. A partner that found a conflict late need not know who could go on: then the hub names a partner, and
 * another one when that one declines.
 *
 * <pre>
 *   WITH_HUB -- the hub names a partner --> PROPOSED ---+-- the other partner takes the case --> ACCEPTED
 *      ^  |                                    |        +-- it doesn't, and was named by
 *      |  |                                    |        |   the giving partner -----------------> DECLINED
 *      |  +-- the giving partner takes it back +--------------------------------------------> WITHDRAWN
 *      +------ it doesn't, and was named by the hub ----+
 * </pre>
 */
public enum TransferState {
    WITH_HUB,
    PROPOSED,
    ACCEPTED,
    DECLINED,
    WITHDRAWN
}
