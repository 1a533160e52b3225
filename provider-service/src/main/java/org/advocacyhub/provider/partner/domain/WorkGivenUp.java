package org.advocacyhub.provider.partner.domain;

import java.util.List;

/**
 * Which offers and cases a withdrawal concerns (domain.md F.9, A.13 C-07). They don't say under which lot they are: what the partner is
 * still contracted for under another one stays with it.
 *
 * @param givenUp what ends
 * @param kept what the partner is contracted for afterwards
 */
public record WorkGivenUp(List<GivenUp> givenUp, List<Territory> kept) {

    /** @param district null while nobody knows it */
    public boolean concerns(String serviceType, String district) {
        return givenUp.stream().anyMatch(work -> work.covers(serviceType, district))
                && kept.stream().noneMatch(territory -> territory.covers(serviceType, district));
    }

    /** The partner is left with nothing. */
    public boolean isEverything() {
        return kept.isEmpty();
    }
}
