package org.advocacyhub.referral.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.advocacyhub.referral.access.ViewAudit;
import org.advocacyhub.referral.access.ViewAudit.Outcome;
import org.advocacyhub.referral.access.ViewAudit.RecordKind;
import org.advocacyhub.referral.access.Viewer;
import org.advocacyhub.referral.form.domain.DataClass;
import org.advocacyhub.referral.person.domain.DuplicateRules;
import org.advocacyhub.referral.person.domain.Likeness;
import org.advocacyhub.referral.person.domain.Likeness.Kind;
import org.hibernate.Session;

/** Who else may be this person, for somebody to confirm (domain.md B.1). Each look is written down. */
@ApplicationScoped
class FindCandidates {

    static final int MOST = 50;

    private static final String ALIKE = "select " + PersonRow.columns("person") + """
            , (select count(*) from referral where referral.person_id = person.id) as referrals,
              (select referral_ref from referral where referral.person_id = person.id
               order by received_at desc, id desc limit 1) as newest_ref,
              array(select likeness from duplicate_dismissal
                    where lower_id = least(person.id, :id) and higher_id = greatest(person.id, :id)) as dismissed
            from person
            where person.id <> :id and person.merged_into is null and person.id in (
                (select id from person where contract_ref = :contract and nhs_number in (:numbers))
                union
                (select id from person where contract_ref = :contract and told_nhs_number in (:numbers)
                 order by id desc limit :most)
                union
                (select id from person
                 where contract_ref = :contract and name_sound = :sound and date_of_birth = cast(:born as date)
                   and postcode_sector = :sector and merged_into is null
                 order by id desc limit :most))
            """;

    private final Session session;
    private final PersonRows people;
    private final ViewAudit audit;

    FindCandidates(Session session, PersonRows people, ViewAudit audit) {
        this.session = session;
        this.people = people;
        this.audit = audit;
    }

    /**
     * Who may be a person, matches first.
     *
     * @param personId the person asked about, or whom they were found to be
     */
    record Found(UUID personId, List<Candidate> candidates) {}

    /** Somebody who may be the same person. */
    record Candidate(UUID personId, Likeness likeness, long referrals, String newestReferralRef) {}

    /**
     * Those who may be this person, matches first; empty when there is no such person. For a merged person, those of the
     * person they are now.
     */
    @Transactional
    Optional<Found> handle(UUID personId, Viewer viewer) {
        var current = people.current(personId);
        audit.write(
                viewer,
                RecordKind.DUPLICATES,
                personId,
                current.orElse(personId),
                Set.of(DataClass.PD1),
                current.isPresent() ? Outcome.SHOWN : Outcome.NOT_FOUND);
        return current.map(people::require).map(person -> new Found(person.id(), alike(person)));
    }

    private List<Candidate> alike(PersonRow person) {
        var facts = person.described();
        return session
                .createNativeQuery(ALIKE, Object[].class)
                .setParameter("id", person.id())
                .setParameter("contract", person.contractRef())
                .setParameter("numbers", List.of(text(facts.nhsNumber()), text(facts.toldNhsNumber())))
                .setParameter("sound", text(facts.nameSound()))
                .setParameter(
                        "born",
                        facts.dateOfBirth() == null ? null : facts.dateOfBirth().toString(),
                        String.class)
                .setParameter("sector", text(facts.postcodeSector()))
                .setParameter("most", MOST)
                .getResultList()
                .stream()
                .map(row -> candidate(person, row))
                .filter(Objects::nonNull)
                .sorted(Comparator.comparing(
                                (Candidate candidate) -> candidate.likeness().kind())
                        .thenComparing(Candidate::personId, Comparator.reverseOrder()))
                .limit(MOST)
                .toList();
    }

    /** Null for somebody who is not, or was dismissed as such. */
    private static Candidate candidate(PersonRow person, Object[] row) {
        var other = PersonRow.of(row);
        var likeness = DuplicateRules.compare(person.described(), other.described());
        var dismissed = Arrays.asList((String[]) row[PersonRow.WIDTH + 2]);
        if (likeness.kind() == Kind.NONE
                || dismissed.contains(Kind.MATCH.name())
                || dismissed.contains(likeness.kind().name())) {
            return null;
        }
        return new Candidate(
                other.id(), likeness, ((Number) row[PersonRow.WIDTH]).longValue(), (String) row[PersonRow.WIDTH + 1]);
    }

    /** A fact that was not told equals nothing that was. */
    private static String text(String fact) {
        return fact == null ? "" : fact;
    }
}
