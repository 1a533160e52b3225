package org.advocacyhub.referral.person;

import java.time.LocalDate;
import java.util.UUID;
import org.advocacyhub.referral.person.domain.Described;

/**
 * A person as stored. Personal data: never printed.
 *
 * @param personKey what the other services know the person by; never changes
 * @param mergedInto the person that this one was found to be; null for somebody on their own
 */
record PersonRow(UUID id, String contractRef, String personKey, UUID mergedInto, Described described) {

    private static final String SELECTED = """
            %1$s.id as %1$s_id, %1$s.contract_ref as %1$s_contract_ref, %1$s.person_key as %1$s_key,
            %1$s.merged_into as %1$s_merged_into, %1$s.nhs_number as %1$s_nhs, %1$s.told_nhs_number as %1$s_told_nhs,
            %1$s.name_sound as %1$s_sound, cast(%1$s.date_of_birth as text) as %1$s_born,
            %1$s.postcode_sector as %1$s_sector
            """;

    /** How many columns it reads. */
    static final int WIDTH = 9;

    /** The columns of a person in the order in which {@link #of} reads them, named so that two people fit in one row. */
    static String columns(String alias) {
        return SELECTED.formatted(alias);
    }

    static PersonRow of(Object[] row) {
        return of(row, 0);
    }

    /** Reads the columns from a place in a longer row. */
    static PersonRow of(Object[] row, int from) {
        return new PersonRow(
                (UUID) row[from],
                (String) row[from + 1],
                (String) row[from + 2],
                (UUID) row[from + 3],
                new Described(
                        (String) row[from + 4],
                        (String) row[from + 5],
                        (String) row[from + 6],
                        row[from + 7] == null ? null : LocalDate.parse((String) row[from + 7]),
                        (String) row[from + 8]));
    }

    @Override
    public String toString() {
        return "PersonRow[not shown]";
    }
}
