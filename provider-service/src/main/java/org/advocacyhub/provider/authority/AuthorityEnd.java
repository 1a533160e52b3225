package org.advocacyhub.provider.authority;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.contracts.ReferralEvent.AuthorityWithdrawn;
import org.advocacyhub.provider.authority.domain.Answer;
import org.advocacyhub.provider.authority.domain.AuthorityRules;
import org.advocacyhub.provider.authority.domain.AuthorityRules.Consequence;
import org.advocacyhub.provider.authority.domain.Duty;
import org.advocacyhub.provider.casework.CasesOfReferral.Worked;
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

    /** What follows from it, by the rules. */
    Consequence consequence(String serviceType) {
        return AuthorityRules.of(basis, scopes, serviceType);
    }

    /** Whether this can have been done about it. */
    boolean mayBeAnswered(Answer given, String serviceType) {
        return answer == null && consequence(serviceType).answers().contains(given);
    }

    Refusal notPossible(String serviceType) {
        var possible = consequence(serviceType).answers().stream()
                .map(Enum::name)
                .sorted()
                .toList();
        return Refusal.of(
                Refusal.Kind.UNPROCESSABLE,
                "basis-not-possible",
                "A case of %s can't go on so (domain.md A.12): %s, or close it."
                        .formatted(serviceType, String.join(", ", possible)));
    }

    /** Whoever works the case says what was done. */
    void answer(Answer given, LocalDate on, String by) {
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
}
