package org.advocacyhub.referral.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.referral.document.domain.FileName;
import org.advocacyhub.referral.referral.ReferralScope;
import org.advocacyhub.referral.referral.Referrals;
import org.advocacyhub.referral.sealing.DataKeys;

/** Lists a referral's documents with their names, and writes down that somebody else's were looked at (domain.md H.6). */
@ApplicationScoped
class ListDocuments {

    private final Referrals referrals;
    private final Documents documents;
    private final DataKeys dataKeys;
    private final DocumentViews views;

    ListDocuments(Referrals referrals, Documents documents, DataKeys dataKeys, DocumentViews views) {
        this.referrals = referrals;
        this.documents = documents;
        this.dataKeys = dataKeys;
        this.views = views;
    }

    /**
     * A document in a list.
     *
     * @param name null when it was taken away, or the referral's key destroyed
     */
    record Listed(Document document, FileName name) {

        @Override
        public String toString() {
            return "Listed[not shown]";
        }
    }

    @Transactional
    List<Listed> handle(UUID referralId, Uploader viewer, ReferralScope scope, Referrals.Position after, int rows) {
        var referral = referrals.require(referralId, scope);
        var key = dataKeys.of(referralId);
        if (!(scope instanceof ReferralScope.SentBy)) {
            views.write(referral.personId(), viewer, true);
        }
        return documents.of(referralId, scope, after, rows).stream()
                .map(document -> new Listed(
                        document,
                        key.filter(_ -> document.isThere()).map(document::name).orElse(null)))
                .toList();
    }
}
