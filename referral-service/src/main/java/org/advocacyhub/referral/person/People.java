package org.advocacyhub.referral.person;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.advocacyhub.referral.form.domain.NhsNumber;
import org.advocacyhub.referral.form.domain.PersonTold;
import org.advocacyhub.referral.form.domain.Postcode;
import org.advocacyhub.referral.referral.Ids;
import org.advocacyhub.referral.referral.NewPerson;

/** Who is who. Two referrals are about one person only when the NHS number is the same; nothing else merges by itself. */
@ApplicationScoped
public class People {

    private final PersonKeys keys;

    People(PersonKeys keys) {
        this.keys = keys;
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
