package org.advocacyhub.provider.partner;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.advocacyhub.provider.partner.domain.PaymentTerms;
import org.advocacyhub.provider.partner.domain.ServiceType;
import org.advocacyhub.provider.partner.domain.Specialism;
import org.advocacyhub.provider.partner.domain.SubcontractTerms.Money;

/** A sub-contract as it is sent. Without payment terms: ARREARS_MONTHLY in 30 days (domain.md F.8). */
record SubcontractRequest(
        @NotNull @Pattern(regexp = "[A-Z0-9][A-Z0-9-]{1,39}")
        String contractRef,

        @NotNull @Pattern(regexp = "[A-Z0-9][A-Z0-9_-]{0,39}")
        String lot,

        @NotEmpty @Size(max = 50) List<@NotNull ServiceType> serviceTypes,
        @NotNull @Size(max = 500) List<@NotNull @Pattern(regexp = "[EW]\\d{8}") String> districts,
        @NotNull @Size(max = 50) List<@NotNull Specialism> specialisms,
        @NotNull @Min(0) @Max(10_000) Integer shareBasisPoints,
        @NotNull LocalDate from,
        LocalDate to,
        PaymentTerms paymentTerms,
        @Min(1) @Max(90) Integer paymentDays,
        @Pattern(regexp = Pounds.FORM) String annualBlock,
        @Size(max = 50) List<@NotNull @Valid RateRequest> rates) {

    /** What an hour of a service type costs, in pounds. */
    record RateRequest(
            @NotNull ServiceType serviceType,
            @NotNull @Pattern(regexp = "\\d{1,4}\\.\\d{2}") String perHour) {

        private int pence() {
            return Math.toIntExact(Pounds.pence(perHour));
        }
    }

    Subcontract subcontract() {
        var agreed = rates == null ? List.<RateRequest>of() : rates;
        return new Subcontract(
                contractRef,
                lot,
                serviceTypes.stream().map(Enum::name).distinct().toList(),
                districts.stream().distinct().toList(),
                specialisms.stream().map(Enum::name).distinct().toList(),
                shareBasisPoints,
                from,
                to,
                paymentTerms == null ? Money.DEFAULT.paymentTerms() : paymentTerms,
                paymentDays == null ? Money.DEFAULT.days() : paymentDays,
                Pounds.pence(annualBlock),
                agreed.stream().map(rate -> rate.serviceType().name()).toList(),
                agreed.stream().map(RateRequest::pence).toList());
    }

    static SubcontractRequest of(Subcontract subcontract) {
        return new SubcontractRequest(
                subcontract.contractRef(),
                subcontract.lot(),
                subcontract.serviceTypes().stream().map(ServiceType::valueOf).toList(),
                subcontract.districts(),
                subcontract.specialisms().stream().map(Specialism::valueOf).toList(),
                subcontract.shareBasisPoints(),
                subcontract.validFrom(),
                subcontract.validTo(),
                subcontract.paymentTerms(),
                subcontract.paymentDays(),
                Pounds.of(subcontract.annualBlockPence()),
                subcontract.money().rates().stream()
                        .map(rate -> new RateRequest(
                                ServiceType.valueOf(rate.serviceType()), Pounds.of((long) rate.pencePerHour())))
                        .toList());
    }
}
