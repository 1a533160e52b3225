package org.advocacyhub.provider.casework.domain;

import java.util.Set;

/**
 * Whether a case may go on when the person can no longer say what they want, or can again (domain.md A.12). Which rows of A.12 are for
 * which type is theirs to say; what a person of the hub has to decide is only named here.
 */
public final class InstructionRules {

    private static final Set<String> BEST_INTERESTS = Set.of("CARE_ACT", "CARE_ACT_SAFEGUARDING", "IMHA");
    private static final Set<String> FOR_WHO_LACKS_CAPACITY = Set.of(
            "IMCA_SMT",
            "IMCA_ACCOM",
            "IMCA_CARE_REVIEW",
            "IMCA_SAFEGUARDING",
            "IMCA_39A",
            "IMCA_39C",
            "IMCA_39D",
            "RPR_PAID",
            "RULE_1_2_REP");

    /** A.1.1: of these it alone is instructed by the person or not; who lives under an authorisation may still say what they want. */
    private static final String INSTRUCTED_OR_NOT = "IMCA_39D";

    private static final Set<String> DECIDED = Set.of("AUT-07", "AUT-12");

    /** What A.12 says. */
    public sealed interface Finding {

        /** The row of A.12, or the rule of D.2. */
        String ruleId();

        /** Why, in plain English. */
        String inWords();
    }

    /** It goes on. */
    public record GoesOn(String ruleId, String inWords) implements Finding {}

    /** It doesn't; the words say what to do instead. */
    public record Ends(String ruleId, String inWords) implements Finding {}

    private InstructionRules() {}

    /**
     * What becomes of a case.
     *
     * @param canInstruct whether the person can say what they want from now on
     * @param representative somebody acts for the person in their best interests (AUT-12)
     */
    public static Finding of(String serviceType, boolean canInstruct, boolean representative) {
        return canInstruct ? instructed(serviceType) : nonInstructed(serviceType, representative);
    }

    /**
     * What a manager of the hub may decide about a case whose person can't instruct: those of which A.12 says that the manager is
     * asked (AUT-07, AUT-12). The others go on by themselves.
     *
     * @param anew the case goes on without instruction already, and the manager looks at it again
     */
    public static Finding decided(String serviceType, boolean anew) {
        return switch (nonInstructed(serviceType, false)) {
            case Ends left ->
                new GoesOn(
                        left.ruleId(),
                        anew
                                ? "The hub manager looked again and decided in the person's best interests that the case still goes on"
                                        + " without instruction."
                                : "The hub manager decided in the person's best interests that the case goes on without instruction.");
            case GoesOn carried ->
                new Ends(
                        carried.ruleId(),
                        "A case of %s needs no decision of the manager (rule %s): whoever works it says that the person can't instruct."
                                .formatted(serviceType, carried.ruleId()));
        };
    }

    /** Whether it is for the manager of the hub to decide that a case of this type goes on without instruction. */
    public static boolean isLeftToManager(String serviceType) {
        return decided(serviceType, false) instanceof GoesOn;
    }

    /** Whether a row of A.12 carries a case only because somebody decided so in the person's best interests: the manager, or a representative. */
    public static boolean isDecided(String ruleId) {
        return DECIDED.contains(ruleId);
    }

    private static Finding instructed(String serviceType) {
        return FOR_WHO_LACKS_CAPACITY.contains(serviceType) && !serviceType.equals(INSTRUCTED_OR_NOT)
                ? new Ends(
                        "D.2",
                        serviceType
                                + " is for somebody who lacks capacity (rule D.2): close the case, for example as"
                                + " REGAINED_CAPACITY; another kind of advocacy takes a referral of its own.")
                : new GoesOn("AUT-01", "The person can instruct and agrees: the case goes on as an instructed one.");
    }

    private static Finding nonInstructed(String serviceType, boolean representative) {
        if (BEST_INTERESTS.contains(serviceType)) {
            return new GoesOn(
                    "AUT-06",
                    "The person can't instruct: the case goes on as a non-instructed one, in best interests.");
        }
        if (serviceType.equals("NHS_COMPLAINTS")) {
            return representative
                    ? new GoesOn(
                            "AUT-12", "The person can't instruct, and a representative acts in their best interests.")
                    : new Ends(
                            "AUT-12",
                            "A complaint goes on without instruction where a representative acts in the person's best interests"
                                    + " (rule AUT-12): send representative true, ask the hub manager to decide, or close the case.");
        }
        if (serviceType.equals("RULE_1_2_REP")) {
            return new GoesOn("AUT-11", "The person can't instruct: the court's order carries the case.");
        }
        if (FOR_WHO_LACKS_CAPACITY.contains(serviceType)) {
            return new GoesOn("AUT-05", "The person can't instruct: the verified instruction carries the case.");
        }
        return new Ends(
                "AUT-07",
                serviceType
                        + " goes on without instruction only by decision of the hub manager with a best-interests note (rule"
                        + " AUT-07): ask the hub manager to decide, or close the case.");
    }
}
