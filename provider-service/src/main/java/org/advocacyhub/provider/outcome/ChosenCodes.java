package org.advocacyhub.provider.outcome;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.provider.scope.ScopedSelect;
import org.advocacyhub.runtime.security.PartnerScope;

/** What was chosen for the cases that a caller may see. */
@ApplicationScoped
class ChosenCodes {

    private static final String PARTNER = "partnerId";

    private final EntityManager entities;

    ChosenCodes(EntityManager entities) {
        this.entities = entities;
    }

    void add(List<ChosenCode> chosen) {
        chosen.forEach(entities::persist);
        entities.flush();
    }

    /** Every revision of every list of a case, or of one list; bounded by how often somebody chooses. */
    List<ChosenCode> of(PartnerScope scope, UUID caseId, String list) {
        return ScopedSelect.from(ChosenCode.class, PARTNER, scope)
                .with("key.caseId", caseId)
                .with("key.listName", list)
                .all(entities);
    }

    /** The rows of the latest revision of each list. */
    static List<ChosenCode> latest(List<ChosenCode> rows) {
        return rows.stream()
                .filter(row -> rows.stream()
                        .noneMatch(
                                other -> other.key().listName().equals(row.key().listName())
                                        && other.key().revision() > row.key().revision()))
                .toList();
    }
}
