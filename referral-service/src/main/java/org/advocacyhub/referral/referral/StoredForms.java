package org.advocacyhub.referral.referral;

import static org.advocacyhub.referral.referral.PersonScope.CasesOf;
import static org.advocacyhub.referral.referral.PersonScope.CasesWith;
import static org.advocacyhub.referral.referral.PersonScope.Everybody;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What was told with all referrals; row-level security stands behind each query. */
@ApplicationScoped
public class StoredForms implements PanacheRepositoryBase<StoredForm, UUID> {

    private static final String CASE =
            " and referralId in (select c.referralId from CaseAccess c where c.partnerId = ?2";
    private static final String NEWEST = " order by toldAt desc, referralId desc";

    /** What was told with one referral; empty when it does not exist for this scope. */
    public Optional<StoredForm> with(UUID referralId, PersonScope scope) {
        return switch (scope) {
            case Everybody _ -> findByIdOptional(referralId);
            case CasesOf(var partnerId) ->
                find("referralId = ?1" + CASE + ")", referralId, partnerId).firstResultOptional();
            case CasesWith(var partnerId, var advocateId) ->
                find("referralId = ?1" + CASE + " and c.advocateId = ?3)", referralId, partnerId, advocateId)
                        .firstResultOptional();
        };
    }

    /** What was told about a person, newest first: to the hub everything, to a partner what belongs to its own cases. */
    public List<StoredForm> about(UUID personId, PersonScope scope, int rows) {
        var forms =
                switch (scope) {
                    case Everybody _ -> find("personId = ?1" + NEWEST, personId);
                    case CasesOf(var partnerId) -> find("personId = ?1" + CASE + ")" + NEWEST, personId, partnerId);
                    case CasesWith(var partnerId, var advocateId) ->
                        find(
                                "personId = ?1" + CASE + " and c.advocateId = ?3)" + NEWEST,
                                personId,
                                partnerId,
                                advocateId);
                };
        return forms.range(0, rows - 1).list();
    }
}
