package org.advocacyhub.provider.withdrawal.domain;

/**
 * Something that speaks against a withdrawal as it is planned and doesn't forbid it.
 *
 * @param ruleId where it comes from
 * @param reason in plain English, with what to do about it
 */
public record Warning(Code code, String ruleId, String reason) {

    /** What it is about. */
    public enum Code {
        /** The successor has less time than the law gives it to learn what it owes the staff. */
        SHORT_NOTICE,
        /** The successor is not offered new referrals of what is given up. */
        SUCCESSOR_NOT_CONTRACTED,
        /** Somebody at the successor has the id already: who comes gets another one. */
        ADVOCATE_ID_TAKEN,
        /** Cases whose advocate doesn't go along: the successor has to name somebody. */
        CASES_WITHOUT_ADVOCATE,
        /** Somebody who goes has cases that stay with the partner. */
        ADVOCATE_LEAVES_CASES
    }
}
