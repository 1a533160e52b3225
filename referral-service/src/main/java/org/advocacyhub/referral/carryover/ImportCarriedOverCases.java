package org.advocacyhub.referral.carryover;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.referral.carryover.CarryOverFile.CellFault;
import org.advocacyhub.referral.carryover.CarryOverFile.Row;
import org.advocacyhub.referral.carryover.TakeOverCase.TakenOver;
import org.advocacyhub.referral.equality.domain.EqualityTold;
import org.advocacyhub.referral.form.RequestReader;
import org.advocacyhub.referral.form.RequestReader.Beside;
import org.advocacyhub.referral.intake.ReceiveReferral.Sender;
import org.advocacyhub.referral.referral.Referrals;
import org.advocacyhub.runtime.web.Refusal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Takes over a list of cases, each by itself: what can't be taken over keeps none of the others back, and the list is sent again when it is
 * mended. A check says the same of each and changes nothing.
 */
@ApplicationScoped
class ImportCarriedOverCases {

    /** What became of a case of the list. */
    @Schema(name = "CarriedOverOutcome")
    enum Outcome {
        TAKEN_OVER,
        /** By a list or a request before: nothing changed. */
        TAKEN_OVER_BEFORE,
        REFUSED,
        /** The list is only checked. */
        WOULD_BE_TAKEN_OVER
    }

    /**
     * A case of the list and what became of it.
     *
     * @param referralId null unless it is taken over
     * @param referralRef null likewise
     * @param faults why it was refused; else empty
     */
    record Done(
            long line,
            String previousReference,
            Outcome outcome,
            UUID referralId,
            String referralRef,
            List<CellFault> faults) {

        private static Done refused(Row row, List<CellFault> faults) {
            return new Done(row.line(), row.previousReference(), Outcome.REFUSED, null, null, faults);
        }

        @Override
        public String toString() {
            return "Done[" + line + ", " + outcome + "]";
        }
    }

    private final TakeOverCase takeOverCase;
    private final Referrals referrals;
    private final RequestReader requests;

    ImportCarriedOverCases(TakeOverCase takeOverCase, Referrals referrals, RequestReader requests) {
        this.takeOverCase = takeOverCase;
        this.referrals = referrals;
        this.requests = requests;
    }

    /** Each in the order of the list, and in a transaction of its own. */
    List<Done> handle(List<Row> rows, boolean check, Sender sender) {
        return rows.stream().map(row -> handle(row, check, sender)).toList();
    }

    private Done handle(Row row, boolean check, Sender sender) {
        if (!row.faults().isEmpty()) {
            return Done.refused(row, row.faults());
        }
        try {
            return QuarkusTransaction.requiringNew().call(() -> settle(row, check, sender));
        } catch (Refusal refusal) {
            return Done.refused(
                    row,
                    refusal.errors().stream()
                            .map(error ->
                                    new CellFault(CarryOverColumns.of(error.field()), error.code(), error.message()))
                            .toList());
        }
    }

    private Done settle(Row row, boolean check, Sender sender) {
        var told = told(row);
        if (!check) {
            return done(row, takeOverCase.handle(told.request(), told.section(), sender));
        }
        var before = takeOverCase.before(told.request());
        if (before.isPresent()) {
            return done(row, before.get());
        }
        RequestReader.refuse(takeOverCase.faults(told.request(), told.section(), sender));
        return new Done(row.line(), row.previousReference(), Outcome.WOULD_BE_TAKEN_OVER, null, null, List.of());
    }

    private Beside<CarryOverRequest, EqualityTold> told(Row row) {
        return requests.read(
                row.request().toString().getBytes(StandardCharsets.UTF_8),
                CarryOverRequest.class,
                CarryOverColumns.EQUALITY,
                EqualityTold.class);
    }

    private Done done(Row row, TakenOver taken) {
        return new Done(
                row.line(),
                row.previousReference(),
                taken.now() ? Outcome.TAKEN_OVER : Outcome.TAKEN_OVER_BEFORE,
                taken.referralId(),
                referrals.findById(taken.referralId()).referralRef(),
                List.of());
    }
}
