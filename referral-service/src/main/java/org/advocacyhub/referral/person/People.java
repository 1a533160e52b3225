package org.advocacyhub.referral.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.advocacyhub.referral.form.NameSounds;
import org.advocacyhub.referral.form.domain.NhsNumber;
import org.advocacyhub.referral.form.domain.PersonTold;
import org.advocacyhub.referral.form.domain.Postcode;
import org.advocacyhub.referral.referral.NewPerson;
import org.advocacyhub.runtime.database.Ids;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;

/** Who is who. Two referrals are about one person only when the NHS number is the same; nothing else merges by itself. */
@ApplicationScoped
public class People {

    private static final String DESCRIBE = """
            update person set name_sound = coalesce(cast(:sound as text), name_sound),
                              date_of_birth = coalesce(cast(:born as date), date_of_birth),
                              postcode_sector = coalesce(cast(:sector as text), postcode_sector)
            where id = :id and contract_ref = :contract
            """;

    private static final String SEVERAL = "select count(*) > 1 from referral where person_id = :id";

    private final Session session;
    private final PersonKeys keys;
    private final PersonRows rows;
    private final DuplicatePairs pairs;
    private final String contractRef;

    People(
            Session session,
            PersonKeys keys,
            PersonRows rows,
            DuplicatePairs pairs,
            @ConfigProperty(name = "hub.contract.ref") String contractRef) {
        this.session = session;
        this.keys = keys;
        this.rows = rows;
        this.pairs = pairs;
        this.contractRef = contractRef;
    }

    /** The person that an id stands for now: another when the two were found to be one; the same for an unknown id. */
    public UUID current(UUID personId) {
        return rows.current(personId).orElse(personId);
    }

    /** The person with an NHS number of ten digits, for the hub. */
    public Optional<UUID> withNhsNumber(String nhsNumber) {
        return session.createNativeQuery(
                        "select id from person where contract_ref = :contract and nhs_number = :number", UUID.class)
                .setParameter("contract", contractRef)
                .setParameter("number", nhsNumber)
                .uniqueResultOptional();
    }

    /** What tells this person from others, as the referral describes them. */
    public NewPerson describe(PersonTold told, String contractRef, UUID referralId) {
        return new NewPerson(
                Ids.next(),
                keys.of(told, contractRef, referralId),
                number(told),
                NameSounds.of(told.familyName()),
                told.dateOfBirth(),
                sector(told));
    }

    /**
     * What tells a person from others, as a referral describes them now: after answers, or after a mistake was put right.
     * What is left out stays as it was told before. An NHS number is taken when the person has none, or corrected when this
     * is the person's only referral, as long as nobody else in the contract has it; otherwise it is kept as told, and makes
     * a candidate. The key that other services know the person by stays. The caller has locked the referral.
     */
    @Transactional(TxType.MANDATORY)
    public void redescribe(UUID personId, PersonTold told, String contractRef) {
        describe(personId, told, contractRef);
        var number = number(told);
        if (number != null) {
            number(rows.require(personId), number);
        }
        pairs.lookAgain(List.of(personId));
    }

    private void describe(UUID personId, PersonTold told, String contractRef) {
        session.createNativeMutationQuery(DESCRIBE)
                .setParameter("sound", NameSounds.of(told.familyName()))
                .setParameter("born", told.dateOfBirth(), LocalDate.class)
                .setParameter("sector", sector(told))
                .setParameter("id", personId)
                .setParameter("contract", contractRef)
                .executeUpdate();
    }

    private void number(PersonRow person, String number) {
        var own = person.described().nhsNumber();
        if (number.equals(own)) {
            rows.tellNumber(person.id(), null);
        } else if (own == null || !hasSeveralReferrals(person.id())) {
            rows.takeNumber(person.id(), number);
        } else {
            rows.tellNumber(person.id(), number);
        }
    }

    private boolean hasSeveralReferrals(UUID personId) {
        return session.createNativeQuery(SEVERAL, Boolean.class)
                .setParameter("id", personId)
                .getSingleResult();
    }

    private static String number(PersonTold told) {
        return NhsNumber.parse(told.nhsNumber()).orElse(null);
    }

    private static String sector(PersonTold told) {
        return Postcode.parse(told.homePostcode()).flatMap(Postcode::sector).orElse(null);
    }
}
