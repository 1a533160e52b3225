package org.advocacyhub.provider.advocate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.advocacyhub.provider.partner.Partners;
import org.advocacyhub.runtime.security.PartnerScope;
import org.advocacyhub.runtime.web.Refusal;

/**
 * The staff of a partner that gives up goes to its successor (domain.md F.9, TUPE): each paid advocate is entered there with
 * the same qualifications, dates, caseload limit and continuous service. Volunteers do not go. The old rows stay, since cases
 * and hours worked until then belong to them; the cases themselves are moved one by one.
 */
@ApplicationScoped
class TransferStaff {

    /** Far more than the largest partner has; a list is always bounded. */
    private static final int AT_MOST = 1000;

    private final Partners partners;
    private final Advocates advocates;
    private final Strength strength;
    private final Clock clock;

    TransferStaff(Partners partners, Advocates advocates, Strength strength, Clock clock) {
        this.partners = partners;
        this.advocates = advocates;
        this.strength = strength;
        this.clock = clock;
    }

    /** From today on; says who came, as the successor has them. */
    @Transactional
    List<Advocate> handle(PartnerScope scope, String partnerId, String successor) {
        if (partnerId.equals(successor)) {
            throw Refusal.invalid("successor", "same-partner", "Name the partner that takes the staff over.");
        }
        // both locked, always in the same order
        Stream.of(partnerId, successor).sorted().forEach(id -> partners.mustExistAlone(scope, id));
        var left = strength.of(partnerId);
        var joined = strength.of(successor);
        var staff = advocates.page(scope, partnerId, null, AT_MOST).stream()
                .filter(advocate -> advocate.leftOn() == null)
                .filter(advocate -> !advocate.deliveryModel().unpaid())
                .toList();
        var moved =
                staff.stream().map(advocate -> move(scope, advocate, successor)).toList();
        advocates.flush();
        strength.tellIfChanged(partnerId, left);
        strength.tellIfChanged(successor, joined);
        return moved;
    }

    private Advocate move(PartnerScope scope, Advocate leaving, String successor) {
        var key = new Advocate.Key(successor, leaving.key().advocateId());
        if (advocates.find(scope, key).isPresent()) {
            throw Refusal.conflict(
                    "advocate-id-taken",
                    successor + " has an advocate " + key.advocateId()
                            + " already: enter that one under another id first, nobody was moved.");
        }
        return join(leaving, key, LocalDate.now(clock));
    }

    /** One advocate goes, on a day, to a place of which the caller knows that it is free; answers the id there. */
    String move(Advocate leaving, Advocate.Key place, LocalDate on) {
        return join(leaving, place, on).key().advocateId();
    }

    private Advocate join(Advocate leaving, Advocate.Key place, LocalDate on) {
        var joining = new Advocate(place, leaving.details());
        joining.cameFrom(leaving.key().partnerId());
        joining.isAway(leaving.absences());
        advocates.add(joining);
        advocates.carryTies(leaving.key(), place);
        leaving.leaves(on);
        return joining;
    }
}
