package org.advocacyhub.triage.demand.domain;

import java.util.EnumSet;
import java.util.Set;

/** When demand is pressure (domain.md C.7). */
public final class PressureRules {

    private PressureRules() {}

    /** Everything that holds: each is raised once and ends when it holds no longer. */
    public static Set<Trigger> holding(DemandFigures figures, Limits limits) {
        var holding = EnumSet.noneOf(Trigger.class);
        for (var trigger : Trigger.values()) {
            if (holds(trigger, figures, limits)) {
                holding.add(trigger);
            }
        }
        return holding;
    }

    private static boolean holds(Trigger trigger, DemandFigures figures, Limits limits) {
        return switch (trigger) {
            case STATUTORY_BEYOND_TARGET -> figures.beyondTarget() > 0;
            case LIST_TOO_LONG -> figures.waiting() > limits.waiting();
            case CASELOAD_TOO_HIGH -> figures.isCaseloadAbove(limits.caseload());
            case NO_REPLY -> figures.daysWithoutReply() > limits.replyDays();
        };
    }
}
