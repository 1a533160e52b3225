package org.advocacyhub.monitoring.returns;

import static org.advocacyhub.runtime.security.Roles.AUDITOR;
import static org.advocacyhub.runtime.security.Roles.COMMISSIONER;
import static org.advocacyhub.runtime.security.Roles.HUB_MANAGER;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.advocacyhub.monitoring.contract.ContractPlans;
import org.advocacyhub.monitoring.returns.UnmetNeedQueries.Need;
import org.advocacyhub.monitoring.returns.UnmetNeedQueries.Wanted;
import org.advocacyhub.monitoring.returns.domain.Quarter;
import org.advocacyhub.monitoring.returns.domain.WorkedTime;
import org.advocacyhub.runtime.web.Cursor;
import org.advocacyhub.runtime.web.Page;
import org.advocacyhub.runtime.web.PageAsked;
import org.advocacyhub.runtime.web.Refusal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The register of demand that the service does not meet, need by need (domain.md K-22; S18). */
@Path("/contracts/{ref}/demand-register")
@RolesAllowed({COMMISSIONER, HUB_MANAGER, AUDITOR})
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Demand pressure")
class DemandRegisterResource {

    private static final String REF = "[A-Z0-9][A-Z0-9-]{2,39}";
    private static final String CODE = "[A-Z0-9][A-Z0-9_]{0,39}";
    private static final Cursor START = Cursor.of(LocalDate.EPOCH, new UUID(0, 0), "");

    /**
     * One need; it names the referral, never the person.
     *
     * @param authority the council that has to arrange it; absent while it is not known
     * @param team that referred; absent when none is known
     * @param estimatedHours what a case of the type takes, where the contract does not pay for the type
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "UnmetNeed")
    record NeedView(
            UUID referralId,
            LocalDate notedOn,
            @Schema(examples = "RULE_1_2_REP") String serviceType,
            @Schema(examples = "NOT_COMMISSIONED") String reason,
            @Schema(examples = "E10000016") String authority,
            @Schema(examples = "ASHFORD-OPMH") String team,
            @Schema(examples = "20.00") BigDecimal estimatedHours) {

        static NeedView of(Need need) {
            return new NeedView(
                    need.referralId(),
                    need.notedOn(),
                    need.serviceType(),
                    need.reason(),
                    need.authority(),
                    need.team(),
                    need.estimatedMinutes() == null ? null : WorkedTime.hours(need.estimatedMinutes()));
        }
    }

    private final CurrentFacts currentFacts;
    private final ContractPlans plans;

    DemandRegisterResource(CurrentFacts currentFacts, ContractPlans plans) {
        this.currentFacts = currentFacts;
        this.plans = plans;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "readDemandRegister",
            summary = "What the service did not meet in a quarter, need by need",
            description =
                    "By the day on which it came to that, the first first. A person may stand in it with several referrals"
                            + " and reasons; K-22 of the return counts each once. What is not commissioned has an estimate of hours.")
    @APIResponse(responseCode = "200", description = "One page; Link rel=next leads to the next")
    @APIResponse(responseCode = "400", description = "not-a-quarter, invalid-cursor")
    @APIResponse(responseCode = "404", description = "unknown-contract")
    public RestResponse<Page<NeedView>> list(
            @PathParam("ref") @Pattern(regexp = REF) String ref,
            @Parameter(description = "A quarter of a financial year")
                    @QueryParam("quarter")
                    @NotNull
                    @Schema(examples = "2017-18-Q4")
                    String quarter,
            @Parameter(description = "Only for this reason") @QueryParam("reason") @Pattern(regexp = CODE)
                    String reason,
            @Parameter(description = "Only for this type of advocacy") @QueryParam("type") @Pattern(regexp = CODE)
                    String type,
            @Parameter(description = "Only of this council") @QueryParam("authority") @Pattern(regexp = CODE)
                    String authority,
            @BeanParam PageAsked asked) {
        var period = Quarter.parse(quarter)
                .orElseThrow(() -> Refusal.invalid(
                        "quarter", "not-a-quarter", "Name a quarter of a financial year, for example 2016-17-Q1."));
        var after = asked.after(3).orElse(START);
        return currentFacts.inOneSnapshot(facts -> {
            plans.terms(ref);
            var rows = new UnmetNeedQueries(facts, ref)
                    .page(
                            period,
                            new Wanted(reason, type, authority),
                            after.day(0),
                            after.id(1),
                            after.value(2),
                            asked.limit.value());
            var page = asked.of(rows, need -> Cursor.of(need.notedOn(), need.referralId(), need.reason()));
            return asked.answer(page.map(NeedView::of));
        });
    }
}
