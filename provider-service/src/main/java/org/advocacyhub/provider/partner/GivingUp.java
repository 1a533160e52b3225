package org.advocacyhub.provider.partner;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.advocacyhub.provider.partner.domain.GivenUp;
import org.advocacyhub.provider.partner.domain.PaymentTerms;
import org.advocacyhub.provider.partner.domain.WorkGivenUp;
import org.advocacyhub.runtime.web.Refusal.FieldError;

/**
 * What becomes of a partner's sub-contracts when it gives up lots, or districts of them, from a day on (domain.md F.9): what began before
 * ends the day before, what would begin later never does, and what remains in other districts is a sub-contract of its own from that day.
 *
 * @param after all sub-contracts as they stand then
 * @param faults why it can't be done so; empty when it can
 */
record GivingUp(List<Subcontract> after, WorkGivenUp work, List<FieldError> faults) {

    static GivingUp of(List<Subcontract> before, Set<String> lots, Set<String> districts, LocalDate on) {
        var after = new ArrayList<Subcontract>();
        var givenUp = new ArrayList<GivenUp>();
        var faults = new ArrayList<FieldError>();
        for (var subcontract : before) {
            if (!lots.contains(subcontract.lot()) || subcontract.isOverBefore(on)) {
                after.add(subcontract);
                continue;
            }
            var leaving = subcontract.districtsAmong(districts);
            if (leaving.isEmpty() && !districts.isEmpty()) {
                if (subcontract.districts().isEmpty()) {
                    faults.add(new FieldError(
                            "districts",
                            "whole-area",
                            subcontract.lot() + " is contracted for the whole area: name its districts first (PUT the"
                                    + " partner), or give the lot up as a whole."));
                }
                after.add(subcontract);
                continue;
            }
            var rest = subcontract.districts().stream()
                    .filter(district -> !districts.isEmpty() && !districts.contains(district))
                    .toList();
            givenUp.add(subcontract.givenUp(leaving, rest.isEmpty()));
            if (subcontract.validFrom().isBefore(on)) {
                after.add(subcontract.until(on.minusDays(1)));
            }
            if (!rest.isEmpty()) {
                after.add(subcontract.restFrom(on, rest));
                if (subcontract.paymentTerms() == PaymentTerms.ADVANCE_QUARTERLY && !startsAQuarter(on)) {
                    faults.add(new FieldError(
                            "districts",
                            "advance-within-a-quarter",
                            "What remains of " + subcontract.lot() + " is paid in advance, which begins with a quarter:"
                                    + " agree on arrears first, or give it up from the first day of a quarter."));
                }
            }
        }
        var kept = after.stream()
                .filter(subcontract -> subcontract.holdsOn(on))
                .map(Subcontract::territory)
                .toList();
        return new GivingUp(List.copyOf(after), new WorkGivenUp(List.copyOf(givenUp), kept), List.copyOf(faults));
    }

    private static boolean startsAQuarter(LocalDate day) {
        return day.getDayOfMonth() == 1 && (day.getMonthValue() - 1) % 3 == 0;
    }
}
