package org.advocacyhub.referral.referral;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/**
 * A referral became a partner's case, so that partner may read about the person. Stays after the case is closed, unless the
 * person takes back that the partner may know.
 */
@Entity
public class CaseAccess {

    /** Stands for the advocate of a case that nobody was named for: no advocate's id looks like it. */
    public static final String NOBODY = "-";

    @Id
    private UUID caseId;

    private UUID referralId;
    private String partnerId;
    private String advocateId;
    private Instant since;
    private Instant until;

    protected CaseAccess() {}

    public CaseAccess(UUID caseId, UUID referralId, String partnerId, String advocateId, Instant since) {
        this.caseId = caseId;
        this.referralId = referralId;
        this.partnerId = partnerId;
        this.advocateId = advocateId;
        this.since = since;
    }

    /** Another partner took the case over: it reads from now on, and the former one no longer. */
    public void moveTo(String partner, String advocate, Instant at) {
        partnerId = partner;
        advocateId = advocate;
        since = at;
    }

    /** The same partner goes on with this advocate, named for the first time or anew: only that one reads by an advocate's token. */
    public void workedBy(String advocate) {
        advocateId = advocate;
    }

    /** The person does not want the partner to know: the partner reads nothing. */
    public void close(Instant at) {
        until = at;
    }
}
