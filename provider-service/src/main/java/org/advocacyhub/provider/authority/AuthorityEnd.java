package org.advocacyhub.provider.authority;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.advocacyhub.contracts.ReferralEvent.AuthorityWithdrawn;
import org.advocacyhub.provider.authority.domain.Answer;
import org.advocacyhub.provider.authority.domain.AuthorityRules;
import org.advocacyhub.provider.authority.domain.AuthorityRules.Consequence;
import org.advocacyhub.provider.authority.domain.AuthorityRules.Decision;
import org.advocacyhub.provider.authority.domain.AuthorityRules.Ground;
import org.advocacyhub.provider.authority.domain.Duty;
import org.advocacyhub.provider.casework.CasesOfReferral.Worked;
import org.advocacyhub.provider.casework.domain.InstructionRules;
import org.advocacyhub.runtime.web.Refusal;

/** That a part of the authority of an open case was withdrawn, what had to be done about it, and what was done. */
@Entity
class AuthorityEnd {

    @Id
    private UUID id;

    private UUID caseId;
    private String partnerId;
    private UUID referralId;
    private Instant withdrawnAt;
    private String basis;
    private List<String> scopes;
    private Instant heardAt;
    private String ruleId;
    private List<String> duties;
    private LocalDate answeredOn;

    @Enumerated(EnumType.STRING)
    private Answer answer;

    private String answeredBy;
    private String answerRuleId;
    private String answerReason;

    @Version
    private long version;

    protected AuthorityEnd() {}

    AuthorityEnd(UUID id, Worked of, AuthorityWithdrawn event, Consequence consequence, Instant heardAt) {
        this.id = id;
        this.caseId = of.caseId();
        this.partnerId = of.partnerId();
        this.referralId = event.referralId();
        this.withdrawnAt = event.withdrawnAt();
        this.basis = event.basis();
        this.scopes = List.copyOf(event.scopes());
        this.heardAt = heardAt;
        this.ruleId = consequence.ruleId();
        this.duties = consequence.duties().stream().map(Duty::name).toList();
    }

    /**
     * What follows from it, by the rules.
     *
     * @param decision that the case goes on without instruction; empty when nobody decided so
     */
    Consequence consequence(String serviceType, Optional<Decision> decision) {
        var byType = AuthorityRules.of(basis, scopes, serviceType);
        return decision.map(made -> byType.after(made, withdrawnAt)).orElse(byType);
    }

    /** Refused with a 422: this can't have been done about it. */
    Refusal notPossible(String serviceType, Consequence consequence) {
        var possible = consequence.answers().stream().map(Enum::name).sorted().toList();
        return Refusal.of(
                Refusal.Kind.UNPROCESSABLE,
                "basis-not-possible",
                "A case of %s can't go on so (rule A.12): %s, or close it.%s"
                        .formatted(
                                serviceType,
                                String.join(", ", possible),
                                InstructionRules.isLeftToManager(serviceType)
                                        ? " Whether it goes on without instruction is the hub manager's to decide."
                                        : ""));
    }

    /** Whoever works the case says what was done. */
    void answer(Answer given, Ground ground, LocalDate on, String by) {
        answerRuleId = ground.ruleId();
        answerReason = ground.inWords();
        answer = given;
        answeredOn = on;
        answeredBy = by;
    }

    UUID id() {
        return id;
    }

    Instant withdrawnAt() {
        return withdrawnAt;
    }

    String basis() {
        return basis;
    }

    List<String> scopes() {
        return scopes;
    }

    String ruleId() {
        return ruleId;
    }

    List<Duty> duties() {
        return duties.stream().map(Duty::valueOf).toList();
    }

    Answer answer() {
        return answer;
    }

    LocalDate answeredOn() {
        return answeredOn;
    }

    /** The row of A.12 by which the answer holds; null before the answer, and for answers of before it was kept. */
    String answerRuleId() {
        return answerRuleId;
    }

    /** Why it holds, in plain English; null as above. */
    String answerReason() {
        return answerReason;
    }
}
