package org.advocacyhub.referral.person;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.advocacyhub.referral.form.NameSounds;
import org.advocacyhub.referral.form.domain.NhsNumber;
import org.advocacyhub.referral.form.domain.PersonTold;
import org.advocacyhub.referral.form.domain.Postcode;
import org.advocacyhub.referral.referral.Ids;
import org.advocacyhub.referral.referral.NewPerson;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;

/** Who is who. Two referrals are about one person only when the NHS number is the same; nothing else merges by itself. */
@ApplicationScoped
public class People {

    private final PersonKeys keys;
    private final Session session;
    private final String contractRef;

    People(PersonKeys keys, Session session, @ConfigProperty(name = "hub.contract.ref") String contractRef) {
        this.keys = keys;
        this.session = session;
        this.contractRef = contractRef;
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
                NhsNumber.parse(told.nhsNumber()).orElse(null),
                NameSounds.of(told.familyName()),
                told.dateOfBirth(),
                Postcode.parse(told.homePostcode()).flatMap(Postcode::sector).orElse(null));
    }
}
