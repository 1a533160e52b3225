package org.advocacyhub.monitoring.payment;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.advocacyhub.contracts.PartnerEvent.PartnerProfileChanged;
import org.advocacyhub.contracts.PartnerEvent.Rate;
import org.advocacyhub.contracts.PartnerEvent.Subcontract;
import org.advocacyhub.monitoring.Telling;
import org.advocacyhub.testkit.Database;

/** Partners and their sub-contracts as provider-service tells them. All figures are synthetic. */
public final class Network {

    private Network() {}

    /** A sub-contract for IMHA; {@code to} and {@code rate} may be null. */
    public static Subcontract imha(
            String contractRef, String from, String to, String terms, long annualBlockPence, Integer rate) {
        return new Subcontract(
                contractRef,
                "EAST",
                List.of("IMHA"),
                List.of("E07000105"),
                List.of(),
                1200,
                LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to),
                terms,
                30,
                annualBlockPence,
                rate == null ? null : List.of(new Rate("IMHA", rate)));
    }

    /** The whole profile of a small partner. */
    public static void has(String partnerId, Subcontract... subcontracts) {
        Telling.all(List.of(new PartnerProfileChanged(
                partnerId,
                partnerId.equals("PARTNER-1") ? "A partner" : "Partner " + partnerId,
                false,
                "ACTIVE",
                Instant.parse("2016-04-01T08:00:00Z"),
                new ArrayList<>(List.of(subcontracts)),
                null,
                null,
                "SMALL")));
    }

    /** Hours that were heard stand in the ledger. */
    public static void awaitPosted() {
        await().atMost(Duration.ofSeconds(30)).until(() -> Database.number("select count(*) from ledger_due") == 0);
    }
}
