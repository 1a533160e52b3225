package org.advocacyhub.referral.referral;

import static org.advocacyhub.referral.referral.PersonScope.CasesOf;
import static org.advocacyhub.referral.referral.PersonScope.CasesWith;
import static org.advocacyhub.referral.referral.PersonScope.Everybody;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What was told with all referrals; row-level security stands behind each query. */
@ApplicationScoped
public class StoredForms implements PanacheRepositoryBase<StoredForm, UUID> {

    private static final String CASE =
            " and referralId in (select c.referralId from CaseAccess c where c.until is null and c.partnerId = :partner";

    /** By what never changes: who looks page by page misses nothing that is told meanwhile. */
    private static final String NEWEST =
            " and (receivedAt, referralId) < (:at, :id) order by receivedAt desc, referralId desc";

    /** What was told with one referral; empty when it does not exist for this scope. */
    public Optional<StoredForm> with(UUID referralId, PersonScope scope) {
        var values = new HashMap<String, Object>(Map.of("referral", referralId));
        return find("referralId = :referral" + within(scope, values), values).firstResultOptional();
    }

    /** What was told about a person, the newest referral first: to the hub everything, to a partner what belongs to its own cases. */
    public List<StoredForm> about(UUID personId, PersonScope scope, int rows) {
        return about(personId, scope, Position.beforeOrNewest(null), rows);
    }

    /** The same from where a page ended. */
    public List<StoredForm> about(UUID personId, PersonScope scope, Position before, int rows) {
        var values = new HashMap<String, Object>(Map.of("person", personId, "at", before.at(), "id", before.id()));
        return find("personId = :person" + within(scope, values) + NEWEST, values)
                .range(0, rows - 1)
                .list();
    }

    /** Whether what was told with a referral may be read in this scope at all. */
    public boolean shows(UUID referralId, PersonScope scope) {
        var values = new HashMap<String, Object>(Map.of("referral", referralId));
        return scope instanceof Everybody || count("referralId = :referral" + within(scope, values), values) > 0;
    }

    private static String within(PersonScope scope, Map<String, Object> values) {
        return switch (scope) {
            case Everybody _ -> "";
            case CasesOf(var partnerId) -> {
                values.put("partner", partnerId);
                yield CASE + ")";
            }
            case CasesWith(var partnerId, var advocateId) -> {
                values.put("partner", partnerId);
                values.put("advocate", advocateId);
                yield CASE + " and c.advocateId = :advocate)";
            }
        };
    }
}
