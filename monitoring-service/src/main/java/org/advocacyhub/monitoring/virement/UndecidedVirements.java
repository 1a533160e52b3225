package org.advocacyhub.monitoring.virement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.advocacyhub.monitoring.approval.ApprovalForms;
import org.advocacyhub.monitoring.approval.Undecided;
import org.advocacyhub.monitoring.approval.Waiting;

/** Virements that wait for the commissioner. */
@ApplicationScoped
class UndecidedVirements implements Undecided {

    private final Virements virements;
    private final ApprovalForms approvalForms;

    UndecidedVirements(Virements virements, ApprovalForms approvalForms) {
        this.virements = virements;
        this.approvalForms = approvalForms;
    }

    @Override
    public List<Waiting> of(String contractRef) {
        return virements.submitted(contractRef).stream()
                .map(virement -> new Waiting(
                        virement.proposal().sentence(),
                        virement.approval().submittedAt(),
                        VirementPages.address(virement)))
                .toList();
    }

    @Override
    public long forReader(String contractRef) {
        return approvalForms.decided(virements, contractRef);
    }
}
