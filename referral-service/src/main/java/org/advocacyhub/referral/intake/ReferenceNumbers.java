package org.advocacyhub.referral.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.advocacyhub.referral.intake.domain.ReferralReference;
import org.advocacyhub.runtime.database.Sql;

/**
 * Hands out references, from blocks of twenty numbers per year. Several blocks are fetched at a time, since everybody who
 * needs a reference waits meanwhile. A restart leaves a gap, which nobody minds.
 */
@ApplicationScoped
class ReferenceNumbers {

    private static final int BLOCK = 20;
    private static final int BLOCKS_AT_A_TIME = 10;

    private final Sql sql;
    private final Map<Integer, Deque<Block>> blocks = new HashMap<>();

    ReferenceNumbers(Sql sql) {
        this.sql = sql;
    }

    /** Numbers {@code next} up to but without {@code end} are this replica's. */
    private record Block(long next, long end) {

        Block rest() {
            return new Block(next + 1, end);
        }

        boolean isEmpty() {
            return next == end;
        }
    }

    synchronized ReferralReference next(int year) {
        var ours = blocks.computeIfAbsent(year, _ -> new ArrayDeque<>());
        if (ours.isEmpty()) {
            fetch(year, ours);
        }
        var block = ours.removeFirst();
        if (!block.rest().isEmpty()) {
            ours.addFirst(block.rest());
        }
        return new ReferralReference(year, block.next());
    }

    private void fetch(int year, Deque<Block> into) {
        sql.each(
                "select nextval('referral_number_" + year + "') from generate_series(1, ?)",
                first -> into.addLast(new Block(first.getLong(1), first.getLong(1) + BLOCK)),
                BLOCKS_AT_A_TIME);
    }
}
