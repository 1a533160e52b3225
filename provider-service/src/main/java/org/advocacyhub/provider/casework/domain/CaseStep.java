package org.advocacyhub.provider.casework.domain;

/** What has to be done in a case whatever it is about (domain.md D.1.2, A.2, A.5.6). */
public enum CaseStep {
    /** Verify who instructed, and that they may. */
    INSTRUCTION,
    /** Explain at the first contact what is not kept confidential (H.5). */
    CONFIDENTIALITY,
    /** Advocacy agreement, or the plan of a non-instructed case. */
    AGREEMENT,
    /** Scores at the start, at the first or second meeting; an instructed case only. */
    BASELINE,
    /** The supervisor looks at it. */
    REVIEW,
    /** Report to the person who instructed, or why there is none. */
    REPORT,
    /** Visit the person whom one represents: again and again (A.6). */
    VISIT,
    /** Give the statement to the court by its hearing (A.7, C.2). */
    COURT_STATEMENT,
    /** Find out whether the appointment goes on, before its last day (A.5.5, A.7). */
    RENEWAL
}
