package org.advocacyhub.triage.eligibility.domain;

/**
 * What a contract or a year can change about the tables, as valid on the effective received date (domain.md 0.5).
 *
 * @param minimumAge youngest age that the contract serves; never limits a statutory type (A.8.1)
 * @param schedule3Commenced Schedule 3 to the Mental Health Act 2025 is in force: informal patients qualify
 * @param informalFundedLocally the contract pays for informal patients although the law does not say so
 * @param tribunalWindowDays days from admission under section 2 in which a tribunal may be asked for (A.8.2)
 */
public record Parameters(
        int minimumAge, boolean schedule3Commenced, boolean informalFundedLocally, int tribunalWindowDays) {

    /** The same with another minimum age, when the contract states its own. */
    public Parameters withMinimumAge(int years) {
        return new Parameters(years, schedule3Commenced, informalFundedLocally, tribunalWindowDays);
    }
}
