package org.advocacyhub.monitoring.returns;

import static org.advocacyhub.runtime.security.Roles.AUDITOR;
import static org.advocacyhub.runtime.security.Roles.COMMISSIONER;
import static org.advocacyhub.runtime.security.Roles.HUB_MANAGER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.advocacyhub.monitoring.returns.domain.ImcaAnnex;
import org.advocacyhub.monitoring.returns.domain.ImcaRole;
import org.advocacyhub.monitoring.returns.domain.Period;
import org.advocacyhub.monitoring.returns.domain.Quarter;
import org.advocacyhub.runtime.web.Refusal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Section 13 of the return: what a national database of IMCAs once asked for, by financial year. */
@Path("/contracts/{ref}/imca-annex")
@RolesAllowed({COMMISSIONER, HUB_MANAGER, AUDITOR})
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Returns")
class ImcaAnnexResource {

    /** Rows of E.4 that no service tells in codes: they stand in the case record. */
    private static final List<String> NOT_TOLD = List.of(
            "accommodation arranged by NHS or council",
            "nature of impairment",
            "kind of serious medical treatment",
            "decision-maker body",
            "capacity assessor",
            "second opinion",
            "challenge",
            "report submitted");

    /**
     * The annex.
     *
     * @param expected by the benchmark, of the population of all ages; null when none is told
     * @param notTold rows of the national return that can't be told from what is heard
     */
    @Schema(name = "ImcaAnnex")
    record AnnexView(
            String contractRef,
            @Schema(examples = "2016-17") String year,
            LocalDate from,
            LocalDate to,
            long eligible,
            @Schema(examples = "867") Long expected,
            List<RoleView> byRole,
            List<IneligibleView> ineligible,
            List<SplitView> splits,
            List<String> notTold) {}

    /** One role; hours and days per case are those of the cases closed in the year, null without any. */
    @Schema(name = "ImcaAnnexRole")
    record RoleView(
            ImcaRole role,
            long eligible,
            long casesClosed,
            @Schema(examples = "7.50") BigDecimal hoursPerCase,
            @Schema(examples = "41.00") BigDecimal daysPerCase) {}

    @Schema(name = "ImcaAnnexIneligible")
    record IneligibleView(
            ImcaRole role, @Schema(examples = "SMT-02") String ruleId, long count) {}

    @Schema(name = "ImcaAnnexSplit")
    record SplitView(
            @Schema(
                    examples = "ageBand",
                    enumeration = {"ageBand", "sex", "ethnicGroup", "settingType"})
            String breakdown,

            ImcaRole role,
            @Schema(examples = "80_PLUS") String code,
            long count) {}

    private final CompileImcaAnnex compileAnnex;

    ImcaAnnexResource(CompileImcaAnnex compileAnnex) {
        this.compileAnnex = compileAnnex;
    }

    @GET
    @Operation(
            operationId = "readImcaAnnex",
            summary = "Read the IMCA annex of a financial year",
            description =
                    "Eligible instructions by role, those not eligible by rule, age band, sex, ethnicity and setting of the eligible, hours and"
                            + " days per closed case, and how many instructions the benchmark makes of the population. Referrals count by"
                            + " effective received date, cases by closure; a case carried over from the provider before is no instruction, but its closure"
                            + " counts, with hours and days since it was opened here. What a national return asked for besides and nobody tells is named.")
    @APIResponse(responseCode = "200", description = "The annex")
    @APIResponse(responseCode = "400", description = "not-a-year")
    @APIResponse(responseCode = "404", description = "unknown-contract")
    public AnnexView read(
            @PathParam("ref") @Pattern(regexp = "[A-Z0-9][A-Z0-9-]{2,39}") String ref,
            @Parameter(description = "A financial year") @QueryParam("year") @NotNull @Schema(examples = "2016-17")
                    String year) {
        var period = yearOf(year);
        return view(ref, year, period, compileAnnex.handle(ref, period));
    }

    private static Period yearOf(String text) {
        var first = Quarter.parse(text + "-Q1")
                .orElseThrow(
                        () -> Refusal.invalid("year", "not-a-year", "Name a financial year, for example 2016-17."));
        return new Period(first.from(), first.from().plusYears(1).minusDays(1));
    }

    private static AnnexView view(String ref, String year, Period period, ImcaAnnex annex) {
        return new AnnexView(
                ref,
                year,
                period.from(),
                period.to(),
                annex.eligible(),
                annex.expected(),
                annex.byRole().stream()
                        .map(role -> new RoleView(
                                role.role(),
                                role.eligible(),
                                role.casesClosed(),
                                role.hoursPerCase(),
                                role.daysPerCase()))
                        .toList(),
                annex.ineligible().stream()
                        .map(row -> new IneligibleView(row.role(), row.ruleId(), row.count()))
                        .toList(),
                annex.splits().stream()
                        .map(split -> new SplitView(split.breakdown(), split.role(), split.code(), split.count()))
                        .toList(),
                NOT_TOLD);
    }
}
