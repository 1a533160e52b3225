package org.advocacyhub.provider.advocate.domain;

import java.util.Optional;
import org.advocacyhub.provider.advocate.domain.Suitability.Code;
import org.advocacyhub.provider.advocate.domain.Suitability.Reason;

/**
 * How many volunteers of a partner those who supervise them have (domain.md A.10.2, A.15). A partner that named nobody as a supervisor counts
 * as having one: somebody supervises, since each volunteer's last supervision is on file.
 *
 * @param volunteers who work for the partner
 * @param supervisors whom the partner named, on the day
 * @param most volunteers that one supervisor may have
 */
public record VolunteerSupervision(int volunteers, int supervisors, int most) {

    /** So many supervisors are needed. */
    public int needed() {
        return Math.ceilDiv(volunteers, most);
    }

    public boolean suffices() {
        return needed() <= Math.max(1, supervisors);
    }

    /** What speaks against giving a volunteer a case; empty when nothing does. */
    public Optional<Reason> against() {
        return suffices()
                ? Optional.empty()
                : Optional.of(new Reason(
                        Code.SUPERVISORS_TOO_FEW,
                        "%d volunteers need %d supervisors, %d for each at most, and the partner named %d: name more."
                                .formatted(volunteers, needed(), most, supervisors)));
    }
}
