package org.advocacyhub.referral.retention;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Stands in until the equality answers arrive. */
@ApplicationScoped
class TemporaryEquality implements EqualityKept {

    @Override
    public boolean of(UUID referralId) {
        return false;
    }

    @Override
    public void delete(UUID referralId) {}
}
