package org.advocacyhub.triage.screening.domain;

import java.util.List;
import java.util.Optional;
import org.advocacyhub.triage.eligibility.domain.AuthorityOutcome;
import org.advocacyhub.triage.eligibility.domain.DecisionTable.Finding;
import org.advocacyhub.triage.eligibility.domain.Eligibility;
import org.advocacyhub.triage.eligibility.domain.Eligibility.Step;
import org.advocacyhub.triage.referral.domain.ServiceType;
import org.advocacyhub.triage.screening.domain.Conclusion.AskPerson;
import org.advocacyhub.triage.screening.domain.Conclusion.Ended;
import org.advocacyhub.triage.screening.domain.Conclusion.QueueReason;

/** What holds for a case that the provider before left open (need N32): what was decided is not decided again, and nobody is lost. */
public final class CarryOverRules {

    /** The case stands as it was decided. */
    public static final String RULE = "CO-01";

    private static final String OUTCOME = "CARRIED_OVER";
    private static final String VERSION = "CO.1/2015-04-01";
    private static final String REASON =
            "It is carried over: the provider before had this case open, so whether the person is eligible is not"
                    + " decided again. Whether it may go on is reviewed with the person by who goes on with it.";

    private CarryOverRules() {}

    /** The type that was requested stands, and no table is read; informal patients are served by the advocates of all patients. */
    static Eligibility standing(ServiceType requested) {
        var type = requested == ServiceType.IMHA_INFORMAL ? ServiceType.IMHA : requested;
        var line = new Step(RULE, OUTCOME, null, REASON, VERSION);
        return new Eligibility.Standing(type, line, List.of(line));
    }

    /** A ground that the facts give is kept, for it says whether the person instructs; what is open or was refused is not asked at the door. */
    static Finding<AuthorityOutcome> known(Finding<AuthorityOutcome> found) {
        return found.outcome().mayProceed() ? found : null;
    }

    /** No rule ends it: where geography would, a person finds who goes on with it. */
    static Optional<Conclusion> elsewhere(Optional<Conclusion> byGeography) {
        return byGeography.map(
                found -> found instanceof Ended ended ? new AskPerson(QueueReason.OUT_OF_AREA, ended.reason()) : found);
    }
}
