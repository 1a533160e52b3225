package org.advocacyhub.triage.dispatch.domain;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.advocacyhub.triage.partner.domain.Partner;

/** The specialisms that any partner has, one bit each. The highest bit stands for all that nobody has. */
final class Specialisms {

    private static final int MOST = 62;
    private static final long NOBODY_HAS = 1L << 63;

    private final Map<String, Long> bits = new HashMap<>();

    private Specialisms() {}

    static Specialisms of(List<Partner> partners) {
        var all = new Specialisms();
        for (var partner : partners) {
            for (var under : partner.subcontracts()) {
                for (var code : under.specialisms()) {
                    if (!all.bits.containsKey(code)) {
                        all.bits.put(code, all.next());
                    }
                }
            }
        }
        return all;
    }

    private long next() {
        if (bits.size() > MOST) {
            throw new IllegalArgumentException("more than " + (MOST + 1) + " different specialisms");
        }
        return 1L << bits.size();
    }

    /** The bits of these codes; codes that nobody has share one bit. */
    long mask(Collection<String> codes) {
        var mask = 0L;
        for (var code : codes) {
            mask |= mask(code);
        }
        return mask;
    }

    long mask(String code) {
        return bits.getOrDefault(code, NOBODY_HAS);
    }
}
