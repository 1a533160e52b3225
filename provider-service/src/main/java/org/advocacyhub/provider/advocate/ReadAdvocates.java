package org.advocacyhub.provider.advocate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.advocacyhub.provider.partner.Partners;
import org.advocacyhub.runtime.security.PartnerScope;
import org.advocacyhub.runtime.web.Cursor;
import org.advocacyhub.runtime.web.Page;
import org.advocacyhub.runtime.web.Refusal;

/** Reads a partner's advocates. */
@ApplicationScoped
class ReadAdvocates {

    private final Partners partners;
    private final Advocates advocates;

    ReadAdvocates(Partners partners, Advocates advocates) {
        this.partners = partners;
        this.advocates = advocates;
    }

    @Transactional
    Advocate one(PartnerScope scope, Advocate.Key key) {
        partners.mustExist(scope, key.partnerId());
        return advocates.find(scope, key).orElseThrow(() -> unknown(key));
    }

    static Refusal unknown(Advocate.Key key) {
        return Refusal.notFound("unknown-advocate", key.partnerId() + " has no advocate " + key.advocateId() + ".");
    }

    @Transactional
    Page<Advocate> page(PartnerScope scope, String partnerId, String cursor, int limit) {
        partners.mustExist(scope, partnerId);
        return Page.of(
                advocates.page(scope, partnerId, cursor, limit),
                limit,
                advocate -> Cursor.of(advocate.key().advocateId()));
    }
}
