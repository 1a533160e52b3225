package org.advocacyhub.provider.advocate;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.advocacyhub.contracts.PartnerEvent.PartnerAdvocatesChanged;
import org.advocacyhub.provider.advocate.Advocates.Posts;
import org.advocacyhub.runtime.events.Outbox;

/** Tells how many advocates a partner has, when that has changed: the caseload of C.7 is counted by it. */
@ApplicationScoped
class Strength {

    private final Advocates advocates;
    private final Outbox outbox;
    private final Clock clock;

    Strength(Advocates advocates, Outbox outbox, Clock clock) {
        this.advocates = advocates;
        this.outbox = outbox;
        this.clock = clock;
    }

    Posts of(String partnerId) {
        return advocates.posts(partnerId);
    }

    void tellIfChanged(String partnerId, Posts before) {
        var now = of(partnerId);
        if (!now.equals(before)) {
            outbox.record(new PartnerAdvocatesChanged(
                    partnerId,
                    clock.instant(),
                    Math.toIntExact(now.advocates()),
                    Math.toIntExact(now.wteHundredths())));
        }
    }
}
