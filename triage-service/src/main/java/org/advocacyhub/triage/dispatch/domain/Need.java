package org.advocacyhub.triage.dispatch.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.advocacyhub.triage.banding.domain.Band;
import org.advocacyhub.triage.referral.domain.ServiceType;

/**
 * What a referral needs of a partner.
 *
 * @param clientGroup primary client group, null when not stated
 * @param specialisms everything that the advocate should know, the primary group included
 * @param dispatchOn the day in London on which a partner is looked for
 * @param declinedBy partners that declined this referral or let its offer lapse: never asked again
 * @param withoutRoom partners that declined this referral for want of capacity and have told of no room since: full, whatever
 *     triage counts; null in decisions that did not know them yet
 */
public record Need(
        ServiceType serviceType,
        Band band,
        String district,
        String clientGroup,
        List<String> specialisms,
        LocalDate dispatchOn,
        List<String> declinedBy,
        List<String> withoutRoom) {

    /** The same where these are not asked, whatever else is known of them. */
    public Need withoutAsking(String one, Collection<String> others) {
        var never = new TreeSet<>(declinedBy);
        never.add(one);
        never.addAll(others);
        return new Need(
                serviceType, band, district, clientGroup, specialisms, dispatchOn, List.copyOf(never), withoutRoom);
    }

    /**
     * Specialisms without which a partner can't take it: the client group for what the contract buys by client group (lots
     * of F.2), and sensory needs for every type (A.10.2). The others only rank.
     */
    List<String> required() {
        var required = new ArrayList<String>(2);
        if (!serviceType.isStatutory() && clientGroup != null) {
            required.add(clientGroup);
        }
        for (var code : specialisms) {
            if ((code.equals("SENSORY_DEAF") || code.equals("SENSORY_DEAFBLIND")) && !required.contains(code)) {
                required.add(code);
            }
        }
        return required;
    }
}
