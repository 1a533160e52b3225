package org.advocacyhub.referral.referral;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.advocacyhub.referral.form.MissingJson;
import org.advocacyhub.referral.form.domain.DataClass;
import org.advocacyhub.runtime.database.Sql;

/**
 * Stores a referral with its person, its key, its form and the first entry of its timeline: in one statement, since round
 * trips are what the front door costs (ADR 0030). Works in the caller's transaction.
 */
@ApplicationScoped
public class AddReferral {

    /** Two referrals with one NHS number at the same moment wait for each other here and find one person. */
    private static final String ADD = """
            with somebody as (
                insert into person (id, contract_ref, person_key, nhs_number, first_told_at, name_sound, date_of_birth,
                                    postcode_sector)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (contract_ref, nhs_number) do update set
                    date_of_birth = coalesce(person.date_of_birth, excluded.date_of_birth),
                    name_sound = coalesce(person.name_sound, excluded.name_sound),
                    postcode_sector = coalesce(person.postcode_sector, excluded.postcode_sector)
                returning id, person_key),
            to_compare as (
                insert into person_to_compare (person_id) select id from somebody),
            known as (
                select id as person_id, person_key, id <> ? as repeat_person from somebody),
            keyed as (
                insert into data_key (owner_id, master_key, wrapped) values (?, ?, ?)),
            received as (
                insert into referral (id, referral_ref, contract_ref, person_id, repeat_person, requested_type, channel,
                                      submitted_by, received_at, status, status_since, missing, team_code, district, previous_provider, open_since,
                                      last_contact_before, sent_by_partner, version)
                select ?, ?, ?, person_id, repeat_person, ?, ?, ?, ?, 'RECEIVED', ?, cast(? as jsonb), ?, ?, ?, ?, ?, ?, 0
                from known),
            told as (
                insert into referral_form (referral_id, person_id, open, pd1, pd2, pd3, address_shielded, name_sound,
                                           received_at, told_at)
                select ?, person_id, cast(? as jsonb), ?, ?, ?, ?, ?, ?, ? from known),
            noted as (
                insert into referral_timeline (id, referral_id, at, told_by, event, words)
                values (?, ?, ?, 'referral-service', ?, ?))
            select person_id, person_key, repeat_person from known
            """;

    private final Sql sql;

    AddReferral(Sql sql) {
        this.sql = sql;
    }

    /** Stores it; answers whom it is about. */
    public KnownPerson add(NewReferral referral) {
        var person = referral.person();
        var left = referral.carriedOver();
        var form = SealedForm.of(referral.form(), referral.key());
        return sql.first(
                        ADD,
                        row -> new KnownPerson(row.getObject(1, UUID.class), row.getString(2), row.getBoolean(3)),
                        // somebody, known
                        person.id(),
                        referral.contractRef(),
                        person.personKey(),
                        person.nhsNumber(),
                        referral.recordedAt(),
                        person.nameSound(),
                        person.dateOfBirth(),
                        person.postcodeSector(),
                        person.id(),
                        // keyed
                        referral.id(),
                        referral.key().masterKey(),
                        referral.key().wrapped(),
                        // received
                        referral.id(),
                        referral.referralRef(),
                        referral.contractRef(),
                        referral.form().requestedType(),
                        referral.form().channel(),
                        referral.submittedBy(),
                        referral.receivedAt(),
                        referral.receivedAt(),
                        MissingJson.write(referral.missing()),
                        referral.teamCode(),
                        referral.form().person().statedDistrict(),
                        left == null ? null : left.previousProvider(),
                        left == null ? null : left.openedOn(),
                        left == null ? null : left.lastContactOn(),
                        referral.sentByPartner(),
                        // told
                        referral.id(),
                        form.open(),
                        form.sealed().get(DataClass.PD1),
                        form.sealed().get(DataClass.PD2),
                        form.sealed().get(DataClass.PD3),
                        form.addressShielded(),
                        person.nameSound(),
                        referral.receivedAt(),
                        referral.recordedAt(),
                        // noted
                        referral.id(),
                        referral.id(),
                        referral.receivedAt(),
                        referral.firstEvent(),
                        referral.firstWords())
                .orElseThrow();
    }
}
