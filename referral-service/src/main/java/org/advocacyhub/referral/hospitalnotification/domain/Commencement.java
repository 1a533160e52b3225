package org.advocacyhub.referral.hospitalnotification.domain;

import java.time.LocalDate;
import java.util.Optional;

/** When a law that is enacted comes into force; empty while nobody has said. */
public record Commencement(Optional<LocalDate> inForceFrom) {

    public boolean inForce(LocalDate today) {
        return inForceFrom.filter(first -> !today.isBefore(first)).isPresent();
    }
}
