package org.advocacyhub.triage.screening.domain;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.advocacyhub.triage.banding.domain.PersonBand;
import org.advocacyhub.triage.banding.domain.TargetTable;
import org.advocacyhub.triage.eligibility.domain.Parameters;
import org.advocacyhub.triage.geography.domain.Geography;
import org.advocacyhub.triage.geography.domain.OutcodeArea;
import org.advocacyhub.triage.geography.domain.OutcodeArea.Candidate;
import org.advocacyhub.triage.geography.domain.Places;
import org.advocacyhub.triage.geography.domain.Sighting;
import org.advocacyhub.triage.referral.domain.CarriedOver;
import org.advocacyhub.triage.referral.domain.Facts;
import org.advocacyhub.triage.referral.domain.ServiceType;

/**
 * Everything that a screening looks at, stored whole with its decision, so that the same inputs give the same answer in ten
 * years (domain.md 0.5).
 *
 * @param receivedOn day of receipt in London
 * @param effectiveReceivedDate working day that counts as received (C.5 rule 1)
 * @param pausedDays working days for which the referrer was asked so far
 * @param homeArea what the outcode table says about home; null without a line
 * @param currentArea the same for where the person is now
 * @param stated the district that the referrer named; null when none or unknown
 * @param picked the district that a triage worker picked; null until somebody did
 * @param notCommissioned types that the contract's year names but does not pay for (scenario S18)
 * @param geography councils, postcode directory and local services (G.3); null in decisions of before these were looked at
 * @param setBand the band that somebody at the hub set; null when nobody did, and in rows of earlier versions
 * @param authorityInstructs the authority said yes to a duty prompt (A.3.3); null in rows of earlier versions
 * @param servedElsewhere types of which this person's lot is not in the contract, with who serves it (S02); null in rows of earlier
 *     versions
 * @param carriedOver what the provider before left open; null for a new referral, and in rows of earlier versions
 */
public record ScreeningInputs(
        Facts facts,
        LocalDate receivedOn,
        LocalDate effectiveReceivedDate,
        int pausedDays,
        OutcodeArea homeArea,
        OutcodeArea currentArea,
        Candidate stated,
        Candidate picked,
        Parameters parameters,
        TargetTable targets,
        Set<ServiceType> notCommissioned,
        Geography geography,
        PersonBand setBand,
        Boolean authorityInstructs,
        Map<ServiceType, String> servedElsewhere,
        CarriedOver carriedOver) {

    /** Of a referral about which nobody at the hub and no authority has said anything. */
    public ScreeningInputs(
            Facts facts,
            LocalDate receivedOn,
            LocalDate effectiveReceivedDate,
            int pausedDays,
            OutcodeArea homeArea,
            OutcodeArea currentArea,
            Candidate stated,
            Candidate picked,
            Parameters parameters,
            TargetTable targets,
            Set<ServiceType> notCommissioned,
            Geography geography) {
        this(
                facts,
                receivedOn,
                effectiveReceivedDate,
                pausedDays,
                homeArea,
                currentArea,
                stated,
                picked,
                parameters,
                targets,
                notCommissioned,
                geography,
                null,
                null,
                null,
                null);
    }

    /** Where the person lives and is. */
    Places places() {
        var told = facts.place();
        var edition = told.directory() == null ? null : told.directory().edition();
        return new Places(
                told,
                new Sighting(told.homeOutcode(), homeArea, geography.homeDirectory(), edition),
                new Sighting(told.currentOutcode(), currentArea, geography.currentDirectory(), edition),
                stated,
                picked);
    }

    /** The facts as the tables read them: the body that asks for the advocate itself counts as who refers (A.3.3). */
    Facts read() {
        return Boolean.TRUE.equals(authorityInstructs) ? facts.instructedByBody() : facts;
    }

    /** Who serves this person's lot while it is not in the contract. */
    Optional<String> elsewhere(ServiceType type) {
        return Optional.ofNullable(servedElsewhere).map(lots -> lots.get(type));
    }
}
