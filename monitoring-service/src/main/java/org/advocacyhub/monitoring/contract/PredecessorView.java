package org.advocacyhub.monitoring.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.advocacyhub.monitoring.contract.domain.Predecessor;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A contract or grant of before, as a caller sees it (domain.md S16).
 *
 * @param startedOn absent when nobody knows
 * @param lastPrice the last one that is known; absent when none is
 * @param pricePer whether that was of a year or of an hour
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PredecessorView(
        @Schema(examples = "IMHA-2011/3") String reference,
        @Schema(examples = "Advocacy for All") String provider,
        List<String> serviceTypes,
        @Schema(examples = "2011-04-01") LocalDate startedOn,
        @Schema(examples = "2016-03-31") LocalDate endedOn,
        @Schema(examples = "84000.00") String lastPrice,
        Predecessor.Per pricePer) {

    static PredecessorView of(Predecessor predecessor) {
        var price = Optional.ofNullable(predecessor.lastPrice());
        return new PredecessorView(
                predecessor.reference(),
                predecessor.provider(),
                predecessor.serviceTypes(),
                predecessor.startedOn(),
                predecessor.endedOn(),
                price.map(Predecessor.Price::amount).map(Object::toString).orElse(null),
                price.map(Predecessor.Price::per).orElse(null));
    }
}
