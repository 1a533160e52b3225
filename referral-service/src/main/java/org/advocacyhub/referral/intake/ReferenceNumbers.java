package org.advocacyhub.referral.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.Map;
import org.advocacyhub.referral.intake.domain.ReferralReference;

/** Hands out references, from blocks of twenty numbers per year: a restart leaves a gap, which nobody minds. */
@ApplicationScoped
class ReferenceNumbers {

    private static final int BLOCK = 20;

    private final EntityManager entities;
    private final Map<Integer, Block> blocks = new HashMap<>();

    ReferenceNumbers(EntityManager entities) {
        this.entities = entities;
    }

    /** Numbers {@code next} up to but without {@code end} are this replica's. */
    private record Block(long next, long end) {}

    synchronized ReferralReference next(int year) {
        var block = blocks.get(year);
        if (block == null || block.next() == block.end()) {
            block = fetch(year);
        }
        blocks.put(year, new Block(block.next() + 1, block.end()));
        return new ReferralReference(year, block.next());
    }

    private Block fetch(int year) {
        var first = ((Number) entities.createNativeQuery("select nextval('referral_number_" + year + "')")
                        .getSingleResult())
                .longValue();
        return new Block(first, first + BLOCK);
    }
}
