package org.advocacyhub.provider.authority;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.UUID;
import org.advocacyhub.contracts.ReferralEvent.AuthorityWithdrawn;
import org.advocacyhub.provider.authority.domain.AuthorityRules;
import org.advocacyhub.provider.casework.CasesOfReferral;
import org.advocacyhub.provider.feed.Feed;
import org.advocacyhub.provider.feed.FeedEntry;
import org.advocacyhub.runtime.security.PartnerScope.EveryPartner;

/** The person, or whoever instructs, took the authority or a part of it back: the open case is flagged with what has to be done (A.12). */
@ApplicationScoped
public class HearAuthorityEnd {

    private final CasesOfReferral cases;
    private final AuthorityEnds ends;
    private final Feed feed;
    private final Clock clock;

    HearAuthorityEnd(CasesOfReferral cases, AuthorityEnds ends, Feed feed, Clock clock) {
        this.cases = cases;
        this.ends = ends;
        this.feed = feed;
        this.clock = clock;
    }

    /** Nothing happens to a referral without an open case: triage recalls its offer, or the case is over. */
    @Transactional(TxType.MANDATORY)
    public void handle(AuthorityWithdrawn event) {
        var now = clock.instant();
        for (var worked : cases.open(new EveryPartner(), event.referralId())) {
            var consequence = AuthorityRules.of(event.basis(), event.scopes(), worked.serviceType());
            if (!consequence.isNothing()) {
                ends.add(new AuthorityEnd(UUID.randomUUID(), worked, event, consequence, now));
                feed.tell(new FeedEntry(
                        worked.partnerId(),
                        FeedEntry.Type.AUTHORITY_WITHDRAWN,
                        now,
                        null,
                        worked.caseId(),
                        event.referralId()));
            }
        }
    }
}
