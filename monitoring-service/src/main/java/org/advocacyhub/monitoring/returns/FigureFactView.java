package org.advocacyhub.monitoring.returns;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.UUID;
import org.advocacyhub.monitoring.facts.FactsBehind.Fact;
import org.advocacyhub.monitoring.facts.FactsBehind.Position;
import org.eclipse.microprofile.openapi.annotations.media.DiscriminatorMapping;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What one fact adds to a figure, with what is known of its kind and nothing else: ids, codes and days (domain.md H.2). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"kind", "day", "count"})
@Schema(
        name = "FigureFact",
        oneOf = {
            FigureFactView.ReferralFact.class,
            FigureFactView.ContactFact.class,
            FigureFactView.OwedFact.class,
            FigureFactView.AbortedVisitFact.class,
            FigureFactView.ComplaintFact.class,
            FigureFactView.ComplimentFact.class,
            FigureFactView.FitnessFact.class
        },
        discriminatorProperty = "kind",
        discriminatorMapping = {
            @DiscriminatorMapping(value = "REFERRAL", schema = FigureFactView.ReferralFact.class),
            @DiscriminatorMapping(value = "CONTACT", schema = FigureFactView.ContactFact.class),
            @DiscriminatorMapping(value = "OWED", schema = FigureFactView.OwedFact.class),
            @DiscriminatorMapping(value = "ABORTED_VISIT", schema = FigureFactView.AbortedVisitFact.class),
            @DiscriminatorMapping(value = "COMPLAINT", schema = FigureFactView.ComplaintFact.class),
            @DiscriminatorMapping(value = "COMPLIMENT", schema = FigureFactView.ComplimentFact.class),
            @DiscriminatorMapping(value = "FITNESS", schema = FigureFactView.FitnessFact.class)
        })
sealed interface FigureFactView {

    /** What a fact is, as its JSON says. */
    @Schema(name = "FigureFactKind")
    enum Kind {
        REFERRAL,
        CONTACT,
        OWED,
        ABORTED_VISIT,
        COMPLAINT,
        COMPLIMENT,
        FITNESS
    }

    @JsonProperty
    @Schema(required = true)
    default Kind kind() {
        return switch (this) {
            case ReferralFact _ -> Kind.REFERRAL;
            case ContactFact _ -> Kind.CONTACT;
            case OwedFact _ -> Kind.OWED;
            case AbortedVisitFact _ -> Kind.ABORTED_VISIT;
            case ComplaintFact _ -> Kind.COMPLAINT;
            case ComplimentFact _ -> Kind.COMPLIMENT;
            case FitnessFact _ -> Kind.FITNESS;
        };
    }

    @JsonProperty
    @Schema(description = "The day by which it counts", examples = "2016-04-11", required = true)
    LocalDate day();

    @JsonProperty
    @Schema(
            description =
                    "What it adds: over all pages the sum is the figure, of a percentage the count above its line",
            examples = "1",
            required = true)
    long count();

    /** A fact that stands for itself, not for a referral. */
    sealed interface SingleFact extends FigureFactView {

        UUID recordId();

        @Override
        default long count() {
            return 1;
        }

        /** Where a list goes on behind it. */
        default Position at() {
            return new Position(day(), recordId());
        }
    }

    /** What is known of a referral; what is not known is absent. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ReferralCodes(
            UUID referralId,
            @Schema(examples = "CARE_ACT") String type,
            @Schema(examples = "P3") String band,
            @Schema(examples = "E07000105") String district,
            @Schema(examples = "ASHFORD-OPMH") String team,
            @Schema(examples = "OLDER_PEOPLE") String clientGroup,
            @Schema(examples = "ELIGIBLE") String outcome,
            @Schema(examples = "CA67-15") String ruleId) {

        static ReferralCodes of(Fact fact) {
            return new ReferralCodes(
                    fact.referralId(),
                    known(fact.type()),
                    known(fact.band()),
                    known(fact.district()),
                    known(fact.team()),
                    known(fact.clientGroup()),
                    known(fact.outcome()),
                    known(fact.ruleId()));
        }

        private static String known(String code) {
            return code == null || code.isEmpty() ? null : code;
        }
    }

    /** A referral, or its case. */
    @Schema(name = "ReferralFact", examples = """
            {"kind": "REFERRAL", "day": "2016-04-04", "count": 1, "referralId": "018a1f00-0000-7000-8000-000000000001",
             "type": "CARE_ACT", "band": "P3", "district": "E07000105", "team": "ASHFORD-OPMH", "outcome": "ELIGIBLE",
             "ruleId": "CA67-15"}""")
    record ReferralFact(
            LocalDate day, long count, @JsonUnwrapped ReferralCodes referral) implements FigureFactView {}

    /** The first contact of a referral (K-08). */
    @Schema(name = "ContactFact", examples = """
            {"kind": "CONTACT", "day": "2016-04-07", "count": 1, "referralId": "018a1f00-0000-7000-8000-000000000001",
             "type": "IMHA", "band": "P2", "workingDays": 3}""")
    record ContactFact(
            LocalDate day,
            long count,
            @JsonUnwrapped ReferralCodes referral,

            @Schema(description = "From the referral to the contact", examples = "3")
            int workingDays)
            implements FigureFactView {}

    /** A visit (K-31) or a report (K-32) that was due. */
    @Schema(name = "OwedFact", examples = """
            {"kind": "OWED", "day": "2016-04-06", "count": 1, "referralId": "018a1f00-0000-7000-8000-000000000002",
             "type": "RPR_PAID", "partnerId": "ADVOCACY-FOR-ALL", "standing": "MET"}""")
    record OwedFact(
            LocalDate day,
            long count,
            @JsonUnwrapped ReferralCodes referral,

            @Schema(description = "Whose it was", examples = "ADVOCACY-FOR-ALL")
            String partnerId,

            @Schema(
                    enumeration = {"MET", "FAILED", "OPEN"},
                    examples = "MET")
            String standing)
            implements FigureFactView {}

    /** A visit that came to nothing (K-29). */
    @Schema(name = "AbortedVisitFact", examples = """
            {"kind": "ABORTED_VISIT", "day": "2016-04-20", "count": 1, "recordId": "018a1f00-0000-7000-8000-000000000003",
             "referralId": "018a1f00-0000-7000-8000-000000000002", "type": "RPR_PAID", "partnerId": "ADVOCACY-FOR-ALL"}""")
    record AbortedVisitFact(
            LocalDate day,
            UUID recordId,
            UUID referralId,
            @Schema(examples = "RPR_PAID") String type,
            @Schema(examples = "ADVOCACY-FOR-ALL") String partnerId)
            implements SingleFact {}

    /** A complaint of a partner (K-20). */
    @Schema(name = "ComplaintFact", examples = """
            {"kind": "COMPLAINT", "day": "2016-04-26", "count": 1, "recordId": "018a1f00-0000-7000-8000-000000000004",
             "partnerId": "ADVOCACY-FOR-ALL", "about": "DELAY", "acknowledgedOn": "2016-04-29", "closedOn": "2016-05-24",
             "outcome": "UPHELD"}""")
    record ComplaintFact(
            LocalDate day,
            UUID recordId,
            @Schema(examples = "ADVOCACY-FOR-ALL") String partnerId,
            @Schema(examples = "DELAY") String about,
            LocalDate acknowledgedOn,
            LocalDate closedOn,
            @Schema(examples = "UPHELD") String outcome)
            implements SingleFact {}

    /** A compliment to a partner (K-20). */
    @Schema(name = "ComplimentFact", examples = """
            {"kind": "COMPLIMENT", "day": "2016-05-10", "count": 1, "recordId": "018a1f00-0000-7000-8000-000000000005",
             "partnerId": "ADVOCACY-FOR-ALL"}""")
    record ComplimentFact(
            LocalDate day,
            UUID recordId,
            @Schema(examples = "ADVOCACY-FOR-ALL") String partnerId) implements SingleFact {}

    /**
     * What a partner told last of its advocates (K-30): how many, never which.
     *
     * @param day by which the figure counts; the telling may be older
     */
    @Schema(name = "FitnessFact", examples = """
            {"kind": "FITNESS", "day": "2016-06-30", "count": 8, "partnerId": "ADVOCACY-FOR-ALL", "toldOn": "2016-06-27",
             "advocates": 10, "fit": 8, "imhaQualified": 1, "imhaInTime": 1, "imhaOverdue": 1}""")
    record FitnessFact(
            LocalDate day,
            long count,
            @Schema(examples = "ADVOCACY-FOR-ALL") String partnerId,

            @Schema(description = "The day on which the partner counted them", examples = "2016-06-27")
            LocalDate toldOn,

            long advocates,

            @Schema(description = "For every type of case that they work (A.15)")
            long fit,

            @Schema(description = "With the IMHA unit") long imhaQualified,

            @Schema(description = "Working towards it, for no longer than allowed")
            long imhaInTime,

            @Schema(description = "Working towards it for longer")
            long imhaOverdue)
            implements FigureFactView {}
}
