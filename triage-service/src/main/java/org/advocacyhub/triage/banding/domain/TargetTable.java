package org.advocacyhub.triage.banding.domain;

import java.util.Map;
import org.advocacyhub.triage.referral.domain.ServiceType;

/**
 * Targets as valid on the effective received date (domain.md C.2): reference data.
 *
 * @param version stored with each decision
 * @param bands the default of each band
 * @param overrides of single types
 */
public record TargetTable(String version, Map<Band, BandTarget> bands, Map<ServiceType, TypeTarget> overrides) {

    /** Working days that a band allows. */
    public record BandTarget(int contactDays, int allocateDays) {}

    /**
     * Working days that a type allows.
     *
     * @param allocateDays null: the type may wait
     */
    public record TypeTarget(int contactDays, Integer allocateDays) {}

    /**
     * Which number applies: P1 always its own; a raised band the smaller of its default and the type's; otherwise the
     * type's where it has one.
     */
    int contactDays(Band band, boolean raised, ServiceType type) {
        var byBand = bands.get(band).contactDays();
        var override = overrides.get(type);
        if (band == Band.P1 || override == null) {
            return byBand;
        }
        return raised ? Math.min(byBand, override.contactDays()) : override.contactDays();
    }

    /** The same rule for naming an advocate; null when the type may wait and nothing raised it. */
    Integer allocateDays(Band band, boolean raised, ServiceType type) {
        var byBand = bands.get(band).allocateDays();
        var override = overrides.get(type);
        if (band == Band.P1 || override == null) {
            return byBand;
        }
        if (override.allocateDays() == null) {
            return raised ? Integer.valueOf(byBand) : null;
        }
        return raised ? Integer.valueOf(Math.min(byBand, override.allocateDays())) : override.allocateDays();
    }
}
