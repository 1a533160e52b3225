package org.advocacyhub.triage.dispatch.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.advocacyhub.triage.banding.domain.Band;
import org.advocacyhub.triage.referral.domain.ServiceType;

/**
 * What a referral needs of a partner.
 *
 * @param clientGroup primary client group, null when not stated
 * @param specialisms everything that the advocate should know, the primary group included
 * @param dispatchOn the day in London on which a partner is looked for
 * @param declinedBy partners that declined this referral or let its offer lapse: never asked again
 */
public record Need(
        ServiceType serviceType,
        Band band,
        String district,
        String clientGroup,
        List<String> specialisms,
        LocalDate dispatchOn,
        List<String> declinedBy) {

    /**
     * Specialisms without which a partner can't take it: the client group for what the contract buys by client group (lots
     * of F.2), and sensory needs for every type (A.10.2). The others only rank.
     */
    List<String> required() {
        var byGroup = serviceType.isStatutory() ? Stream.<String>empty() : Stream.ofNullable(clientGroup);
        var sensory =
                specialisms.stream().filter(code -> code.equals("SENSORY_DEAF") || code.equals("SENSORY_DEAFBLIND"));
        return Stream.concat(byGroup, sensory).distinct().toList();
    }
}
