package org.advocacyhub.provider.advocate;

import static java.util.Comparator.comparing;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
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
import java.util.Set;
import java.util.stream.Collectors;
import org.advocacyhub.provider.advocate.domain.AdvocateFile.Gender;
import org.advocacyhub.provider.advocate.domain.DeliveryModel;
import org.advocacyhub.provider.advocate.domain.Qualification;
import org.advocacyhub.provider.advocate.domain.Unit;
import org.advocacyhub.provider.partner.domain.Specialism;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.security.Roles;
import org.advocacyhub.runtime.web.Limit;
import org.advocacyhub.runtime.web.Page;
import org.advocacyhub.runtime.web.Refusal;
import org.advocacyhub.runtime.web.Versions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** The advocates of a partner. */
@Path("/partners/{partnerId}/advocates")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Advocates")
class AdvocatesResource {

    private static final String ID = "[A-Z0-9][A-Z0-9-]{1,39}";

    @Schema(examples = """
            {"displayName":"Advocate 3","qualifications":[{"unit":"CORE","status":"ACHIEVED",
            "since":"2015-01-01"},{"unit":"CARE_ACT","status":"WORKING_TOWARDS","since":"2016-01-04"}],
            "dbsIssuedOn":"2015-03-01","safeguardingTrainingOn":"2015-05-01","supervisionLastOn":"2016-03-29",
            "specialisms":["AUTISM"],"languages":["eng","bfi"],"gender":"FEMALE","patch":["E07000110"],
            "wteHundredths":100,"contractedMinutes":2220,"caseloadLimit":25}""")
    record AdvocateRequest(
            @NotBlank @Size(max = 100) String displayName,
            DeliveryModel deliveryModel,
            @NotNull @Size(max = 30) List<@NotNull @Valid QualificationRequest> qualifications,
            LocalDate dbsIssuedOn,
            Boolean dbsChildren,
            LocalDate safeguardingTrainingOn,
            LocalDate supervisionLastOn,
            @NotNull @Size(max = 50) List<@NotNull Specialism> specialisms,
            @NotNull @Size(max = 50) List<@NotNull @Pattern(regexp = "[a-z]{3}") String> languages,
            Gender gender,
            @Size(max = 500) List<@NotNull @Pattern(regexp = "[EW]\\d{8}") String> patch,
            @NotNull @Min(1) @Max(200) Integer wteHundredths,
            @Min(0) @Max(6000) Integer contractedMinutes,
            LocalDate continuousServiceFrom,
            @NotNull @Min(0) @Max(500) Integer caseloadLimit) {

        Advocate.Details details() {
            var units = qualifications.stream().map(QualificationRequest::unit).collect(Collectors.toSet());
            if (units.size() < qualifications.size()) {
                throw Refusal.invalid("qualifications", "repeated", "Name each unit once.");
            }
            return new Advocate.Details(
                    displayName.strip(),
                    deliveryModel == null ? DeliveryModel.PAID_PROFESSIONAL : deliveryModel,
                    qualifications.stream()
                            .map(QualificationRequest::qualification)
                            .collect(Collectors.toSet()),
                    dbsIssuedOn,
                    Boolean.TRUE.equals(dbsChildren),
                    safeguardingTrainingOn,
                    supervisionLastOn,
                    specialisms.stream().map(Enum::name).distinct().toList(),
                    languages.stream().distinct().toList(),
                    gender,
                    patch == null ? List.of() : patch.stream().distinct().toList(),
                    wteHundredths,
                    contractedMinutes,
                    continuousServiceFrom,
                    caseloadLimit);
        }
    }

    record QualificationRequest(
            @NotNull Unit unit,
            @NotNull Qualification.Status status,
            @NotNull LocalDate since,
            LocalDate until,
            @Pattern(regexp = "[EW]\\d{8}") String grantedBy) {

        Qualification qualification() {
            if (until != null && until.isBefore(since)) {
                throw Refusal.invalid("qualifications", "ends-before-it-starts", unit + " ends before it starts.");
            }
            return new Qualification(unit, status, since, until, grantedBy);
        }
    }

    record AdvocateView(
            String partnerId,
            String advocateId,
            String displayName,
            DeliveryModel deliveryModel,
            List<QualificationRequest> qualifications,
            LocalDate dbsIssuedOn,
            boolean dbsChildren,
            LocalDate safeguardingTrainingOn,
            LocalDate supervisionLastOn,
            List<String> specialisms,
            List<String> languages,
            Gender gender,
            List<String> patch,
            int wteHundredths,
            Integer contractedMinutes,
            LocalDate continuousServiceFrom,
            boolean tupe,
            String transferredFrom,
            LocalDate leftOn,
            int caseloadLimit,
            int openCases,
            long version) {

        static AdvocateView of(Advocate advocate) {
            var details = advocate.details();
            return new AdvocateView(
                    advocate.key().partnerId(),
                    advocate.key().advocateId(),
                    details.displayName(),
                    details.deliveryModel(),
                    inOrder(details.qualifications()),
                    details.dbsIssuedOn(),
                    details.dbsChildren(),
                    details.safeguardingTrainingOn(),
                    details.supervisionLastOn(),
                    details.specialisms(),
                    details.languages(),
                    details.gender(),
                    details.patch(),
                    details.wteHundredths(),
                    details.contractedMinutes(),
                    details.continuousServiceFrom(),
                    advocate.transferredFrom() != null,
                    advocate.transferredFrom(),
                    advocate.leftOn(),
                    details.caseloadLimit(),
                    advocate.openCases(),
                    advocate.version());
        }

        private static List<QualificationRequest> inOrder(Set<Qualification> qualifications) {
            return qualifications.stream()
                    .map(held -> new QualificationRequest(
                            held.unit(), held.status(), held.since(), held.until(), held.grantedBy()))
                    .sorted(comparing(QualificationRequest::unit))
                    .toList();
        }
    }

    private final PutAdvocate putAdvocate;
    private final ReadAdvocates readAdvocates;
    private final Caller caller;

    AdvocatesResource(PutAdvocate putAdvocate, ReadAdvocates readAdvocates, Caller caller) {
        this.putAdvocate = putAdvocate;
        this.readAdvocates = readAdvocates;
        this.caller = caller;
    }

    @PUT
    @Path("/{advocateId}")
    @RolesAllowed(Roles.HUB_MANAGER)
    @Operation(
            operationId = "putAdvocate",
            summary = "Enter an advocate, or change what is known of one (If-Match when there is one)")
    public RestResponse<AdvocateView> put(
            @PathParam("partnerId") @Pattern(regexp = ID) String partnerId,
            @PathParam("advocateId") @Pattern(regexp = ID) String advocateId,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid AdvocateRequest request) {
        var outcome = putAdvocate.handle(
                caller.partnerScope(), new Advocate.Key(partnerId, advocateId), ifMatch, request.details());
        return answer(outcome.created() ? Status.CREATED : Status.OK, AdvocateView.of(outcome.advocate()));
    }

    @GET
    @RolesAllowed({Roles.HUB_MANAGER, Roles.TRIAGE_WORKER, Roles.PARTNER, Roles.ADVOCATE})
    @Operation(operationId = "listAdvocates", summary = "The partner's advocates with their open cases")
    public Page<AdvocateView> list(
            @PathParam("partnerId") @Pattern(regexp = ID) String partnerId,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") Limit limit) {
        return readAdvocates
                .page(caller.partnerScope(), partnerId, cursor, limit.value())
                .map(AdvocateView::of);
    }

    @GET
    @Path("/{advocateId}")
    @RolesAllowed({Roles.HUB_MANAGER, Roles.TRIAGE_WORKER, Roles.PARTNER, Roles.ADVOCATE})
    @Operation(operationId = "readAdvocate", summary = "One advocate, with the ETag that a change needs")
    public RestResponse<AdvocateView> one(
            @PathParam("partnerId") @Pattern(regexp = ID) String partnerId,
            @PathParam("advocateId") @Pattern(regexp = ID) String advocateId) {
        return answer(
                Status.OK,
                AdvocateView.of(readAdvocates.one(caller.partnerScope(), new Advocate.Key(partnerId, advocateId))));
    }

    private static RestResponse<AdvocateView> answer(Status status, AdvocateView view) {
        return ResponseBuilder.create(status, view)
                .tag(Versions.tag(view.version()))
                .build();
    }
}
