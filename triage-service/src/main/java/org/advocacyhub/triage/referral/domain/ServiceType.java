package org.advocacyhub.triage.referral.domain;

import static org.advocacyhub.triage.referral.domain.ServiceType.LegalClass.CONTRACT;
import static org.advocacyhub.triage.referral.domain.ServiceType.LegalClass.COURT;
import static org.advocacyhub.triage.referral.domain.ServiceType.LegalClass.DUTY;
import static org.advocacyhub.triage.referral.domain.ServiceType.LegalClass.POWER;

import java.util.Arrays;
import java.util.Optional;

/** The legal or contractual basis of the advocacy asked for (domain.md A.1.1). */
public enum ServiceType {
    CARE_ACT(DUTY),
    CARE_ACT_SAFEGUARDING(DUTY),
    IMCA_SMT(DUTY),
    IMCA_ACCOM(DUTY),
    IMCA_CARE_REVIEW(POWER),
    IMCA_SAFEGUARDING(POWER),
    IMCA_39A(DUTY),
    IMCA_39C(DUTY),
    IMCA_39D(DUTY),
    RPR_PAID(DUTY),
    RULE_1_2_REP(COURT),
    IMHA(DUTY),
    NHS_COMPLAINTS(DUTY),
    COMMUNITY(CONTRACT),
    CARER_COMMUNITY(CONTRACT),
    PARENT_CP(CONTRACT),
    BESPOKE(CONTRACT),
    /** Held so that it can be answered: appeals under section 72 of the Care Act never came into force. */
    CARE_ACT_APPEAL_S72(DUTY),
    /** Held so that they can be answered: switched off until the law or a contract brings them in. */
    LPS_IMCA(DUTY),
    LPS_APPROPRIATE_PERSON(DUTY),
    LITIGATION_FRIEND(CONTRACT),
    /** Asked for by name, decided by the table of IMHA. */
    IMHA_INFORMAL(DUTY),
    /** Outside the adult contract: always somebody else's. */
    CHILDRENS_ADVOCACY(DUTY),
    /** The referrer does not know; the type finder (A.14) does. */
    UNSURE(CONTRACT);

    /** Whether a body must arrange it, may, does so by order of a court, or only because it is paid for. */
    public enum LegalClass {
        DUTY,
        POWER,
        COURT,
        CONTRACT
    }

    private final LegalClass legalClass;

    ServiceType(LegalClass legalClass) {
        this.legalClass = legalClass;
    }

    /** The type of a code; empty for one that this version does not know. */
    public static Optional<ServiceType> find(String code) {
        return Arrays.stream(values()).filter(type -> type.name().equals(code)).findFirst();
    }

    public LegalClass legalClass() {
        return legalClass;
    }

    /** A role under the deprivation of liberty safeguards, which the supervisory body alone instructs (A.5.5, A.6). */
    public boolean isOfDols() {
        return switch (this) {
            case IMCA_39A, IMCA_39C, IMCA_39D, RPR_PAID -> true;
            default -> false;
        };
    }

    /** A referral of a statutory type is never refused for money and never closed as plain out of area (D.1.1, G.3). */
    public boolean isStatutory() {
        return legalClass != CONTRACT;
    }

    public boolean isDuty() {
        return legalClass == DUTY;
    }

    /** The Independent Mental Capacity Advocate types (A.5). */
    public boolean isImca() {
        return name().startsWith("IMCA_");
    }

    /** Sections 67 and 68 of the Care Act, instructed by the authority that carries out the process. */
    public boolean isCareAct() {
        return this == CARE_ACT || this == CARE_ACT_SAFEGUARDING;
    }
}
