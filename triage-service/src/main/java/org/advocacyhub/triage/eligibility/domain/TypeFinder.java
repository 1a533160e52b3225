package org.advocacyhub.triage.eligibility.domain;

import java.util.List;
import java.util.function.Predicate;
import org.advocacyhub.triage.referral.domain.Answer;
import org.advocacyhub.triage.referral.domain.Facts;
import org.advocacyhub.triage.referral.domain.Process;
import org.advocacyhub.triage.referral.domain.ServiceType;

/**
 * Finds the type of a referral whose sender was unsure (domain.md A.14): the first line that fits. Lines 3, 4, 5, 8 and 9
 * need answers that no form asks yet; they enter with their tables.
 */
public final class TypeFinder {

    /** Rule id of the last line: nothing fits, the person is signposted. */
    public static final String INFORMATION_ONLY = "A.14-11";

    /**
     * One line.
     *
     * @param type null for the last line
     */
    public record Line(String ruleId, String when, Predicate<Facts> holds, ServiceType type) {}

    // spotless:off: one line of the published list a line
    private static final List<Line> LINES = List.of(
            new Line("A.14-1", "Mental Health Act status qualifies", TypeFinder::qualifiesUnderMha, ServiceType.IMHA),
            // which of the four DoLS roles it is, a person finds until their table is built: the most urgent stands in
            new Line("A.14-2", "the supervisory body refers", facts -> "DOLS_TEAM".equals(facts.referrerType()), ServiceType.IMCA_39A),
            new Line("A.14-6", "s42 or s44", facts -> stage(facts) == Process.Stage.SAFEGUARDING, ServiceType.CARE_ACT_SAFEGUARDING),
            new Line("A.14-7", "a Care Act process", facts -> stage(facts) != Process.Stage.UNKNOWN, ServiceType.CARE_ACT),
            new Line("A.14-10", "specific issue and client group, a carer's own", facts -> hasIssueAndGroup(facts) && isCarer(facts), ServiceType.CARER_COMMUNITY),
            new Line("A.14-10", "specific issue and client group", TypeFinder::hasIssueAndGroup, ServiceType.COMMUNITY),
            new Line(INFORMATION_ONLY, "otherwise", _ -> true, null));
    // spotless:on

    private TypeFinder() {}

    static Line find(Facts facts) {
        return LINES.stream()
                .filter(line -> line.holds().test(facts))
                .findFirst()
                .orElseThrow();
    }

    private static boolean qualifiesUnderMha(Facts facts) {
        return facts.imha() != null && facts.imha().mhaStatus().qualifies(facts.ageYears());
    }

    private static Process.Stage stage(Facts facts) {
        return facts.careAct() == null
                ? Process.Stage.UNKNOWN
                : facts.careAct().process().stage();
    }

    /** An issue that nobody denied counts: table COM asks for it, while "information only" would send the person away. */
    private static boolean hasIssueAndGroup(Facts facts) {
        return facts.need().specificIssue() != Answer.N && facts.need().clientGroup() != null;
    }

    private static boolean isCarer(Facts facts) {
        return "CARER".equals(facts.need().clientGroup());
    }
}
