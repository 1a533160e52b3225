package org.advocacyhub.triage.money.domain;

import java.util.List;
import java.util.function.Predicate;
import org.advocacyhub.triage.money.domain.Ruling.Way;
import org.advocacyhub.triage.referral.domain.ServiceType;
import org.advocacyhub.triage.referral.domain.ServiceType.LegalClass;

/**
 * Whether money lets a referral start (domain.md F.7). It comes after eligibility and authority and changes neither: a statutory
 * referral is never refused for money. First match, total.
 */
public final class MoneyGate {

    /** Version of the rows, stored with each ruling. */
    public static final String VERSION = "F7/2015-04-01";

    private static final String PAID_BY_ORDER = "F.7-ORDER";

    private record Row(String ruleId, Predicate<MoneyInputs> fits, Way way, Hold hold, String reason) {}

    // spotless:off: one rule a line
    private static final List<Row> ROWS = List.of(
            new Row(PAID_BY_ORDER, in -> in.order() != null && mayBeBought(in), Way.GO_ON, null, "An approved spot order pays."),
            new Row("F.7-UNPAID-REFUSED", in -> in.refused() && in.notCommissioned() && mayBeBought(in), Way.ESCALATE, Hold.NOT_COMMISSIONED, "The spot order was refused; the duty stays."),
            new Row("F.7-UNPAID-SPOT", in -> in.notCommissioned() && mayBeBought(in), Way.ASK_FOR_SPOT, Hold.NOT_COMMISSIONED, "The contract does not pay for this type: only an approved spot order does."),
            new Row("F.7-UNPAID-POWER", in -> in.notCommissioned() && isStatutory(in), Way.ESCALATE, Hold.NOT_COMMISSIONED, "The contract does not pay for this type, and no spot order may be given for a power."),
            new Row("F.7-UNPAID", MoneyInputs::notCommissioned, Way.WAIT, Hold.NOT_COMMISSIONED, "The contract does not pay for this type."),
            new Row("F.7-CEILING-REFUSED", in -> in.refused() && isCeilingReached(in) && mayBeBought(in), Way.ESCALATE, Hold.CEILING, "The spot order was refused; the duty stays."),
            new Row("F.7-CEILING-STATUTORY", in -> isCeilingReached(in) && isStatutory(in), Way.ESCALATE, Hold.CEILING, "The ceiling is reached: a statutory referral goes on when a spot order is approved."),
            new Row("F.7-CEILING", MoneyGate::isCeilingReached, Way.WAIT, Hold.CEILING, "The ceiling is reached: a non-statutory referral waits, as need that is not met."),
            new Row("F.7-FREEZE", in -> in.freezeNonStatutory() && !isStatutory(in) && in.level().isAtLeast(SpendLevel.FREEZE_95), Way.WAIT, Hold.FREEZE, "Non-statutory starts are frozen from 95 percent of the ceiling on."),
            new Row("F.7-OPEN", _ -> true, Way.GO_ON, null, "The contract pays."));
    // spotless:on

    private MoneyGate() {}

    public static Ruling decide(MoneyInputs in) {
        var row = ROWS.stream().filter(rule -> rule.fits().test(in)).findFirst().orElseThrow();
        var orderId = row.ruleId().equals(PAID_BY_ORDER) ? in.order().orderId() : null;
        return new Ruling(row.ruleId(), row.way(), row.hold(), orderId, row.reason());
    }

    /** Only what a body must arrange or a court orders is ever bought (F.7). */
    public static boolean mayBeBought(ServiceType type) {
        return type.legalClass() == LegalClass.DUTY || type.legalClass() == LegalClass.COURT;
    }

    private static boolean isCeilingReached(MoneyInputs in) {
        return in.level() == SpendLevel.CEILING_REACHED;
    }

    private static boolean isStatutory(MoneyInputs in) {
        return in.serviceType().isStatutory();
    }

    private static boolean mayBeBought(MoneyInputs in) {
        return mayBeBought(in.serviceType());
    }
}
