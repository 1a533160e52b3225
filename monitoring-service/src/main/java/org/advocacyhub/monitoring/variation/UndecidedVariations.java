package org.advocacyhub.monitoring.variation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.advocacyhub.monitoring.approval.ApprovalForms;
import org.advocacyhub.monitoring.approval.Undecided;
import org.advocacyhub.monitoring.approval.Waiting;

/** Variations that wait for the commissioner. */
@ApplicationScoped
class UndecidedVariations implements Undecided {

    private final Variations variations;
    private final ApprovalForms approvalForms;
    private final VaryContract varyContract;

    UndecidedVariations(Variations variations, ApprovalForms approvalForms, VaryContract varyContract) {
        this.variations = variations;
        this.approvalForms = approvalForms;
        this.varyContract = varyContract;
    }

    @Override
    public List<Waiting> of(String contractRef) {
        return variations.submitted(contractRef).stream()
                .map(variation -> new Waiting(
                        varyContract.view(variation).variation().proposal().sentence(),
                        variation.approval().submittedAt(),
                        VariationPages.address(variation)))
                .toList();
    }

    @Override
    public long forReader(String contractRef) {
        return approvalForms.decided(variations, contractRef);
    }
}
