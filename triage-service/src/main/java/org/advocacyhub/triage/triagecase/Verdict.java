package org.advocacyhub.triage.triagecase;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.advocacyhub.triage.banding.domain.Band;
import org.advocacyhub.triage.banding.domain.Targets;
import org.advocacyhub.triage.referral.domain.ServiceType;

/**
 * What the last screening found, flattened for lists; the whole decision is in the decision store.
 *
 * @param eligibilityOutcome null when the type has no table yet
 * @param authorityOutcome null when the table did not say yes
 * @param allocateDue null for a type that may wait
 * @param district null while it is open or outside
 */
@Embeddable
public record Verdict(
        @Enumerated(EnumType.STRING) @Column(name = "service_type")
        ServiceType serviceType,

        @Column(name = "eligibility_outcome") String eligibilityOutcome,
        @Column(name = "eligibility_rule") String eligibilityRule,
        @Column(name = "eligibility_reason") String eligibilityReason,
        @Column(name = "table_version") String tableVersion,
        @Column(name = "authority_outcome") String authorityOutcome,
        @Column(name = "authority_rule") String authorityRule,
        @Column(name = "authority_reason") String authorityReason,
        @Column(name = "non_instructed") boolean nonInstructed,
        @Enumerated(EnumType.STRING) @Column(name = "band") Band band,
        @Column(name = "band_rule") String bandRule,
        @Column(name = "band_reason") String bandReason,
        @Column(name = "contact_due") LocalDate contactDue,
        @Column(name = "allocate_due") LocalDate allocateDue,
        @Column(name = "target_impossible") boolean targetImpossible,
        @Column(name = "district") String district) {

    /** The same, worked from a district that a person chose. */
    Verdict inDistrict(String gss) {
        return new Verdict(
                serviceType,
                eligibilityOutcome,
                eligibilityRule,
                eligibilityReason,
                tableVersion,
                authorityOutcome,
                authorityRule,
                authorityReason,
                nonInstructed,
                band,
                bandRule,
                bandReason,
                contactDue,
                allocateDue,
                targetImpossible,
                gss);
    }

    /** The same with another band, or other days to keep. */
    public Verdict with(Band newBand, String newBandRule, String newBandReason, Targets targets) {
        return new Verdict(
                serviceType,
                eligibilityOutcome,
                eligibilityRule,
                eligibilityReason,
                tableVersion,
                authorityOutcome,
                authorityRule,
                authorityReason,
                nonInstructed,
                newBand,
                newBandRule,
                newBandReason,
                targets.contactDue(),
                targets.allocateDue(),
                targets.impossible(),
                district);
    }
}
