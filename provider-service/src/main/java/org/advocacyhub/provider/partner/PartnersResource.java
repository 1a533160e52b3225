package org.advocacyhub.provider.partner;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.advocacyhub.provider.partner.domain.PartnerStatus;
import org.advocacyhub.provider.partner.domain.ServiceType;
import org.advocacyhub.provider.partner.domain.Specialism;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.security.Roles;
import org.advocacyhub.runtime.web.Limit;
import org.advocacyhub.runtime.web.Page;
import org.advocacyhub.runtime.web.Versions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** Partners, their sub-contracts and their capacity. */
@Path("/partners")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Partners")
class PartnersResource {

    /** Form of a partner's id, for example {@code ADVOCACY-FOR-ALL}. */
    static final String ID = "[A-Z0-9][A-Z0-9-]{1,39}";

    @Schema(examples = """
            {"name":"Advocacy for All","hub":false,"status":"ACTIVE","smallOrganisation":false,"capacity":40,
            "subcontracts":[{"contractRef":"KENT-ADV-2016","lot":"COMMUNITY","serviceTypes":["CARE_ACT","COMMUNITY"],
            "districts":["E07000110"],"specialisms":["LEARNING_DISABILITY"],"shareBasisPoints":1200,
            "from":"2016-04-01","to":null}]}""")
    record PartnerRequest(
            @NotBlank @Size(max = 200) String name,
            @NotNull Boolean hub,
            @NotNull PartnerStatus status,
            @NotNull Boolean smallOrganisation,
            @NotNull @Min(0) @Max(100_000) Integer capacity,
            @NotNull @Size(max = 100) List<@NotNull @Valid SubcontractRequest> subcontracts) {

        Partner.Terms terms() {
            return new Partner.Terms(
                    name.strip(),
                    hub,
                    status,
                    smallOrganisation,
                    capacity,
                    subcontracts.stream().map(SubcontractRequest::subcontract).toList());
        }
    }

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
            LocalDate to) {

        Subcontract subcontract() {
            return new Subcontract(
                    contractRef,
                    lot,
                    serviceTypes.stream().map(Enum::name).distinct().toList(),
                    districts.stream().distinct().toList(),
                    specialisms.stream().map(Enum::name).distinct().toList(),
                    shareBasisPoints,
                    from,
                    to);
        }

        static SubcontractRequest of(Subcontract subcontract) {
            return new SubcontractRequest(
                    subcontract.contractRef(),
                    subcontract.lot(),
                    subcontract.serviceTypes().stream()
                            .map(ServiceType::valueOf)
                            .toList(),
                    subcontract.districts(),
                    subcontract.specialisms().stream().map(Specialism::valueOf).toList(),
                    subcontract.shareBasisPoints(),
                    subcontract.validFrom(),
                    subcontract.validTo());
        }
    }

    @Schema(examples = """
            {"capacity":40}""")
    record CapacityRequest(@NotNull @Min(0) @Max(100_000) Integer capacity) {}

    record PartnerView(
            String partnerId,
            String name,
            boolean hub,
            PartnerStatus status,
            boolean smallOrganisation,
            int capacity,
            int openCases,
            List<SubcontractRequest> subcontracts,
            long version) {

        static PartnerView of(Partner partner) {
            var terms = partner.terms();
            return new PartnerView(
                    partner.id(),
                    terms.name(),
                    terms.hub(),
                    terms.status(),
                    terms.smallOrganisation(),
                    terms.capacity(),
                    partner.openCases(),
                    terms.subcontracts().stream().map(SubcontractRequest::of).toList(),
                    partner.version());
        }
    }

    private final PutPartner putPartner;
    private final ChangeCapacity changeCapacity;
    private final ReadPartners readPartners;
    private final Caller caller;

    PartnersResource(PutPartner putPartner, ChangeCapacity changeCapacity, ReadPartners readPartners, Caller caller) {
        this.putPartner = putPartner;
        this.changeCapacity = changeCapacity;
        this.readPartners = readPartners;
        this.caller = caller;
    }

    @PUT
    @Path("/{partnerId}")
    @RolesAllowed(Roles.HUB_MANAGER)
    @Operation(summary = "Take on a partner, or change what is agreed with it (If-Match when it exists)")
    public RestResponse<PartnerView> put(
            @PathParam("partnerId") @Pattern(regexp = ID) String partnerId,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid PartnerRequest request) {
        var outcome = putPartner.handle(caller.partnerScope(), partnerId, ifMatch, request.terms());
        return answer(outcome.created() ? Status.CREATED : Status.OK, PartnerView.of(outcome.partner()));
    }

    @GET
    @RolesAllowed({Roles.HUB_MANAGER, Roles.TRIAGE_WORKER, Roles.PARTNER, Roles.ADVOCATE})
    @Operation(summary = "The partners that the caller may know of: the hub all, a partner itself")
    public Page<PartnerView> list(
            @QueryParam("cursor") String cursor, @QueryParam("limit") @DefaultValue("50") Limit limit) {
        return readPartners.page(caller.partnerScope(), cursor, limit.value()).map(PartnerView::of);
    }

    @GET
    @Path("/{partnerId}")
    @RolesAllowed({Roles.HUB_MANAGER, Roles.TRIAGE_WORKER, Roles.PARTNER, Roles.ADVOCATE})
    @Operation(summary = "One partner, with the ETag that a change needs")
    public RestResponse<PartnerView> one(@PathParam("partnerId") @Pattern(regexp = ID) String partnerId) {
        return answer(Status.OK, PartnerView.of(readPartners.one(caller.partnerScope(), partnerId)));
    }

    @PUT
    @Path("/{partnerId}/capacity")
    @RolesAllowed({Roles.HUB_MANAGER, Roles.PARTNER})
    @Operation(summary = "How many cases the partner can work at once from now on (If-Match: the partner's ETag)")
    public RestResponse<PartnerView> capacity(
            @PathParam("partnerId") @Pattern(regexp = ID) String partnerId,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid CapacityRequest request) {
        return answer(
                Status.OK,
                PartnerView.of(changeCapacity.handle(caller.partnerScope(), partnerId, ifMatch, request.capacity())));
    }

    private static RestResponse<PartnerView> answer(Status status, PartnerView view) {
        return ResponseBuilder.create(status, view)
                .tag(Versions.tag(view.version()))
                .build();
    }
}
