package org.advocacyhub.referral.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.advocacyhub.referral.access.Access;
import org.advocacyhub.referral.access.ViewAudit;
import org.advocacyhub.referral.access.ViewAudit.Outcome;
import org.advocacyhub.referral.access.ViewAudit.RecordKind;
import org.advocacyhub.referral.document.domain.FileName;
import org.advocacyhub.referral.form.domain.DataClass;
import org.advocacyhub.referral.referral.Position;
import org.advocacyhub.runtime.sealing.DataKeys;

/** Lists a referral's documents with their names, which are class PD1, and writes down who looked (domain.md H.2, H.6). */
@ApplicationScoped
class ListDocuments {

    private final Admission admission;
    private final Documents documents;
    private final DataKeys dataKeys;
    private final Access access;
    private final ViewAudit audit;

    ListDocuments(Admission admission, Documents documents, DataKeys dataKeys, Access access, ViewAudit audit) {
        this.admission = admission;
        this.documents = documents;
        this.dataKeys = dataKeys;
        this.access = access;
        this.audit = audit;
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
    List<Listed> handle(UUID referralId, Party party, Position after, int rows) {
        var referral = admission.require(referralId, party);
        var listed =
                switch (party) {
                    case Party.Sender(var subject) -> documents.sentBy(subject, referralId, after, rows);
                    case Party.Reader(var viewer) -> {
                        audit.write(
                                viewer,
                                RecordKind.DOCUMENT,
                                referralId,
                                referral.personId(),
                                Set.of(DataClass.PD1),
                                Outcome.SHOWN);
                        var scope = access.of(viewer, referral.personId()).scope();
                        yield documents.of(referralId, scope, after, rows);
                    }
                };
        var key = dataKeys.of(referralId);
        return listed.stream()
                .map(document -> new Listed(
                        document,
                        key.filter(_ -> document.isThere()).map(document::name).orElse(null)))
                .toList();
    }
}
