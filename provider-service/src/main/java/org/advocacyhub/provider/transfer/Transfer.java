package org.advocacyhub.provider.transfer;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.provider.casework.HandOver;
import org.advocacyhub.provider.offer.domain.DeclineReason;
import org.advocacyhub.provider.transfer.domain.ShareBasis;
import org.advocacyhub.provider.transfer.domain.TransferReason;
import org.advocacyhub.provider.transfer.domain.TransferState;
import org.advocacyhub.runtime.web.Refusal;

/** One partner asks another to take a case over. Both see it, nobody else does; it moves by {@link TransferState}. */
@Entity
@Table(name = "case_transfer")
class Transfer {

    /**
     * What the giving partner says.
     *
     * @param toPartner null when the hub is to find one
     * @param note for the advocate who goes on: shown to the other partner once the case is its own, and told nobody else
     */
    record Proposal(
            String toPartner, TransferReason reason, ShareBasis authorityBasis, LocalDate authorityOn, String note) {

        /** Without the note, which doesn't belong in a log. */
        @Override
        public String toString() {
            return "Proposal[" + toPartner + ", " + reason + "]";
        }
    }

    @Id
    private UUID id;

    private UUID caseId;
    private UUID referralId;
    private String fromPartner;

    @Embedded
    private Asking asking;

    private String serviceType;
    private String band;
    private String district;
    private boolean nonInstructed;
    private Boolean underEighteen;
    private String advocateGender;
    private LocalDate openSince;

    @Enumerated(EnumType.STRING)
    private TransferState state;

    @Enumerated(EnumType.STRING)
    private TransferReason reason;

    @Enumerated(EnumType.STRING)
    private ShareBasis authorityBasis;

    private LocalDate authorityOn;
    private byte[] sealedNote;
    private Instant proposedAt;
    private String proposedBy;
    private Instant settledAt;
    private String settledBy;
    private String advocateId;

    @Enumerated(EnumType.STRING)
    private DeclineReason declineReason;

    @Version
    private long version;

    protected Transfer() {}

    Transfer(UUID id, HandOver.Outline outline, Proposal proposal, byte[] sealedNote, String by, Instant at) {
        this.id = id;
        this.caseId = outline.caseId();
        this.referralId = outline.referralId();
        this.fromPartner = outline.partnerId();
        this.asking = new Asking(proposal.toPartner(), at);
        this.state = viaHub() ? TransferState.WITH_HUB : TransferState.PROPOSED;
        this.serviceType = outline.serviceType();
        this.band = outline.band();
        this.district = outline.district();
        this.nonInstructed = outline.nonInstructed();
        this.underEighteen = outline.underEighteen();
        this.advocateGender = outline.advocateGender();
        this.openSince = outline.openSince();
        this.reason = proposal.reason();
        this.authorityBasis = proposal.authorityBasis();
        this.authorityOn = proposal.authorityOn();
        this.sealedNote = sealedNote.clone();
        this.proposedAt = at;
        this.proposedBy = by;
    }

    /**
     * The hub names who is asked.
     *
     * @param until the end of its time; null when a person named it, who waits as long as they like
     */
    void route(String partner, Instant until) {
        if (state != TransferState.WITH_HUB) {
            throw settledAlready();
        }
        asking.ask(partner, until);
        state = TransferState.PROPOSED;
    }

    /** Whether the time is over that whoever is asked was given; an answer at the very instant is in time. */
    boolean isTooLate(Instant now) {
        return state == TransferState.PROPOSED && asking.isOver(now);
    }

    /** Nobody answered in time: the question is with the hub again. */
    void lapse(Instant now) {
        if (!isTooLate(now)) {
            throw new IllegalStateException("transfer " + id + " may be answered until " + asking.answerBy());
        }
        asking.neverAgain();
        backToHub(now);
    }

    private void backToHub(Instant at) {
        asking.backToHub(at);
        state = TransferState.WITH_HUB;
    }

    void accept(String advocate, String by, Instant at) {
        refuseTooLate(at);
        settle(TransferState.ACCEPTED, by, at);
        advocateId = advocate;
    }

    /** Whoever was named by the hub leaves the question with the hub, and may be named again once it has room, if only that was missing. */
    void decline(DeclineReason why, String by, Instant at) {
        refuseTooLate(at);
        if (viaHub() && state == TransferState.PROPOSED) {
            if (why != DeclineReason.NO_CAPACITY) {
                asking.neverAgain();
            }
            backToHub(at);
            return;
        }
        settle(TransferState.DECLINED, by, at);
        declineReason = why;
    }

    void withdraw(String by, Instant at) {
        settle(TransferState.WITHDRAWN, by, at);
    }

    private void settle(TransferState end, String by, Instant at) {
        if (state != TransferState.PROPOSED && !(end == TransferState.WITHDRAWN && state == TransferState.WITH_HUB)) {
            throw settledAlready();
        }
        state = end;
        settledBy = by;
        settledAt = at;
        asking.end();
    }

    private void refuseTooLate(Instant at) {
        if (isTooLate(at)) {
            throw Refusal.conflict(
                    "transfer-lapsed",
                    "It could be answered until " + asking.answerBy() + "; the next partner is asked.");
        }
    }

    private Refusal settledAlready() {
        return Refusal.conflict(
                "transfer-settled",
                "The transfer is %s%s; it takes no such answer."
                        .formatted(state, settledAt == null ? "" : " since " + settledAt));
    }

    /** Whether this partner is the one that is asked just now. */
    boolean waitsFor(String partner) {
        return state == TransferState.PROPOSED && partner.equals(toPartner());
    }

    /** The age of the person was put right, which whoever is asked has to know. */
    void ageIsPutRight(Boolean known) {
        underEighteen = known;
    }

    boolean isOpen() {
        return settledAt == null;
    }

    boolean viaHub() {
        return asking.viaHub();
    }

    String district() {
        return district;
    }

    String serviceType() {
        return serviceType;
    }

    /** Who said no for another reason than room, or nothing in time. */
    List<String> declinedBy() {
        return asking.declinedBy();
    }

    UUID id() {
        return id;
    }

    UUID caseId() {
        return caseId;
    }

    UUID referralId() {
        return referralId;
    }

    String fromPartner() {
        return fromPartner;
    }

    String toPartner() {
        return asking.toPartner();
    }

    TransferState state() {
        return state;
    }

    TransferReason reason() {
        return reason;
    }

    Instant proposedAt() {
        return proposedAt;
    }

    long version() {
        return version;
    }

    byte[] sealedNote() {
        return sealedNote.clone();
    }

    /** Without the note. */
    TransferView view() {
        return view(null);
    }

    /** @param note what the giving advocate wrote, for who may read it; otherwise null */
    TransferView view(String note) {
        return new TransferView(
                id,
                caseId,
                referralId,
                fromPartner,
                asking.toPartner(),
                asking.viaHub(),
                serviceType,
                band,
                district,
                nonInstructed,
                underEighteen,
                advocateGender,
                openSince,
                state,
                reason,
                authorityBasis,
                authorityOn,
                note,
                proposedAt,
                asking.answerBy(),
                asking.withHubSince(),
                settledAt,
                advocateId,
                declineReason,
                version);
    }

    /** Says which transfer, never what was noted. */
    @Override
    public String toString() {
        return "Transfer[" + id + "]";
    }
}
