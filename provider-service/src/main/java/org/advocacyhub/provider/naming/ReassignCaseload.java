package org.advocacyhub.provider.naming;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.advocacyhub.provider.casework.AdvocatesCases;
import org.advocacyhub.provider.partner.Partners;
import org.advocacyhub.runtime.security.PartnerScope;
import org.advocacyhub.runtime.web.Refusal;

/**
 * Gives all open cases of an advocate to another of the same partner: somebody leaves, or is away for long. Each case is checked as if
 * it were given alone, and in a transaction of its own: what the other may not take or has no room for stays, with why. Asked for once
 * more, only what is left is tried.
 */
@ApplicationScoped
class ReassignCaseload {

    private final AdvocatesCases advocatesCases;
    private final AllocateCase allocateCase;
    private final Partners partners;

    ReassignCaseload(AdvocatesCases advocatesCases, AllocateCase allocateCase, Partners partners) {
        this.partners = partners;
        this.advocatesCases = advocatesCases;
        this.allocateCase = allocateCase;
    }

    /**
     * A case that the former advocate keeps.
     *
     * @param code of the refusal
     */
    record Left(UUID caseId, String referralRef, String code, String why) {}

    /** What became of each case, the oldest first. */
    record Outcome(List<UUID> given, List<Left> left) {}

    /** @throws Refusal 409 when there is nothing to give, or when nothing could be given */
    Outcome handle(PartnerScope scope, String partnerId, String from, String to, String by) {
        if (from.equals(to)) {
            throw Refusal.invalid("to", "same-advocate", "Name another advocate than the one who has the cases.");
        }
        mustExist(scope, partnerId);
        var open = advocatesCases.openAsTheyStand(scope, partnerId, from);
        if (open.isEmpty()) {
            throw Refusal.conflict("no-open-cases", from + " has no open case.");
        }
        var given = new ArrayList<UUID>();
        var left = new ArrayList<Left>();
        for (var worked : open) {
            try {
                QuarkusTransaction.requiringNew()
                        .run(() -> allocateCase.handle(scope, worked.caseId(), worked.tag(), to, null, by));
                given.add(worked.caseId());
            } catch (Refusal refused) {
                left.add(new Left(worked.caseId(), worked.referralRef(), refused.code(), refused.getMessage()));
            }
        }
        if (given.isEmpty()) {
            throw Refusal.conflict("no-case-given", "None of the cases could be given to " + to + ". " + reasons(left));
        }
        return new Outcome(List.copyOf(given), List.copyOf(left));
    }

    private void mustExist(PartnerScope scope, String partnerId) {
        QuarkusTransaction.requiringNew().run(() -> partners.mustExist(scope, partnerId));
    }

    private static String reasons(List<Left> left) {
        return left.stream().map(Left::why).distinct().limit(3).collect(Collectors.joining(" "));
    }
}
