package org.advocacyhub.monitoring.contract;

import java.time.LocalDate;
import java.util.List;
import org.advocacyhub.monitoring.contract.TermsRequest.Extension;
import org.advocacyhub.monitoring.contract.domain.Terms;

/** A contract's terms as a caller sees them. */
record ContractView(
        String contractRef,
        String commissioner,
        String primeContractor,
        LocalDate start,
        LocalDate initialEnd,
        LocalDate maximumEnd,
        int minimumAge,
        List<Extension> extensions) {

    static ContractView of(String contractRef, Terms terms) {
        return new ContractView(
                contractRef,
                terms.commissioner(),
                terms.primeContractor(),
                terms.start(),
                terms.initialEnd(),
                terms.maximumEnd(),
                terms.minimumAge(),
                terms.extensionMonths().stream().map(Extension::new).toList());
    }
}
