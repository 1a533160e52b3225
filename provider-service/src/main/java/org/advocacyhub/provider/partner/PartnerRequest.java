package org.advocacyhub.provider.partner;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.advocacyhub.provider.partner.domain.PartnerStatus;
import org.advocacyhub.provider.partner.domain.StatusReason;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is agreed with a partner, as it is sent and as each version of it is kept. */
@Schema(examples = """
        {"name":"Advocacy for All","hub":false,"status":"ACTIVE","smallOrganisation":true,"annualIncome":"120000.00",
        "capacity":40,"subcontracts":[{"contractRef":"KENT-ADV-2016","lot":"COMMUNITY","serviceTypes":["CARE_ACT","COMMUNITY"],
        "districts":["E07000110"],"specialisms":["LEARNING_DISABILITY"],"shareBasisPoints":1200,"from":"2016-04-01","to":"2016-06-30",
        "rates":[{"serviceType":"CARE_ACT","perHour":"30.00"}]},{"contractRef":"KENT-ADV-2016","lot":"COMMUNITY",
        "serviceTypes":["CARE_ACT","COMMUNITY"],"districts":["E07000110"],"specialisms":["LEARNING_DISABILITY"],
        "shareBasisPoints":1200,"from":"2016-07-01","to":null,"paymentTerms":"ADVANCE_QUARTERLY","annualBlock":"24000.00",
        "rates":[{"serviceType":"CARE_ACT","perHour":"30.00"}]}]}""")
record PartnerRequest(
        @NotBlank @Size(max = 200) String name,
        @NotNull Boolean hub,
        @NotNull PartnerStatus status,
        StatusReason statusReason,
        LocalDate pausedUntil,
        @NotNull Boolean smallOrganisation,
        @Pattern(regexp = Pounds.FORM) String annualIncome,
        @NotNull @Min(0) @Max(100_000) Integer capacity,
        @NotNull @Size(max = 100) List<@NotNull @Valid SubcontractRequest> subcontracts) {

    Partner.Terms terms() {
        return new Partner.Terms(
                name.strip(),
                hub,
                status,
                statusReason,
                pausedUntil,
                smallOrganisation,
                Pounds.pence(annualIncome),
                capacity,
                subcontracts.stream().map(SubcontractRequest::subcontract).toList());
    }

    static PartnerRequest of(Partner.Terms terms) {
        return new PartnerRequest(
                terms.name(),
                terms.hub(),
                terms.status(),
                terms.statusReason(),
                terms.pausedUntil(),
                terms.smallOrganisation(),
                Pounds.of(terms.annualIncomePence()),
                terms.capacity(),
                terms.subcontracts().stream().map(SubcontractRequest::of).toList());
    }
}
