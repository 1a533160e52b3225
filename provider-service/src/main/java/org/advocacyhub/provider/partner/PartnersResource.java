package org.advocacyhub.provider.partner;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.advocacyhub.provider.partner.domain.PartnerStatus;
import org.advocacyhub.provider.partner.domain.StatusReason;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.security.Roles;
import org.advocacyhub.runtime.web.Limit;
import org.advocacyhub.runtime.web.Page;
import org.advocacyhub.runtime.web.Versions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
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

    @Schema(name = "PartnerCapacityRequest", examples = """
            {"capacity":40}""")
    record CapacityRequest(@NotNull @Min(0) @Max(100_000) Integer capacity) {}

    @Schema(examples = """
            {"reason":"CAPACITY","until":"2016-05-09"}""")
    record PauseRequest(
            @NotNull StatusReason reason, @NotNull LocalDate until) {}

    /** What is paid in advance on the first day of each quarter under one sub-contract (domain.md F.8). */
    record AdvanceView(String contractRef, String lot, LocalDate from, String eachQuarter) {

        static List<AdvanceView> of(List<Subcontract> subcontracts) {
            return subcontracts.stream()
                    .flatMap(subcontract -> subcontract.money().quarterlyAdvancePence().stream()
                            .mapToObj(pence -> new AdvanceView(
                                    subcontract.contractRef(),
                                    subcontract.lot(),
                                    subcontract.validFrom(),
                                    Pounds.of(pence))))
                    .toList();
        }
    }

    /**
     * How a sub-contract of today stands in data protection (domain.md H.1).
     *
     * @param from first day of the sub-contract
     * @param wanting whether an arrangement or its review is wanting
     */
    record DataProtectionView(String contractRef, String lot, LocalDate from, boolean wanting, String inWords) {

        static DataProtectionView of(DataArrangements.Standing standing) {
            return new DataProtectionView(
                    standing.contractRef(),
                    standing.lot(),
                    standing.from(),
                    standing.protection().isGap(),
                    standing.protection().inWords());
        }
    }

    record TermsView(long version, Instant agreedAt, String agreedBy, PartnerRequest terms) {

        static TermsView of(TermsHistory.Version kept) {
            return new TermsView(kept.version(), kept.agreedAt(), kept.agreedBy(), kept.terms());
        }
    }

    record PartnerView(
            String partnerId,
            String name,
            boolean hub,
            PartnerStatus status,
            StatusReason statusReason,
            LocalDate pausedUntil,
            boolean smallOrganisation,
            String annualIncome,
            int capacity,
            int openCases,
            List<SubcontractRequest> subcontracts,
            List<AdvanceView> advances,
            List<DataProtectionView> dataProtection,
            long version) {

        static PartnerView of(Partner partner, List<DataArrangements.Standing> standing) {
            var terms = partner.terms();
            return new PartnerView(
                    partner.id(),
                    terms.name(),
                    terms.hub(),
                    terms.status(),
                    terms.statusReason(),
                    terms.pausedUntil(),
                    terms.smallOrganisation(),
                    Pounds.of(terms.annualIncomePence()),
                    terms.capacity(),
                    partner.openCases(),
                    terms.subcontracts().stream().map(SubcontractRequest::of).toList(),
                    AdvanceView.of(terms.subcontracts()),
                    standing.stream().map(DataProtectionView::of).toList(),
                    partner.version());
        }
    }

    private final PutPartner putPartner;
    private final ChangeCapacity changeCapacity;
    private final PausePartner pausePartner;
    private final ReadPartners readPartners;
    private final TermsHistory history;
    private final DataArrangements arrangements;
    private final Caller caller;
    private final Clock clock;

    PartnersResource(
            PutPartner putPartner,
            ChangeCapacity changeCapacity,
            PausePartner pausePartner,
            ReadPartners readPartners,
            TermsHistory history,
            DataArrangements arrangements,
            Caller caller,
            Clock clock) {
        this.putPartner = putPartner;
        this.changeCapacity = changeCapacity;
        this.pausePartner = pausePartner;
        this.readPartners = readPartners;
        this.history = history;
        this.arrangements = arrangements;
        this.caller = caller;
        this.clock = clock;
    }

    @PUT
    @Path("/{partnerId}")
    @RolesAllowed(Roles.HUB_MANAGER)
    @Operation(
            operationId = "putPartner",
            summary = "Take on a partner, or change what is agreed with it (If-Match when it exists)")
    public RestResponse<PartnerView> put(
            @PathParam("partnerId") @Pattern(regexp = ID) String partnerId,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid PartnerRequest request) {
        var outcome = putPartner.handle(caller.partnerScope(), partnerId, ifMatch, request.terms(), caller.subject());
        return answer(outcome.created() ? Status.CREATED : Status.OK, view(outcome.partner()));
    }

    @GET
    @RolesAllowed({Roles.HUB_MANAGER, Roles.TRIAGE_WORKER, Roles.PARTNER, Roles.ADVOCATE})
    @Operation(
            operationId = "listPartners",
            summary = "The partners that the caller may know of: the hub all, a partner itself",
            description = "With what was agreed with each and the cases that it can work at once.")
    public Page<PartnerView> list(
            @QueryParam("cursor") String cursor, @QueryParam("limit") @DefaultValue("50") Limit limit) {
        var page = readPartners.page(caller.partnerScope(), cursor, limit.value());
        var standing = standing(page.items());
        return page.map(partner -> PartnerView.of(partner, standing.getOrDefault(partner.id(), List.of())));
    }

    @GET
    @Path("/{partnerId}")
    @RolesAllowed({Roles.HUB_MANAGER, Roles.TRIAGE_WORKER, Roles.PARTNER, Roles.ADVOCATE})
    @Operation(operationId = "readPartner", summary = "One partner, with the ETag that a change needs")
    public RestResponse<PartnerView> one(@PathParam("partnerId") @Pattern(regexp = ID) String partnerId) {
        return answer(Status.OK, view(readPartners.one(caller.partnerScope(), partnerId)));
    }

    @PUT
    @Path("/{partnerId}/capacity")
    @RolesAllowed({Roles.HUB_MANAGER, Roles.PARTNER})
    @Operation(
            operationId = "setPartnerCapacity",
            summary = "How many cases the partner can work at once from now on (If-Match: the partner's ETag)")
    public RestResponse<PartnerView> capacity(
            @PathParam("partnerId") @Pattern(regexp = ID) String partnerId,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid CapacityRequest request) {
        return answer(
                Status.OK,
                view(changeCapacity.handle(
                        caller.partnerScope(), partnerId, ifMatch, request.capacity(), caller.subject())));
    }

    @PUT
    @Path("/{partnerId}/pause")
    @RolesAllowed({Roles.HUB_MANAGER, Roles.PARTNER})
    @APIResponse(responseCode = "409", description = "partner-suspended: only the hub ends that")
    @Operation(
            operationId = "pausePartner",
            summary = "Take no referrals until a day, and then again by itself (If-Match: the partner's ETag)",
            description =
                    "until is the first day on which referrals are taken again. Open offers may still be answered.")
    @APIResponseSchema(value = PartnerView.class, responseCode = "200", responseDescription = "The partner, paused")
    public RestResponse<PartnerView> pause(
            @PathParam("partnerId") @Pattern(regexp = ID) String partnerId,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid PauseRequest request) {
        return answer(
                Status.OK,
                view(pausePartner.pause(
                        caller.partnerScope(),
                        partnerId,
                        ifMatch,
                        request.reason(),
                        request.until(),
                        caller.subject())));
    }

    @DELETE
    @Path("/{partnerId}/pause")
    @RolesAllowed({Roles.HUB_MANAGER, Roles.PARTNER})
    @APIResponse(responseCode = "409", description = "partner-suspended: only the hub ends that")
    @APIResponseSchema(value = PartnerView.class, responseCode = "200", responseDescription = "The active partner")
    @Operation(operationId = "endPartnerPause", summary = "Take referrals again at once (If-Match: the partner's ETag)")
    public RestResponse<PartnerView> resume(
            @PathParam("partnerId") @Pattern(regexp = ID) String partnerId, @HeaderParam("If-Match") String ifMatch) {
        return answer(
                Status.OK, view(pausePartner.resume(caller.partnerScope(), partnerId, ifMatch, caller.subject())));
    }

    @GET
    @Path("/{partnerId}/versions")
    @RolesAllowed({Roles.HUB_MANAGER, Roles.TRIAGE_WORKER, Roles.PARTNER})
    @Operation(
            operationId = "listPartnerVersions",
            summary = "Every version of what was agreed with the partner, in the order in which it was agreed")
    public Page<TermsView> versions(
            @PathParam("partnerId") @Pattern(regexp = ID) String partnerId,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") Limit limit) {
        return history.page(caller.partnerScope(), partnerId, cursor, limit.value())
                .map(TermsView::of);
    }

    private PartnerView view(Partner partner) {
        return PartnerView.of(partner, standing(List.of(partner)).getOrDefault(partner.id(), List.of()));
    }

    private Map<String, List<DataArrangements.Standing>> standing(List<Partner> shown) {
        return arrangements.of(
                caller.partnerScope(), shown.stream().map(Partner::id).toList(), LocalDate.now(clock));
    }

    private static RestResponse<PartnerView> answer(Status status, PartnerView view) {
        return ResponseBuilder.create(status, view)
                .tag(Versions.tag(view.version()))
                .build();
    }
}
