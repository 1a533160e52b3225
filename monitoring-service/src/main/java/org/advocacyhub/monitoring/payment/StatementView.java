package org.advocacyhub.monitoring.payment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.monitoring.contract.domain.Money;
import org.advocacyhub.monitoring.ledger.domain.Pot;
import org.advocacyhub.monitoring.payment.DraftStatement.Drawn;
import org.advocacyhub.monitoring.payment.DraftStatement.Wanted;
import org.advocacyhub.monitoring.payment.domain.StatementLine;
import org.advocacyhub.monitoring.payment.domain.StatementLine.What;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A statement as a caller sees it.
 *
 * @param statementId absent from a draft
 * @param total to the partner; negative from it
 * @param findings what stands in the way of issuing a draft whole
 */
record StatementView(
        UUID statementId,
        String contractRef,
        String partnerId,
        Statement.Kind kind,
        LocalDate from,
        LocalDate to,
        @Schema(examples = "6000.00") String total,
        int paymentDays,
        Instant issuedAt,
        List<LineView> lines,
        List<FindingView> findings) {

    private static final int MINUTES_OF_AN_HOUR = 60;

    /**
     * One line, explained: what, by which rule, hours at which rate, and the pot that pays.
     *
     * @param paidFrom the line of the contract that pays the hub for the hours, where that is not the line of their type (D.3)
     */
    @Schema(name = "StatementLineView")
    record LineView(
            String lot,
            What what,
            @Schema(examples = "F.8") String rule,
            Pot pot,
            String serviceType,
            @Schema(examples = "170.00") String hours,
            @Schema(examples = "30.00") String rate,
            @Schema(examples = "-900.00") String amount,
            String reason,
            @Schema(examples = "TRAVEL") String paidFrom) {

        static LineView of(StatementLine line) {
            return new LineView(
                    line.lot(),
                    line.what(),
                    line.rule(),
                    line.pot(),
                    line.serviceType(),
                    line.minutes() == null ? null : hours(line.minutes()),
                    line.rate() == null ? null : line.rate().toString(),
                    line.amount().toString(),
                    line.reason(),
                    line.paidFrom());
        }

        private static String hours(long minutes) {
            return BigDecimal.valueOf(minutes)
                    .divide(BigDecimal.valueOf(MINUTES_OF_AN_HOUR), 2, RoundingMode.HALF_UP)
                    .toPlainString();
        }
    }

    /** What has to be put right first, and where. */
    record FindingView(String field, String code, String message) {}

    static StatementView of(Statement statement) {
        return new StatementView(
                statement.statementId(),
                statement.contractRef(),
                statement.partnerId(),
                statement.kind(),
                statement.from(),
                statement.to(),
                statement.total().toString(),
                statement.paymentDays(),
                statement.issuedAt(),
                statement.lines().stream().map(LineView::of).toList(),
                List.of());
    }

    static StatementView of(Wanted wanted, Drawn drawn) {
        Money total = drawn.draft().total();
        return new StatementView(
                null,
                wanted.contractRef(),
                wanted.partnerId(),
                wanted.kind(),
                wanted.from(),
                wanted.to(),
                total.toString(),
                drawn.paymentDays(),
                null,
                drawn.draft().lines().stream().map(LineView::of).toList(),
                drawn.draft().findings().stream()
                        .map(finding -> new FindingView(finding.field(), finding.code(), finding.message()))
                        .toList());
    }
}
