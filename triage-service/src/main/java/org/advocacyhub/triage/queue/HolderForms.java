package org.advocacyhub.triage.queue;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.advocacyhub.runtime.page.Box;
import org.advocacyhub.runtime.page.Form;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.security.Roles;
import org.advocacyhub.triage.queue.TriageCaseView.HolderView;
import org.advocacyhub.triage.reservation.TakeOverReason;
import org.advocacyhub.triage.triagecase.TriageCase;

/** The forms that say who works on a referral: whoever is free takes it, whoever has it gives it back, a manager takes it over. */
@ApplicationScoped
class HolderForms {

    private final Caller caller;

    HolderForms(Caller caller) {
        this.caller = caller;
    }

    /** @param holder null while nobody has it */
    List<Form> of(TriageCase triageCase, HolderView holder, String worker) {
        if (!triageCase.state().isOpen()) {
            return List.of();
        }
        var operation = "/triage-cases/" + triageCase.referralId() + "/reservation";
        if (holder == null) {
            return List.of(Form.of("Take it", operation, "Take it, so that nobody else works on it"));
        }
        if (holder.heldBy().equals(worker)) {
            return List.of(Form.of("Give it back", operation, "Give it back, so that others can work on it")
                    .delete());
        }
        return caller.has(Roles.HUB_MANAGER)
                ? List.of(Form.of(
                        "Take it over from a colleague",
                        operation,
                        "Take it over",
                        Box.choice("takeOverReason", "Why", TakeOverReason.values())))
                : List.of();
    }
}
