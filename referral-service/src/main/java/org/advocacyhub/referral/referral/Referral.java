package org.advocacyhub.referral.referral;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.advocacyhub.referral.form.MissingJson;
import org.advocacyhub.referral.form.domain.MissingAnswer;
import org.advocacyhub.referral.referral.domain.CarriedOver;
import org.advocacyhub.referral.referral.domain.Progress;
import org.advocacyhub.referral.referral.domain.ReferralStatus;
import org.advocacyhub.referral.referral.domain.ReferralStatus.Move;
import org.advocacyhub.referral.referral.domain.StatusLine;
import org.advocacyhub.runtime.web.Refusal;
import org.hibernate.annotations.ColumnTransformer;

/**
 * A referral from receipt to its end ({@link ReferralStatus}), without anything personal: that stands in its
 * {@link StoredForm}. Referrers and the hub answer and withdraw it; everything else follows what triage and the partners
 * tell.
 */
@Entity
public class Referral {

    @Id
    private UUID id;

    private String referralRef;
    private UUID personId;
    private boolean repeatPerson;
    private String requestedType;
    private String channel;
    private String submittedBy;
    private String sentByPartner;
    private Instant receivedAt;

    @Enumerated(EnumType.STRING)
    private ReferralStatus status;

    private Instant statusSince;

    @ColumnTransformer(write = "cast(? as jsonb)")
    private String missing;

    private String teamCode;
    private String serviceType;
    private String band;
    private String district;
    private LocalDate contactDue;
    private LocalDate firstContactOn;
    private UUID offerId;
    private String endReason;
    private String asked;
    private int changes;
    private String previousProvider;
    private LocalDate openSince;
    private LocalDate lastContactBefore;

    @Version
    private long version;

    protected Referral() {}

    /** Somebody at the hub asked the referrer, in the rules' words. */
    public void asked(String question, Instant at) {
        require(Move.QUESTION);
        moveTo(new Progress(ReferralStatus.AWAITING_REFERRER_INFO, at));
        asked = question;
    }

    /** Triage asked the referrer, in its decision table's words; an older question than the one that is open changes nothing. */
    public void askedByTriage(String question, Instant at) {
        if (follow(ReferralStatus.AWAITING_REFERRER_INFO, at)) {
            asked = question;
        }
    }

    /** What was told was put right; where the referral stands stays as it is. */
    public void amended(List<MissingAnswer> stillMissing) {
        require(Move.AMENDMENT);
        missing = MissingJson.write(stillMissing);
        changes++;
    }

    /** Answers came in: what is still missing, and screening starts again when it had stopped for them. */
    public void informed(List<MissingAnswer> stillMissing, Instant at) {
        require(Move.INFORMATION);
        missing = MissingJson.write(stillMissing);
        changes++;
        moveTo(new Progress(ReferralStatus.RECEIVED, at));
    }

    /**
     * Which registered team referred, as far as it is known now.
     *
     * @param code null when no team is known
     */
    public void referredBy(String code) {
        teamCode = code;
    }

    /** A person found the team: it is no longer missing, wherever the referral stands. */
    public void teamFound(String code, List<MissingAnswer> stillMissing) {
        teamCode = code;
        missing = MissingJson.write(stillMissing);
    }

    /** Taken back by whoever may. */
    public void withdrawn(Instant at) {
        require(Move.WITHDRAWAL);
        moveTo(new Progress(ReferralStatus.WITHDRAWN, at));
    }

    /** Triage accepted it, with a day to keep; comes before an offer even when the offer is heard first. */
    public void triaged(String serviceType, String band, String district, LocalDate contactDue, Instant at) {
        this.serviceType = serviceType;
        this.district = district == null ? this.district : district;
        this.band = band;
        this.contactDue = contactDue;
        follow(ReferralStatus.TRIAGED, at);
    }

    /** Triage changed the band or the day to keep; where the referral stands stays as it is. */
    public void targetsChanged(String newBand, LocalDate contactBy) {
        band = newBand;
        contactDue = contactBy;
    }

    /** A partner was asked. */
    public void offered(UUID offer, LocalDate contactBy, Instant at) {
        contactDue = contactBy;
        if (follow(ReferralStatus.OFFERED, at)) {
            offerId = offer;
        }
    }

    /** The partner asked last did not take it; news of an older offer changes nothing. */
    public void offerEnded(UUID offer, Instant at) {
        if (status == ReferralStatus.OFFERED && offer.equals(offerId)) {
            offerId = null;
            moveTo(new Progress(ReferralStatus.TRIAGED, at));
        }
    }

    /** The advocate and the person have spoken. */
    public void firstContact(LocalDate on) {
        firstContactOn = on;
    }

    /** Its closed case goes on; news that is older than the end, or that follows another end, changes nothing. */
    public void reopened(Instant at) {
        new Progress(status, statusSince).reopened(at).ifPresent(this::moveTo);
    }

    /** Triage ended without a case, for the reason that the decision table gives. */
    public void ended(ReferralStatus end, String reason, Instant at) {
        if (follow(end, at)) {
            endReason = reason;
        }
    }

    /** Any other news from triage or a partner; answers whether it changed the status. */
    public boolean follow(ReferralStatus news, Instant at) {
        var progress = new Progress(status, statusSince).after(news, at);
        progress.ifPresent(this::moveTo);
        return progress.isPresent();
    }

    /** Refuses a move that does not exist from here, naming those that do. */
    public void require(Move move) {
        if (!status.moves().contains(move)) {
            var possible = status.moves().stream().map(Move::name).collect(Collectors.joining(", "));
            throw Refusal.conflict(
                    "no-such-move",
                    "The referral is " + status + ": " + move + " is not possible. Possible: "
                            + (possible.isEmpty() ? "nothing, this is an end." : possible + "."));
        }
    }

    private void moveTo(Progress progress) {
        status = progress.status();
        statusSince = progress.since();
        asked = null;
    }

    public UUID id() {
        return id;
    }

    public String referralRef() {
        return referralRef;
    }

    public UUID personId() {
        return personId;
    }

    public boolean repeatPerson() {
        return repeatPerson;
    }

    public String requestedType() {
        return requestedType;
    }

    public String channel() {
        return channel;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    public ReferralStatus status() {
        return status;
    }

    /** When the status was reached. */
    public Instant statusSince() {
        return statusSince;
    }

    public StatusLine statusLine() {
        return new StatusLine(
                status,
                contactDue,
                firstContactOn,
                status == ReferralStatus.AWAITING_REFERRER_INFO ? asked : endReason,
                carriedOver());
    }

    /** Where it comes from, if the provider before left it open; null for a new referral. */
    public CarriedOver carriedOver() {
        return openSince == null ? null : new CarriedOver(previousProvider, openSince, lastContactBefore);
    }

    public List<MissingAnswer> missing() {
        return MissingJson.read(missing);
    }

    /** The registered team that referred; null when none is known. */
    public String teamCode() {
        return teamCode;
    }

    public String serviceType() {
        return serviceType;
    }

    public String band() {
        return band;
    }

    /** GSS code of the district, as triage found it; before that as the referrer stated it. */
    public String district() {
        return district;
    }

    public LocalDate contactDue() {
        return contactDue;
    }

    /** How often what was told was changed since. */
    public int changes() {
        return changes;
    }

    public long version() {
        return version;
    }
}
