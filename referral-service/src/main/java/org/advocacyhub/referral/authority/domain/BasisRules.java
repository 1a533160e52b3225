package org.advocacyhub.referral.authority.domain;

import static org.advocacyhub.referral.form.domain.Authority.ConsentScope.ACCESS_RECORDS;
import static org.advocacyhub.referral.form.domain.Authority.ConsentScope.CONTACT_PROFESSIONALS;
import static org.advocacyhub.referral.form.domain.Authority.ConsentScope.RECEIVE_ADVOCACY;
import static org.advocacyhub.referral.form.domain.Authority.ConsentScope.SHARE_WITH_PARTNER;

import java.util.List;
import java.util.Set;
import org.advocacyhub.referral.form.domain.Authority.Basis;
import org.advocacyhub.referral.form.domain.Authority.ConsentScope;
import org.advocacyhub.referral.form.domain.RequestedType;

/** What each basis is good for: the columns 'Types' and 'Evidence' of domain.md A.12, and what it covers when nobody says. */
public final class BasisRules {

    private BasisRules() {}

    /** Whether a basis may be recorded. */
    public sealed interface Admission {

        /** It may. */
        record Admitted() implements Admission {}

        /** By exception, when the hub's manager decides so (AUT-07). */
        record ByManagerOnly(String ruleId) implements Admission {}

        /** It may not, for this type. */
        record NotForType(String ruleId, String words) implements Admission {}
    }

    private static final Admission ADMITTED = new Admission.Admitted();

    /**
     * The column 'Types'.
     *
     * @param transition about a transition assessment, the only Care Act work for which a parent may agree
     */
    public static Admission admission(Basis basis, RequestedType type, boolean transition) {
        return switch (basis) {
            case CONSENT ->
                Types.instructed(type)
                        ? ADMITTED
                        : notFor("AUT-05", "This type rests on the instruction or the order, not on consent.");
            case BEST_INTERESTS -> bestInterests(type);
            case STATUTORY_INSTRUCTION ->
                Types.instructedByLaw(type) ? ADMITTED : notFor("AUT-05", "Only for IMCA_* and RPR_PAID.");
            case COURT_ORDER -> Types.court(type) ? ADMITTED : notFor("AUT-11", "Only for RULE_1_2_REP.");
            case PATIENT_REQUEST -> Types.imha(type) ? ADMITTED : notFor("AUT-03", "Only for IMHA.");
            case PARENTAL ->
                Types.complaint(type) || (Types.careAct(type) && transition)
                        ? ADMITTED
                        : notFor("AUT-10", "Only for transition assessments and NHS_COMPLAINTS.");
            case PUBLIC_INTEREST_SHARE_ONLY ->
                notFor("H.5", "It permits sharing with safeguarding or the police, never the start of advocacy.");
            case REFUSED ->
                Types.instructedByLaw(type)
                        ? notFor("AUT-02", "This type rests on the instruction, not on consent.")
                        : ADMITTED;
        };
    }

    private static Admission bestInterests(RequestedType type) {
        if (Types.careAct(type) || Types.imha(type) || Types.complaint(type)) {
            return ADMITTED;
        }
        return type == RequestedType.COMMUNITY
                ? new Admission.ByManagerOnly("AUT-07")
                : notFor("AUT-06", "Only for CARE_ACT*, IMHA, NHS_COMPLAINTS, and COMMUNITY by exception.");
    }

    private static Admission notFor(String ruleId, String words) {
        return new Admission.NotForType(ruleId, words);
    }

    /** The rule by which a basis is recorded when somebody records it by hand. */
    public static String rule(Basis basis, RequestedType type) {
        return switch (basis) {
            case CONSENT -> "AUT-01";
            case BEST_INTERESTS -> Types.complaint(type) ? "AUT-12" : Types.byContract(type) ? "AUT-07" : "AUT-06";
            case STATUTORY_INSTRUCTION -> "AUT-05";
            case COURT_ORDER -> "AUT-11";
            case PATIENT_REQUEST -> "AUT-03";
            case PARENTAL -> "AUT-10";
            case REFUSED -> "AUT-02";
            case PUBLIC_INTEREST_SHARE_ONLY -> "H.5";
        };
    }

    /** What a basis covers when nobody said more: what the work needs, and nothing that only the person can offer. */
    public static Set<ConsentScope> scopes(Basis basis) {
        return switch (basis) {
            case CONSENT, PATIENT_REQUEST -> Set.of(RECEIVE_ADVOCACY, SHARE_WITH_PARTNER);
            case PARENTAL -> Set.of(RECEIVE_ADVOCACY, SHARE_WITH_PARTNER, CONTACT_PROFESSIONALS);
            case BEST_INTERESTS, STATUTORY_INSTRUCTION, COURT_ORDER ->
                Set.of(RECEIVE_ADVOCACY, SHARE_WITH_PARTNER, CONTACT_PROFESSIONALS, ACCESS_RECORDS);
            case PUBLIC_INTEREST_SHARE_ONLY, REFUSED -> Set.of();
        };
    }

    /** The column 'Evidence': fields of {@link Evidence} that a basis needs. */
    public static List<String> evidence(Basis basis) {
        return switch (basis) {
            case CONSENT -> List.of("date", "method");
            case BEST_INTERESTS -> List.of("capacityStatement", "reason", "decidedBy");
            case STATUTORY_INSTRUCTION -> List.of("decidedBy", "verifiedOn");
            case COURT_ORDER -> List.of("date", "orderRef");
            case PATIENT_REQUEST -> List.of("date", "request");
            case PARENTAL -> List.of("parentalResponsibility");
            case REFUSED -> List.of("date");
            case PUBLIC_INTEREST_SHARE_ONLY -> List.of();
        };
    }

    /** Whether what was withdrawn would end the work: an instruction or an order stands without the person's consent. */
    public static boolean restsOnConsent(RequestedType type) {
        return !(Types.instructedByLaw(type) || Types.court(type));
    }

    /** An instruction or an order stands whatever the person wants: that they don't agree is recorded, and takes nothing away. */
    public static boolean stands(Basis basis, ConsentScope scope) {
        return scope == RECEIVE_ADVOCACY && (basis == Basis.STATUTORY_INSTRUCTION || basis == Basis.COURT_ORDER);
    }

    /** Whether a newer record takes the place of an older one: a renewal, a refusal after a yes, a yes after a refusal. */
    public static boolean replaces(Basis newer, Basis older) {
        if (newer == older || older == Basis.REFUSED) {
            return true;
        }
        return newer == Basis.REFUSED
                && switch (older) {
                    case CONSENT, PATIENT_REQUEST, PARENTAL -> true;
                    default -> false;
                };
    }
}
