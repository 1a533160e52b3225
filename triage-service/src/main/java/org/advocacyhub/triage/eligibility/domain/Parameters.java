package org.advocacyhub.triage.eligibility.domain;

import java.util.Set;

/**
 * What a contract or a year can change about the tables, as valid on the effective received date (domain.md 0.5).
 *
 * @param minimumAge youngest age that the contract serves; never limits a statutory type (A.8.1)
 * @param schedule3Commenced Schedule 3 to the Mental Health Act 2025 is in force: informal patients qualify
 * @param informalFundedLocally the contract pays for informal patients although the law does not say so
 * @param tribunalWindowDays days from admission under section 2 in which a tribunal may be asked for (A.8.2)
 * @param listedProjects projects that the commissioner has instructed for this day (BESPOKE, scenario S21); none in
 *     parameters that were stored before there was such a list
 */
public record Parameters(
        int minimumAge,
        boolean schedule3Commenced,
        boolean informalFundedLocally,
        int tribunalWindowDays,
        Set<String> listedProjects) {

    public Parameters {
        listedProjects = listedProjects == null ? Set.of() : Set.copyOf(listedProjects);
    }

    /** Informal patients qualify for a mental health advocate: by law, or because the contract pays (A.8.1). */
    boolean informalQualifies() {
        return schedule3Commenced || informalFundedLocally;
    }

    /** The same with another minimum age, when the contract states its own. */
    public Parameters withMinimumAge(int years) {
        return new Parameters(years, schedule3Commenced, informalFundedLocally, tribunalWindowDays, listedProjects);
    }

    /** The same with the projects of a contract. */
    public Parameters withListedProjects(Set<String> projects) {
        return new Parameters(minimumAge, schedule3Commenced, informalFundedLocally, tribunalWindowDays, projects);
    }
}
