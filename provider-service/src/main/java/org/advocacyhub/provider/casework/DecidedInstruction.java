package org.advocacyhub.provider.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.advocacyhub.provider.casework.domain.CaseMove;
import org.advocacyhub.provider.casework.domain.InstructionRules;
import org.advocacyhub.runtime.security.PartnerScope;

/** By whose decision a case goes on without instruction, where A.12 leaves that to somebody (AUT-07, AUT-12). */
@ApplicationScoped
public class DecidedInstruction {

    /**
     * A decision that stands.
     *
     * @param ruleId the row of A.12
     * @param inWords why, as it stands in the case's history
     */
    public record Decided(String ruleId, String inWords, Instant at) {}

    private final Cases cases;
    private final CaseHistory history;

    DecidedInstruction(Cases cases, CaseHistory history) {
        this.cases = cases;
        this.history = history;
    }

    /** The one by which the case is a non-instructed one now; empty when it is an instructed one, or is so without anybody's decision. */
    @Transactional(TxType.MANDATORY)
    public Optional<Decided> standing(PartnerScope scope, UUID caseId) {
        return Optional.of(cases.require(scope, caseId))
                .filter(AdvocacyCase::isNonInstructed)
                .flatMap(found -> history.last(found, CaseMove.CAPACITY))
                .filter(entry -> InstructionRules.isDecided(entry.ruleId()))
                .map(entry -> new Decided(entry.ruleId(), entry.inWords(), entry.at()));
    }
}
