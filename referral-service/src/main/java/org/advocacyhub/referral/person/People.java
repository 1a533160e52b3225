package org.advocacyhub.referral.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.UUID;
import org.advocacyhub.referral.form.domain.NhsNumber;
import org.advocacyhub.referral.form.domain.PersonTold;
import org.advocacyhub.referral.referral.Ids;

/** Who is who. Two referrals are about one person only when the NHS number is the same; nothing else merges by itself. */
@ApplicationScoped
public class People {

    private static final String ADD = """
            insert into person (id, contract_ref, person_key, nhs_number, first_told_at)
            values (:id, :contract, :key, cast(:nhs as text), :at) on conflict (contract_ref, nhs_number) do nothing
            """;

    private static final String FIND = """
            select id, person_key from person where contract_ref = :contract and nhs_number = :nhs
            """;

    private final EntityManager entities;
    private final PersonKeys keys;

    People(EntityManager entities, PersonKeys keys) {
        this.entities = entities;
        this.keys = keys;
    }

    /**
     * A person as this service knows them.
     *
     * @param personKey what the other services know them by
     * @param repeat known already when this referral came
     */
    public record KnownPerson(UUID personId, String personKey, boolean repeat) {}

    /** The person that a referral is about, entered when new. Two referrals at the same moment find one person. */
    public KnownPerson recognise(PersonTold told, String contractRef, UUID referralId, Instant now) {
        var personId = Ids.next();
        var key = keys.of(told, contractRef, referralId);
        var nhsNumber = NhsNumber.parse(told.nhsNumber()).orElse(null);
        var added = entities.createNativeQuery(ADD)
                .setParameter("id", personId)
                .setParameter("contract", contractRef)
                .setParameter("key", key)
                .setParameter("nhs", nhsNumber)
                .setParameter("at", now)
                .executeUpdate();
        return added == 1 ? new KnownPerson(personId, key, false) : known(contractRef, nhsNumber);
    }

    private KnownPerson known(String contractRef, String nhsNumber) {
        var row = (Object[]) entities.createNativeQuery(FIND)
                .setParameter("contract", contractRef)
                .setParameter("nhs", nhsNumber)
                .getSingleResult();
        return new KnownPerson((UUID) row[0], (String) row[1], true);
    }
}
