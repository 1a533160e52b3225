package org.advocacyhub.referral.authority.domain;

import static org.advocacyhub.referral.form.domain.RequestedType.IMHA;
import static org.advocacyhub.referral.form.domain.RequestedType.NHS_COMPLAINTS;
import static org.advocacyhub.referral.form.domain.RequestedType.RULE_1_2_REP;

import org.advocacyhub.referral.form.domain.RequestedType;

/** The classes of types that table AUT speaks of (domain.md A.1.1, A.12). */
final class Types {

    private Types() {}

    static boolean imca(RequestedType type) {
        return switch (type) {
            case IMCA_SMT, IMCA_ACCOM, IMCA_CARE_REVIEW, IMCA_SAFEGUARDING, IMCA_39A, IMCA_39C, IMCA_39D -> true;
            default -> false;
        };
    }

    /** IMCA_* and RPR_PAID: an authorised body instructs, and the person's consent is not required. */
    static boolean instructedByLaw(RequestedType type) {
        return imca(type) || type == RequestedType.RPR_PAID;
    }

    static boolean careAct(RequestedType type) {
        return type == RequestedType.CARE_ACT || type == RequestedType.CARE_ACT_SAFEGUARDING;
    }

    static boolean imha(RequestedType type) {
        return type == IMHA;
    }

    static boolean court(RequestedType type) {
        return type == RULE_1_2_REP;
    }

    static boolean complaint(RequestedType type) {
        return type == NHS_COMPLAINTS;
    }

    /** COMMUNITY etc.: exists only because a contract pays for it. */
    static boolean byContract(RequestedType type) {
        return switch (type) {
            case COMMUNITY, CARER_COMMUNITY, PARENT_CP, BESPOKE -> true;
            default -> false;
        };
    }

    /** The person instructs or may instruct (mode I of A.1.1); also where the type is not decided. */
    static boolean instructed(RequestedType type) {
        return type == RequestedType.IMCA_39D || !(instructedByLaw(type) || court(type));
    }
}
