package org.advocacyhub.monitoring;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.advocacyhub.contracts.PartnerEvent.PartnerProfileChanged;
import org.advocacyhub.contracts.PartnerEvent.Subcontract;

/** Partners that deliver IMHA in the lot EAST of a contract, as provider-service tells them. */
public record Delivering(String contractRef) {

    /**
     * The profile of a partner from April 2016 on.
     *
     * @param share of the lot in basis points
     * @param specialisms that its advocates are contracted to know
     */
    public PartnerProfileChanged profile(String partnerId, boolean hub, int share, String... specialisms) {
        return new PartnerProfileChanged(
                partnerId,
                "An organisation",
                hub,
                "ACTIVE",
                Instant.parse("2016-04-01T08:00:00Z"),
                List.of(new Subcontract(
                        contractRef,
                        "EAST",
                        List.of("IMHA"),
                        List.of("E07000105"),
                        List.of(specialisms),
                        share,
                        LocalDate.parse("2016-04-01"),
                        null)));
    }

    /** Somebody on a ward who needs an IMHA, referred on 4 April 2016. */
    public Journey imha() {
        return Journey.of(contractRef, "IMHA")
                .from("CMHT", "WEST-CMHT", "MENTAL_HEALTH", "WEB")
                .received("2016-04-04T09:00:00Z");
    }
}
