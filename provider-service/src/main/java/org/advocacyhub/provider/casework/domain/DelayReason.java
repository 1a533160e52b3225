package org.advocacyhub.provider.casework.domain;

/** Why a day that the band sets is not kept (domain.md A.10.2); the lateness counts as before, and is explained. */
public enum DelayReason {
    /** An interpreter, for BSL or another language, had to be waited for. */
    INTERPRETER_DELAY
}
