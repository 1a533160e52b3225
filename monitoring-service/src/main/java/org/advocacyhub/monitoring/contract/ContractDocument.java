package org.advocacyhub.monitoring.contract;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.advocacyhub.monitoring.contract.domain.ContractData;
import org.advocacyhub.monitoring.contract.domain.ContractRule;
import org.advocacyhub.monitoring.contract.domain.Lot;
import org.advocacyhub.monitoring.contract.domain.Money;
import org.advocacyhub.monitoring.contract.domain.Predecessor;
import org.advocacyhub.monitoring.contract.domain.Predecessor.Per;
import org.advocacyhub.monitoring.contract.domain.Predecessor.Price;
import org.advocacyhub.monitoring.contract.domain.RuleValue;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A whole contract in one document, as a file holds it (domain.md F.1, F.2).
 *
 * @param years by their first day
 * @param predecessors contracts and grants that this one takes the place of, with the ids that they had
 */
@Schema(examples = """
        {"terms": {"commissioner": "Kent County Council", "primeContractor": "SEAP", "start": "2016-04-01",
         "initialEnd": "2019-03-31", "maximumEnd": "2021-03-31", "minimumAge": 16, "extensions": [{"months": 12}]},
         "lots": [{"lot": "COMMUNITY-LD", "serviceTypes": ["COMMUNITY"], "clientGroups": ["LEARNING_DISABILITY"],
          "in": "2017-04-01", "elsewhere": "ADVOCACY_FOR_ALL"}],
         "years": {"2016-04-01": {"to": "2017-03-31", "budget": "1490000.00", "ceiling": "360000.00", "lines": [
          {"line": "IMHA", "serviceTypes": ["IMHA"], "amount": "360000.00", "indicativeHours": "12000.00"}]}},
         "rules": [{"rule": "CONTACT_TARGET_P1", "validFrom": "2016-04-01", "value": 95}]}
        """)
public record ContractDocument(
        @NotNull @Valid TermsRequest terms,
        @Size(max = 50) List<@NotNull @Valid LotRequest> lots,
        @NotNull @Size(max = 30) Map<LocalDate, @NotNull @Valid YearRequest> years,
        @Size(max = 200) List<@NotNull @Valid RuleRequest> rules,
        @Size(max = 100) List<@NotNull @Valid PredecessorRequest> predecessors) {

    /**
     * A contract or grant that this one takes the place of.
     *
     * @param startedOn left out when nobody knows
     * @param lastPrice the last one that is known, with {@code pricePer}; left out when none is
     */
    public record PredecessorRequest(
            @NotNull
            @Pattern(
                    regexp = "[A-Za-z0-9][A-Za-z0-9._:/-]{0,59}",
                    message = "must be a reference without blanks, for example IMHA-2011/3")
            @Schema(examples = "IMHA-2011/3")
            String reference,

            @NotBlank @Size(max = 200) @Schema(examples = "Advocacy for All")
            String provider,

            @NotEmpty @Size(max = 20) @Schema(examples = "[\"IMHA\"]")
            List<@NotNull @Pattern(regexp = YearRequest.CODE, message = YearRequest.CODE_WANTED) String> serviceTypes,

            @Schema(examples = "2011-04-01") LocalDate startedOn,
            @NotNull @Schema(examples = "2016-03-31") LocalDate endedOn,

            @Pattern(
                    regexp = "\\d{1,12}\\.\\d{2}",
                    message = "must be an amount with exactly two decimals, for example \"84000.00\"")
            @Schema(examples = "84000.00")
            String lastPrice,

            @Schema(examples = "YEAR") Per pricePer) {

        Predecessor asPredecessor() {
            var price = lastPrice == null && pricePer == null
                    ? null
                    : new Price(Money.parse(lastPrice).orElse(null), pricePer);
            return new Predecessor(reference, provider, serviceTypes, startedOn, endedOn, price);
        }
    }

    /**
     * One lot.
     *
     * @param in first day in the contract
     * @param out first day no longer in it
     * @param elsewhere who serves these people under a contract of its own while the lot is not in this one
     */
    public record LotRequest(
            @NotNull
            @Pattern(regexp = YearRequest.LOT, message = YearRequest.LOT_WANTED)
            @Schema(examples = "COMMUNITY-LD")
            String lot,

            @NotEmpty @Size(max = 20) @Schema(examples = "[\"COMMUNITY\"]")
            List<@NotNull @Pattern(regexp = YearRequest.CODE, message = YearRequest.CODE_WANTED) String> serviceTypes,

            @Size(max = 30) @Schema(examples = "[\"LEARNING_DISABILITY\"]")
            List<@NotNull @Pattern(regexp = YearRequest.CODE, message = YearRequest.CODE_WANTED) String> clientGroups,

            @NotNull @Schema(examples = "2017-04-01") LocalDate in,
            @Schema(examples = "2019-04-01") LocalDate out,

            @Pattern(
                    regexp = "[A-Z0-9][A-Z0-9_]{0,59}",
                    message = "must be a code of capitals, digits and underscores, for example ADVOCACY_FOR_ALL")
            @Schema(examples = "ADVOCACY_FOR_ALL")
            String elsewhere) {

        /** The same, where its first day is said elsewhere. */
        public LotRequest enteringOn(LocalDate day) {
            return new LotRequest(lot, serviceTypes, clientGroups, day, out, elsewhere);
        }

        /** The lot as the rules know it. */
        public Lot asLot() {
            return new Lot(lot, serviceTypes, clientGroups == null ? List.of() : clientGroups, in, out, elsewhere);
        }
    }

    /** What the contract sets for itself from a day on. */
    public record RuleRequest(
            @NotNull @Schema(examples = "CONTACT_TARGET_P1") ContractRule rule,
            @NotNull @Schema(examples = "2016-04-01") LocalDate validFrom,
            @NotNull @Schema(examples = "95") Integer value) {

        /** The value as the rules know it. */
        public RuleValue asRuleValue() {
            return new RuleValue(rule, validFrom, value);
        }
    }

    ContractData data() {
        return new ContractData(
                terms.terms(),
                lots == null ? List.of() : lots.stream().map(LotRequest::asLot).toList(),
                new TreeMap<>(years)
                        .entrySet().stream()
                                .map(year -> year.getValue().plan(year.getKey()))
                                .toList(),
                rules == null
                        ? List.of()
                        : rules.stream().map(RuleRequest::asRuleValue).toList(),
                predecessors == null
                        ? List.of()
                        : predecessors.stream()
                                .map(PredecessorRequest::asPredecessor)
                                .toList());
    }
}
