package org.advocacyhub.triage.screening;

import jakarta.enterprise.context.ApplicationScoped;
import org.advocacyhub.triage.contract.ContractTerms;
import org.advocacyhub.triage.refdata.ReferenceData;
import org.advocacyhub.triage.referral.domain.Facts;
import org.advocacyhub.triage.screening.domain.ScreeningInputs;
import org.advocacyhub.triage.triagecase.TriageCase;

/** Collects what a screening looks at, each from the version that is valid on the effective received date (0.5). */
@ApplicationScoped
class GatherInputs {

    private final ReferenceData referenceData;
    private final ContractTerms contractTerms;

    GatherInputs(ReferenceData referenceData, ContractTerms contractTerms) {
        this.referenceData = referenceData;
        this.contractTerms = contractTerms;
    }

    ScreeningInputs of(TriageCase triageCase, Facts facts) {
        var day = triageCase.effectiveReceivedOn();
        var parameters = referenceData.parameters(day);
        var minimumAge = contractTerms.minimumAge(triageCase.contractRef()).orElse(parameters.minimumAge());
        var place = facts.place();
        return new ScreeningInputs(
                facts,
                triageCase.receivedOn(),
                day,
                triageCase.pausedDays(),
                referenceData.area(place.homeOutcode(), day),
                referenceData.area(place.currentOutcode(), day),
                referenceData.district(place.statedDistrict(), day),
                referenceData.district(triageCase.pickedDistrict(), day),
                parameters.withMinimumAge(minimumAge),
                referenceData.targets(day),
                contractTerms.notCommissioned(triageCase.contractRef(), day),
                triageCase.personBand(),
                triageCase.isInstructedByAuthority());
    }
}
