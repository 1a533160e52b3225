package org.advocacyhub.provider.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.advocacyhub.provider.scope.ScopedSelect;
import org.advocacyhub.runtime.database.Sql;
import org.advocacyhub.runtime.page.Box.Choice;
import org.advocacyhub.runtime.security.PartnerScope;
import org.advocacyhub.runtime.security.PartnerScope.EveryPartner;
import org.advocacyhub.runtime.security.PartnerScope.OnlyPartner;

/** The cases that came of a referral: one, or two where two partners accepted. */
@ApplicationScoped
public class CasesOfReferral {

    /** An open case. */
    public record Worked(UUID caseId, String partnerId, String serviceType) {}

    private static final String NEWEST = """
            select id, referral_ref from advocacy_case where partner_id = ? order by opened_at desc, id desc limit 500
            """;

    private final Cases cases;
    private final EntityManager entities;
    private final Sql sql;

    CasesOfReferral(Cases cases, EntityManager entities, Sql sql) {
        this.cases = cases;
        this.sql = sql;
        this.entities = entities;
    }

    /** Those that are open. */
    @Transactional(TxType.MANDATORY)
    public List<Worked> open(EveryPartner scope, UUID referralId) {
        return ScopedSelect.from(AdvocacyCase.class, "assignment.partnerId", scope)
                .with("origin.referralId", referralId)
                .inOrderOfTime("openedAt", null)
                .all(entities)
                .stream()
                .filter(found -> !found.isClosed())
                .map(found -> new Worked(found.id(), found.partnerId(), found.serviceType()))
                .toList();
    }

    /** A partner's cases by the references of their referrals, the newest first, to choose from: as many as a list bears. */
    @Transactional(TxType.MANDATORY)
    public List<Choice> choices(OnlyPartner scope) {
        return sql.list(NEWEST, row -> new Choice(row.getString(1), row.getString(2)), scope.partnerId());
    }

    /** The case that came of an offer, whoever has it now; nothing when there is none that the caller may see. */
    @Transactional
    public Optional<UUID> ofOffer(PartnerScope scope, UUID offerId) {
        return ScopedSelect.from(AdvocacyCase.class, "assignment.partnerId", scope)
                .with("origin.offerId", offerId)
                .first(entities)
                .map(AdvocacyCase::id);
    }

    /** The type of a case; refused with a 404 when the caller has no such case. */
    @Transactional(TxType.MANDATORY)
    public String serviceType(PartnerScope scope, UUID caseId) {
        return cases.require(scope, caseId).serviceType();
    }
}
