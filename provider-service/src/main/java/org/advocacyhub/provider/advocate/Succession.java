package org.advocacyhub.provider.advocate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.advocacyhub.provider.partner.Partners;
import org.advocacyhub.runtime.security.PartnerScope.EveryPartner;

/**
 * The advocates of a partner that withdraws, and who of them goes to its successor (domain.md F.9, TUPE): the paid ones, all or those who
 * are assigned to what is given up. Volunteers do not go.
 */
@ApplicationScoped
public class Succession {

    /** Far more than the largest partner has; a list is always bounded. */
    private static final int AT_MOST = 1000;

    /** Somebody who works for the partner. */
    public record Member(String advocateId, boolean paid, int openCases) {}

    private final Partners partners;
    private final Advocates advocates;
    private final TransferStaff transferStaff;
    private final Strength strength;

    Succession(Partners partners, Advocates advocates, TransferStaff transferStaff, Strength strength) {
        this.partners = partners;
        this.advocates = advocates;
        this.transferStaff = transferStaff;
        this.strength = strength;
    }

    /** Who works for a partner now, in the order of the ids. */
    @Transactional(TxType.MANDATORY)
    public List<Member> staff(EveryPartner scope, String partnerId) {
        return advocates.page(scope, partnerId, null, AT_MOST).stream()
                .filter(advocate -> advocate.leftOn() == null)
                .map(advocate -> new Member(
                        advocate.key().advocateId(), !advocate.deliveryModel().unpaid(), advocate.openCases()))
                .toList();
    }

    /** Whether a partner has an advocate of this id, who may have left. */
    @Transactional(TxType.MANDATORY)
    public boolean isTaken(EveryPartner scope, String partnerId, String advocateId) {
        return advocates.find(scope, new Advocate.Key(partnerId, advocateId)).isPresent();
    }

    /**
     * Enters the staff under the successor. Whoever has an id that the successor gave to somebody else gets another one.
     *
     * @param named who goes; empty for all who are paid
     * @return the successor's id of everybody who went, by the partner's; also of those who went earlier
     */
    @Transactional(TxType.MANDATORY)
    public Map<String, String> follow(
            EveryPartner scope, String partnerId, String successor, Collection<String> named, LocalDate on) {
        Stream.of(partnerId, successor).sorted().forEach(id -> partners.mustExistAlone(scope, id));
        var left = strength.of(partnerId);
        var joined = strength.of(successor);
        var went = new LinkedHashMap<String, String>();
        for (var advocate : advocates.page(scope, partnerId, null, AT_MOST)) {
            var id = advocate.key().advocateId();
            if (advocate.leftOn() != null) {
                wentBefore(scope, advocate, successor).ifPresent(known -> went.put(id, known));
            } else if (!advocate.deliveryModel().unpaid() && (named.isEmpty() || named.contains(id))) {
                went.put(id, transferStaff.move(advocate, freeId(scope, successor, id), on));
            }
        }
        advocates.flush();
        strength.tellIfChanged(partnerId, left);
        strength.tellIfChanged(successor, joined);
        return went;
    }

    private Optional<String> wentBefore(EveryPartner scope, Advocate gone, String successor) {
        return advocates
                .find(scope, new Advocate.Key(successor, gone.key().advocateId()))
                .filter(there -> gone.key().partnerId().equals(there.transferredFrom()))
                .map(there -> there.key().advocateId());
    }

    private Advocate.Key freeId(EveryPartner scope, String successor, String advocateId) {
        var key = new Advocate.Key(successor, advocateId);
        for (int next = 2; advocates.find(scope, key).isPresent(); next++) {
            var ending = "-" + next;
            var room = Math.min(advocateId.length(), 40 - ending.length());
            key = new Advocate.Key(successor, advocateId.substring(0, room) + ending);
        }
        return key;
    }
}
