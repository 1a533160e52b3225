package org.advocacyhub.triage.triagecase;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.advocacyhub.triage.banding.domain.Band;
import org.advocacyhub.triage.banding.domain.PersonBand;
import org.advocacyhub.triage.banding.domain.RegradeReason;

/** {@link PersonBand} as it is stored; there is none while nobody set a band. */
@Embeddable
record SetBand(
        @Enumerated(EnumType.STRING) @Column(name = "set_band")
        Band band,

        @Enumerated(EnumType.STRING) @Column(name = "set_band_instead_of")
        Band insteadOf,

        @Enumerated(EnumType.STRING) @Column(name = "set_band_reason")
        RegradeReason reason) {

    static SetBand of(PersonBand set) {
        return new SetBand(set.band(), set.insteadOf(), set.reason());
    }

    PersonBand personBand() {
        return new PersonBand(band, insteadOf, reason);
    }
}
