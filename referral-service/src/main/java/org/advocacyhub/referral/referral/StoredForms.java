package org.advocacyhub.referral.referral;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.runtime.security.PartnerScope;
import org.advocacyhub.runtime.security.PartnerScope.EveryPartner;
import org.advocacyhub.runtime.security.PartnerScope.OnlyPartner;

/** What was told with all referrals; row-level security stands behind each query. */
@ApplicationScoped
public class StoredForms implements PanacheRepositoryBase<StoredForm, UUID> {

    /** What was told about a person, newest first: to the hub everything, to a partner what belongs to its own cases. */
    public List<StoredForm> about(UUID personId, PartnerScope scope, int rows) {
        var order = " order by toldAt desc, referralId desc";
        var forms =
                switch (scope) {
                    case EveryPartner _ -> find("personId = ?1" + order, personId);
                    case OnlyPartner(var partnerId) ->
                        find(
                                "personId = ?1 and referralId in"
                                        + " (select c.referralId from CaseAccess c where c.partnerId = ?2)"
                                        + order,
                                personId,
                                partnerId);
                };
        return forms.range(0, rows - 1).list();
    }
}
