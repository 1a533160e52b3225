package org.advocacyhub.referral.person;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.advocacyhub.referral.person.ViewAudit.Outcome;
import org.advocacyhub.referral.safecontact.PlanReads;
import org.advocacyhub.runtime.security.Caller;

/** A look at a contact plan is a look at the person. */
@ApplicationScoped
class ContactPlanAudit implements PlanReads {

    private final ViewAudit audit;
    private final Caller caller;

    ContactPlanAudit(ViewAudit audit, Caller caller) {
        this.audit = audit;
        this.caller = caller;
    }

    @Override
    public void shown(UUID personId) {
        audit.write(Viewer.of(caller), personId, Outcome.SHOWN);
    }
}
