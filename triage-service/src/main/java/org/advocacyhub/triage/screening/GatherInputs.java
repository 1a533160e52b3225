package org.advocacyhub.triage.screening;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.advocacyhub.triage.banding.domain.PersonBand;
import org.advocacyhub.triage.contract.ContractTerms;
import org.advocacyhub.triage.contract.Projects;
import org.advocacyhub.triage.geography.GatherGeography;
import org.advocacyhub.triage.geography.Gazetteer;
import org.advocacyhub.triage.refdata.ReferenceData;
import org.advocacyhub.triage.referral.domain.CarriedOver;
import org.advocacyhub.triage.referral.domain.Facts;
import org.advocacyhub.triage.screening.domain.ScreeningInputs;
import org.advocacyhub.triage.triagecase.TriageCase;

/** Collects what a screening looks at, each from the version that is valid on the effective received date (0.5). */
@ApplicationScoped
class GatherInputs {

    private final ReferenceData referenceData;
    private final Gazetteer gazetteer;
    private final GatherGeography gatherGeography;
    private final ContractTerms contractTerms;
    private final Projects projects;

    GatherInputs(
            ReferenceData referenceData,
            Gazetteer gazetteer,
            GatherGeography gatherGeography,
            ContractTerms contractTerms,
            Projects projects) {
        this.referenceData = referenceData;
        this.gazetteer = gazetteer;
        this.gatherGeography = gatherGeography;
        this.contractTerms = contractTerms;
        this.projects = projects;
    }

    /**
     * When and under which contract facts came in, and what people did since.
     *
     * @param contractRef null when no contract is named: then the rules of no contract count
     * @param pickedDistrict null until a triage worker picked one
     * @param setBand null unless somebody at the hub set one
     * @param authorityInstructs the body that holds the duty said yes to a prompt
     * @param carriedOver what the provider before left open; null for a new referral
     */
    record Arrival(
            String contractRef,
            LocalDate receivedOn,
            LocalDate effectiveReceivedOn,
            int pausedDays,
            String pickedDistrict,
            PersonBand setBand,
            boolean authorityInstructs,
            CarriedOver carriedOver) {

        /** Facts that just came in, of which nobody has said anything. */
        static Arrival fresh(String contractRef, LocalDate receivedOn, LocalDate effectiveReceivedOn) {
            return new Arrival(contractRef, receivedOn, effectiveReceivedOn, 0, null, null, false, null);
        }
    }

    ScreeningInputs of(TriageCase triageCase, Facts facts) {
        return of(
                new Arrival(
                        triageCase.contractRef(),
                        triageCase.referral().receivedOn(),
                        triageCase.referral().effectiveReceivedOn(),
                        triageCase.clock().pausedDays(),
                        triageCase.place().pickedDistrict(),
                        triageCase.personBand(),
                        triageCase.isInstructedByAuthority(),
                        triageCase.referral().carriedOver()),
                facts);
    }

    ScreeningInputs of(Arrival arrival, Facts facts) {
        var day = arrival.effectiveReceivedOn();
        var parameters = referenceData.parameters(arrival.contractRef(), day);
        var minimumAge = contractTerms.minimumAge(arrival.contractRef()).orElse(parameters.minimumAge());
        var place = facts.place();
        return new ScreeningInputs(
                facts,
                arrival.receivedOn(),
                day,
                arrival.pausedDays(),
                gazetteer.area(place.homeOutcode(), day),
                gazetteer.area(place.currentOutcode(), day),
                gazetteer.district(place.statedDistrict(), day),
                gazetteer.district(arrival.pickedDistrict(), day),
                parameters.withMinimumAge(minimumAge).withListedProjects(projects.listedOn(arrival.contractRef(), day)),
                referenceData.targets(arrival.contractRef(), day),
                contractTerms.notCommissioned(arrival.contractRef(), day),
                gatherGeography.of(place, arrival.pickedDistrict(), day),
                arrival.setBand(),
                arrival.authorityInstructs(),
                contractTerms.elsewhere(arrival.contractRef(), facts.need().clientGroup(), day),
                arrival.carriedOver());
    }
}
