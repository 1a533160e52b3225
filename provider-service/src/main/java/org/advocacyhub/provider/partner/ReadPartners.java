package org.advocacyhub.provider.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.advocacyhub.runtime.security.PartnerScope;
import org.advocacyhub.runtime.web.Cursor;
import org.advocacyhub.runtime.web.Page;

/** Reads partners, in a transaction as row-level security asks for. */
@ApplicationScoped
class ReadPartners {

    private final Partners partners;

    ReadPartners(Partners partners) {
        this.partners = partners;
    }

    @Transactional
    Partner one(PartnerScope scope, String partnerId) {
        return partners.require(scope, partnerId);
    }

    @Transactional
    Page<Partner> page(PartnerScope scope, String cursor, int limit) {
        return Page.of(partners.page(scope, cursor, limit), limit, partner -> Cursor.of(partner.id()));
    }
}
