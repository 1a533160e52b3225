package org.advocacyhub.monitoring.agreement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.advocacyhub.monitoring.agreement.domain.ReturnState;
import org.advocacyhub.monitoring.agreement.domain.ReturnState.Code;
import org.advocacyhub.monitoring.agreement.domain.ReturnState.CommissionerAccepted;
import org.advocacyhub.monitoring.agreement.domain.ReturnState.Draft;
import org.advocacyhub.monitoring.agreement.domain.ReturnState.HubApproved;
import org.advocacyhub.monitoring.agreement.domain.ReturnState.Locked;
import org.advocacyhub.monitoring.agreement.domain.ReturnState.PartnerConfirmed;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** How far the return of a contract and quarter has come; its life is that of {@link ReturnState}. */
@Entity
@Table(name = "quarter_return")
class AgreedReturn {

    @Id
    @Column(name = "return_id")
    private UUID returnId;

    @Column(name = "contract_ref")
    private String contractRef;

    @Column(name = "quarter_start")
    private LocalDate quarterStart;

    @Enumerated(EnumType.STRING)
    private Code state;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> parties;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> awaiting;

    private String digest;

    @Version
    private long version;

    protected AgreedReturn() {}

    /** A return that nobody has done anything with. */
    static AgreedReturn untouched(String contractRef, LocalDate quarterStart, Collection<String> parties) {
        var draft = new AgreedReturn();
        draft.returnId = UUID.randomUUID();
        draft.contractRef = contractRef;
        draft.quarterStart = quarterStart;
        draft.state = Code.DRAFT;
        draft.parties = List.copyOf(new TreeSet<>(parties));
        draft.awaiting = draft.parties;
        return draft;
    }

    /** Partners of which it was only heard later have a part too, as long as the parts are looked at. */
    void joinedBy(Collection<String> known) {
        var late = new TreeSet<>(known);
        late.removeAll(parties);
        if (!late.isEmpty() && (state == Code.DRAFT || state == Code.PARTNER_CONFIRMED)) {
            parties = joined(parties, late);
            awaiting = joined(awaiting, late);
            state = Code.DRAFT;
        }
    }

    /** Moves to where a decision says. */
    void moveTo(ReturnState to) {
        state = to.code();
        awaiting = to instanceof Draft(var missing) ? List.copyOf(missing) : List.of();
        digest = switch (to) {
            case HubApproved(var approved) -> approved;
            case CommissionerAccepted(var accepted) -> accepted;
            case Draft _, PartnerConfirmed _ -> null;
            case Locked _ -> digest;
        };
    }

    ReturnState state() {
        return switch (state) {
            case DRAFT -> new Draft(new TreeSet<>(awaiting));
            case PARTNER_CONFIRMED -> new PartnerConfirmed();
            case HUB_APPROVED -> new HubApproved(digest);
            case COMMISSIONER_ACCEPTED -> new CommissionerAccepted(digest);
            case LOCKED -> new Locked();
        };
    }

    private static List<String> joined(List<String> some, Collection<String> others) {
        var all = new TreeSet<>(some);
        all.addAll(others);
        return List.copyOf(all);
    }

    UUID returnId() {
        return returnId;
    }

    /** Partners that have a part in it. */
    SortedSet<String> parties() {
        return new TreeSet<>(parties);
    }

    boolean isLocked() {
        return state == Code.LOCKED;
    }

    long version() {
        return version;
    }
}
