package org.advocacyhub.referral.document;

import org.advocacyhub.referral.access.Viewer;
import org.advocacyhub.referral.referral.ReferralScope;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.security.Roles;

/** Somebody who has to do with a referral's documents. */
sealed interface Party {

    /** Who referred the person: adds documents and sees which ones it added, not what is in them. */
    record Sender(String subject) implements Party {

        @Override
        public String role() {
            return Roles.REFERRER;
        }
    }

    /** Who may read the person, and with it what is in the documents. */
    record Reader(Viewer viewer) implements Party {

        @Override
        public String subject() {
            return viewer.subject();
        }

        @Override
        public String role() {
            return viewer.role();
        }
    }

    String subject();

    String role();

    /**
     * The party behind a request.
     *
     * @param purpose the header {@link Viewer#PURPOSE}; may be null
     */
    static Party of(Caller caller, String purpose) {
        return ReferralScope.of(caller) instanceof ReferralScope.SentBy(var subject, var _)
                ? new Sender(subject)
                : new Reader(Viewer.of(caller, purpose));
    }
}
