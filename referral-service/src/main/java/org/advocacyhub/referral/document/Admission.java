package org.advocacyhub.referral.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.advocacyhub.referral.access.Access;
import org.advocacyhub.referral.referral.Referral;
import org.advocacyhub.referral.referral.ReferralScope.Every;
import org.advocacyhub.referral.referral.ReferralScope.SentBy;
import org.advocacyhub.referral.referral.Referrals;

/** Lets a party to a referral's documents; for everybody else there is no such referral. */
@ApplicationScoped
class Admission {

    private final Referrals referrals;
    private final Documents documents;
    private final Access access;

    Admission(Referrals referrals, Documents documents, Access access) {
        this.referrals = referrals;
        this.documents = documents;
        this.access = access;
    }

    Referral require(UUID referralId, Party party) {
        return switch (party) {
            case Party.Sender(var subject) -> referrals.require(referralId, new SentBy(subject, null));
            case Party.Reader(var viewer) -> {
                var referral = referrals.require(referralId, new Every());
                var scope = access.of(viewer, referral.personId()).scope();
                if (!documents.areOpenTo(scope, referralId)) {
                    throw Referrals.unknown();
                }
                yield referral;
            }
        };
    }
}
