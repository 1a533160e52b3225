package org.advocacyhub.referral.carryover;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.advocacyhub.referral.referral.HeldAboutPerson;
import org.advocacyhub.referral.referral.KeptWithReferral;
import org.advocacyhub.referral.referral.Position;
import org.advocacyhub.referral.referral.Referral;
import org.advocacyhub.referral.referral.Referrals;
import org.advocacyhub.runtime.sealing.DataKey;
import org.advocacyhub.runtime.sealing.DataKeys;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;

/** Which cases of the provider before were taken over. They go when the referral's data goes; the person is told of them. */
@ApplicationScoped
class CarriedOverCases implements PanacheRepositoryBase<CarriedOverCase, UUID>, KeptWithReferral, HeldAboutPerson {

    private static final String ADD = """
            insert into carried_over_case (referral_id, contract_ref, previous_key, previous_reference, partner_id, taken_over_at,
                                           taken_over_by)
            values (:referral, :contract, :hash, :reference, :partner, :at, :by)
            on conflict (contract_ref, previous_key) do nothing
            """;

    private static final String KNOWN =
            "select referral_id from carried_over_case where contract_ref = :contract and previous_key = :hash";

    private final PreviousReferences references;
    private final Referrals referrals;
    private final DataKeys dataKeys;
    private final String contractRef;

    CarriedOverCases(
            PreviousReferences references,
            Referrals referrals,
            DataKeys dataKeys,
            @ConfigProperty(name = "hub.contract.ref") String contractRef) {
        this.references = references;
        this.referrals = referrals;
        this.dataKeys = dataKeys;
        this.contractRef = contractRef;
    }

    /** What the person is told of it. */
    record HeldCarryOver(
            String previousProvider,
            String previousReference,
            LocalDate openedOn,
            LocalDate lastContactOn,
            Instant takenOverAt) {

        @Override
        public String toString() {
            return "HeldCarryOver[not shown]";
        }
    }

    /** The referral that a number of the provider before became, if it was taken over. */
    Optional<UUID> known(String previousReference) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(KNOWN, UUID.class)
                .setParameter("contract", contractRef)
                .setParameter("hash", references.hash(previousReference))
                .uniqueResultOptional();
    }

    /** Notes that a number is taken over; false when it was before, be it a moment ago by somebody else, whose end is waited for. */
    boolean add(String previousReference, DataKey key, String partnerId, Instant at, String by) {
        return getEntityManager()
                        .createNativeQuery(ADD)
                        .setParameter("referral", key.ownerId())
                        .setParameter("contract", contractRef)
                        .setParameter("hash", references.hash(previousReference))
                        .setParameter("reference", references.seal(previousReference, key))
                        .setParameter("partner", partnerId)
                        .setParameter("at", at)
                        .setParameter("by", by)
                        .executeUpdate()
                == 1;
    }

    /** The newest first, after a position. */
    List<CarriedOverCase> newest(Position before, int rows) {
        return find(
                        "(takenOverAt, referralId) < (?1, ?2) order by takenOverAt desc, referralId desc",
                        before.at(),
                        before.id())
                .range(0, rows - 1)
                .list();
    }

    @Override
    public void delete(UUID referralId) {
        deleteById(referralId);
    }

    @Override
    public String heading() {
        return "Your case at the provider before us";
    }

    @Override
    public List<HeldCarryOver> held(UUID personId, Collection<UUID> referralIds) {
        var keys = dataKeys.of(referralIds);
        return list("referralId in ?1 order by takenOverAt, referralId", referralIds).stream()
                .map(row -> held(row, referrals.findById(row.referralId()), keys.get(row.referralId())))
                .toList();
    }

    private HeldCarryOver held(CarriedOverCase row, Referral referral, DataKey key) {
        var left = referral.carriedOver();
        return new HeldCarryOver(
                left.previousProvider(),
                references.open(row.previousReference(), key),
                left.openedOn(),
                left.lastContactOn(),
                row.takenOverAt());
    }
}
