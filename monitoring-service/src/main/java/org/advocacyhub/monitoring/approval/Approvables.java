package org.advocacyhub.monitoring.approval;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.advocacyhub.runtime.web.Refusal;

/** How what is asked for of a contract is found: virements and variations alike. */
public abstract class Approvables<A extends Approvable> implements PanacheRepositoryBase<A, UUID> {

    private static final int AT_ONE_LOOK = 50;

    private final String called;
    private final String beyond;

    /** @param called what one of them is called, as in {@code unknown-variation} and {@code variationId} */
    protected Approvables(String called) {
        this.called = called;
        this.beyond = "contractRef = ?1 and (approval.draftedAt, %1$s) > (?2, ?3) order by approval.draftedAt, %1$s"
                .formatted(called + "Id");
    }

    /**
     * One of the contract.
     *
     * @throws Refusal 404, for example {@code unknown-variation}
     */
    public A require(String contractRef, UUID id) {
        return of(contractRef, id, findByIdOptional(id));
    }

    /** The same, kept from changing until the transaction ends. */
    public A requireLocked(String contractRef, UUID id) {
        return of(contractRef, id, findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Those of a contract after a position, the oldest first. */
    public List<A> after(String contractRef, Instant draftedAt, UUID id, int count) {
        return find(beyond, contractRef, draftedAt, id).page(0, count).list();
    }

    /** Those of a contract that the commissioner has not decided yet, the oldest first. */
    public List<A> submitted(String contractRef) {
        return find(
                        "contractRef = ?1 and approval.state = ?2 order by approval.submittedAt, approval.draftedAt",
                        contractRef,
                        ApprovalState.SUBMITTED)
                .page(0, AT_ONE_LOOK)
                .list();
    }

    private A of(String contractRef, UUID id, Optional<A> found) {
        return found.filter(one -> one.contractRef().equals(contractRef))
                .orElseThrow(
                        () -> Refusal.notFound("unknown-" + called, "The contract has no " + called + " " + id + "."));
    }
}
