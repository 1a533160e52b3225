package org.advocacyhub.triage.screening.domain;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.advocacyhub.triage.ProcessorTime;
import org.advocacyhub.triage.referral.domain.MhaStatus;
import org.advocacyhub.triage.referral.domain.SomeFacts;

/**
 * How long it takes to decide about one referral: route, eligibility, authority, council, band and targets. A program, no test: its
 * figures depend on the machine. How to run it stands in {@code triage-service/docs/decision-tables.md}.
 */
public final class ScreeningBench {

    private static final int TURNS = 20_000;

    private ScreeningBench() {}

    /** Prints nanoseconds of processor time for one referral of each kind. */
    public static void main(String[] arguments) {
        ProcessorTime.head("one referral");
        kinds().forEach((kind, facts) -> {
            var inputs = ScreeningTest.inputs(facts.facts(), null, null, Set.of());
            ProcessorTime.report(
                    kind, TURNS, _ -> Screening.decide(inputs).targets().hashCode());
        });
        ProcessorTime.foot();
    }

    private static Map<String, SomeFacts> kinds() {
        var kinds = new LinkedHashMap<String, SomeFacts>();
        kinds.put("CARE_ACT", SomeFacts.careAct());
        kinds.put("IMHA", SomeFacts.imha(MhaStatus.S2));
        kinds.put("COMMUNITY", SomeFacts.community());
        kinds.put("IMCA_SMT", SomeFacts.treatment());
        kinds.put("RULE_1_2_REP", SomeFacts.court());
        kinds.put("NHS_COMPLAINTS", SomeFacts.complaint());
        return kinds;
    }
}
