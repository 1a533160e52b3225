package org.advocacyhub.triage.eligibility.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.advocacyhub.triage.referral.domain.Answer;
import org.advocacyhub.triage.referral.domain.Complainant;
import org.advocacyhub.triage.referral.domain.Facts;

/**
 * The columns of table NHS (domain.md A.9).
 *
 * @param authority the patient's consent, or what stands in for it
 * @param inTime within twelve months of the event or of knowing about it, whichever is later
 * @param claimOnly about a legal claim or staff discipline and nothing else
 */
public record ComplaintInputs(Care care, Answer authority, Answer inTime, Answer claimOnly) {

    /** S.I. 2009/309 reg 12: not later than twelve months after the event, or after it came to notice. */
    static final int MONTHS = 12;

    /** Whose care is complained of, as the table tells it apart. */
    public enum Care {
        /** An NHS body, primary care, an independent provider that the NHS pays, or public health of a council. */
        NHS_FUNDED,
        PRIVATELY_PAID,
        SOCIAL_CARE_ONLY,
        U
    }

    static ComplaintInputs of(Facts facts, LocalDate day) {
        var complaint = facts.nhsComplaint();
        return complaint == null
                ? new ComplaintInputs(Care.U, authority(null, facts.authority()), Answer.U, Answer.U)
                : new ComplaintInputs(
                        care(complaint),
                        authority(complaint.complainant(), facts.authority()),
                        inTime(complaint.eventDate(), complaint.knowledgeDate(), day),
                        complaint.legalClaimOnly());
    }

    static Care care(Facts.NhsComplaint complaint) {
        var privately = complaint.nhsFunded() == Answer.N;
        return switch (complaint.about()) {
            case PRIVATELY_PAID -> Care.PRIVATELY_PAID;
            case SOCIAL_CARE_ONLY -> Care.SOCIAL_CARE_ONLY;
            case LA_PUBLIC_HEALTH -> Care.NHS_FUNDED;
            case NHS_BODY, PRIMARY_CARE -> privately ? Care.PRIVATELY_PAID : Care.NHS_FUNDED;
            case INDEPENDENT_PROVIDER ->
                switch (complaint.nhsFunded()) {
                    case Y -> Care.NHS_FUNDED;
                    case N -> Care.PRIVATELY_PAID;
                    case U -> Care.U;
                };
            case U -> complaint.nhsFunded() == Answer.Y ? Care.NHS_FUNDED : Care.U;
        };
    }

    /** Whoever lacks capacity can't consent: then A.12 looks at who acts for them. The dead can't be asked at all. */
    private static Answer authority(Complainant complainant, Facts.Authority told) {
        if (complainant == Complainant.PERSONAL_REPRESENTATIVE) {
            return Answer.Y;
        }
        if (complainant == Complainant.PARENT_OF_CHILD && told.competentChild() != Answer.Y) {
            return Answer.orUnknown(told.parentalResponsibility());
        }
        return told.hasCapacityToConsent() == Answer.N ? Answer.Y : told.consentGiven();
    }

    static Answer inTime(LocalDate event, LocalDate knowledge, LocalDate day) {
        var latest = Stream.of(event, knowledge).filter(date -> date != null).max(LocalDate::compareTo);
        return Answer.of(latest.map(from -> from.isAfter(day) || !day.isAfter(from.plusMonths(MONTHS)))
                .orElse(null));
    }

    List<String> unknowns() {
        return Stream.of(
                        care == Care.U ? "complaint about, NHS-funded" : null,
                        authority == Answer.U ? "consent or authority" : null,
                        inTime == Answer.U ? "day of the event or of knowing about it" : null,
                        claimOnly == Answer.U ? "legal claim or discipline only" : null)
                .filter(column -> column != null)
                .toList();
    }

    Map<String, String> words() {
        return Map.of();
    }
}
