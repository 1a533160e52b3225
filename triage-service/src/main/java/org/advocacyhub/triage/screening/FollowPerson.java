package org.advocacyhub.triage.screening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.UUID;
import org.advocacyhub.contracts.ReferralEvent.PersonMerged;
import org.advocacyhub.contracts.ReferralEvent.PersonUnmerged;
import org.advocacyhub.triage.conflict.Declarations;
import org.advocacyhub.triage.partner.PeopleKnown;
import org.advocacyhub.triage.triagecase.TriageCases;

/**
 * A referral is about somebody else than was thought: two people were merged, or a merge was undone. The partners that had
 * its cases know that person from now on (continuity, domain.md C.6). What was decided or offered stands.
 */
@ApplicationScoped
class FollowPerson {

    private final TriageCases cases;
    private final PeopleKnown peopleKnown;
    private final Declarations declarations;

    FollowPerson(TriageCases cases, PeopleKnown peopleKnown, Declarations declarations) {
        this.cases = cases;
        this.peopleKnown = peopleKnown;
        this.declarations = declarations;
    }

    @Transactional(TxType.MANDATORY)
    void handle(PersonMerged event) {
        follow(event.referralId(), event.personKey());
    }

    @Transactional(TxType.MANDATORY)
    void handle(PersonUnmerged event) {
        follow(event.referralId(), event.personKey());
    }

    private void follow(UUID referralId, String personKey) {
        cases.require(referralId).isAbout(personKey);
        peopleKnown.moved(referralId, personKey);
        declarations.moved(referralId, personKey);
    }
}
