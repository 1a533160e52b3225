package org.advocacyhub.triage.partner;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.advocacyhub.runtime.database.Sql;
import org.advocacyhub.runtime.database.TransactionMemory;

/** Which partner supports or supported a person, by pseudonym: continuity is a rank key (domain.md C.6). */
@ApplicationScoped
public class PeopleKnown {

    private record PartnersOf(String personKey, LocalDate since) {}

    private final TransactionMemory memory;
    private final Sql sql;

    PeopleKnown(TransactionMemory memory, Sql sql) {
        this.memory = memory;
        this.sql = sql;
    }

    /** The partners that support a person, or did so on that day or later. */
    public Set<String> partnersOf(String personKey, LocalDate since) {
        return memory.recall(new PartnersOf(personKey, since), () -> read(List.of(personKey), since)
                .getOrDefault(personKey, Set.of()));
    }

    /** Finds out in one look who supports these people. */
    public void readAhead(Collection<String> personKeys, LocalDate since) {
        var found = read(personKeys, since);
        personKeys.forEach(person -> memory.keep(new PartnersOf(person, since), found.getOrDefault(person, Set.of())));
    }

    private Map<String, Set<String>> read(Collection<String> personKeys, LocalDate since) {
        var found = new HashMap<String, Set<String>>();
        sql.each(
                "select person_key, partner_id from person_case where person_key = any(?) and (open or last_on >= ?)",
                row -> found.computeIfAbsent(row.getString(1), _ -> new HashSet<>())
                        .add(row.getString(2)),
                personKeys.toArray(String[]::new),
                since);
        return found;
    }

    /** A partner began to support the person whom a referral is about. */
    public void began(UUID caseId, UUID referralId, String personKey, String partnerId, LocalDate on) {
        memory.forget(PartnersOf.class);
        sql.change("""
                insert into person_case (case_id, referral_id, person_key, partner_id, open, last_on)
                values (?, ?, ?, ?, true, ?)
                """, caseId, referralId, personKey, partnerId, on);
    }

    /**
     * A case was closed.
     *
     * @return the partner whose place is free now; empty when the case was not open here
     */
    public Optional<String> ended(UUID caseId, LocalDate on) {
        return partnerOf("""
                update person_case set open = false, last_on = greatest(last_on, ?)
                where case_id = ? and open returning partner_id
                """, caseId, on);
    }

    /**
     * A closed case goes on.
     *
     * @return the partner that has it; empty when the case was not closed here
     */
    public Optional<String> beganAgain(UUID caseId, LocalDate on) {
        return partnerOf("""
                update person_case set open = true, last_on = greatest(last_on, ?)
                where case_id = ? and not open returning partner_id
                """, caseId, on);
    }

    /**
     * Another partner supports the person from now on.
     *
     * @return false when the case isn't open here
     */
    public boolean changedHands(UUID caseId, String partnerId, LocalDate on) {
        memory.forget(PartnersOf.class);
        return sql.change("""
                        update person_case set partner_id = ?, last_on = greatest(last_on, ?) where case_id = ? and open
                        """, partnerId, on, caseId) == 1;
    }

    private Optional<String> partnerOf(String update, UUID caseId, LocalDate on) {
        memory.forget(PartnersOf.class);
        return sql.first(update, row -> row.getString(1), on, caseId);
    }

    /** A referral turned out to be about somebody else: its cases are theirs, open or closed. */
    public void moved(UUID referralId, String personKey) {
        memory.forget(PartnersOf.class);
        sql.change("update person_case set person_key = ? where referral_id = ?", personKey, referralId);
    }
}
