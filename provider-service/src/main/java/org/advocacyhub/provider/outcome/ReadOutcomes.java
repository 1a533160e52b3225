package org.advocacyhub.provider.outcome;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.provider.casework.RecordOnCase;
import org.advocacyhub.runtime.security.PartnerScope;

/** Reads what was chosen for a case, with what each code means under its contract, whether or not it has ended since. */
@ApplicationScoped
class ReadOutcomes {

    /** A chosen code in words. */
    record Chosen(String list, String code, String label, String subject, boolean primary, LocalDate on) {}

    private final RecordOnCase cases;
    private final OutcomeCodes codes;
    private final ChosenCodes chosenCodes;

    ReadOutcomes(RecordOnCase cases, OutcomeCodes codes, ChosenCodes chosenCodes) {
        this.cases = cases;
        this.codes = codes;
        this.chosenCodes = chosenCodes;
    }

    @Transactional
    List<Chosen> issues(PartnerScope scope, UUID caseId) {
        return chosen(scope, caseId).stream()
                .filter(chosen -> chosen.list().equals(ChooseIssues.ISSUE))
                .toList();
    }

    @Transactional
    List<Chosen> decisions(PartnerScope scope, UUID caseId) {
        return chosen(scope, caseId).stream()
                .filter(chosen -> !chosen.list().equals(ChooseIssues.ISSUE))
                .toList();
    }

    private List<Chosen> chosen(PartnerScope scope, UUID caseId) {
        var seen = cases.require(scope, caseId);
        var contract = codes.contractOf(seen.partnerId(), seen.serviceType(), seen.openedOn());
        return ChosenCodes.latest(chosenCodes.of(scope, caseId, null)).stream()
                .map(row -> new Chosen(
                        row.key().listName(),
                        row.key().code(),
                        codes.catalogue(contract, row.key().listName())
                                .label(row.key().code()),
                        row.subject(),
                        row.isPrimary(),
                        row.chosenOn()))
                .sorted(Comparator.comparing(Chosen::list).thenComparing(Chosen::code))
                .toList();
    }
}
