package org.advocacyhub.provider.casework.domain;

/** Who may instruct where the law wants an instruction (domain.md A.1.1, A.5). */
public enum InstructingBody {
    NHS_BODY,
    LOCAL_AUTHORITY,
    SUPERVISORY_BODY
}
