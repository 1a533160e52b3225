package org.advocacyhub.triage.queue;

import io.quarkus.qute.TemplateExtension;
import java.time.LocalDate;
import org.advocacyhub.triage.banding.domain.Band;
import org.advocacyhub.triage.eligibility.domain.ServiceLabel;
import org.advocacyhub.triage.referral.domain.ServiceType;
import org.advocacyhub.triage.triagecase.Offer;
import org.advocacyhub.triage.triagecase.TriageState;

/** What the codes of triage are called on its pages: {@code {words:band('P1')}}. */
@TemplateExtension(namespace = "words")
public final class Words {

    private Words() {}

    /** How urgent, by the names of domain.md C.2. */
    public static String band(String band) {
        return switch (Band.valueOf(band)) {
            case P1 -> "P1 urgent";
            case P2 -> "P2 high";
            case P3 -> "P3 standard";
            case P4 -> "P4 routine";
        };
    }

    /** What a type of advocacy is called on a day. */
    public static String kind(String serviceType, LocalDate day) {
        return ServiceLabel.of(ServiceType.valueOf(serviceType), day);
    }

    /** Where a referral stands. */
    public static String state(String state) {
        return switch (TriageState.valueOf(state)) {
            case SCREENING -> "Being screened";
            case AWAITING_REFERRER_INFO -> "Waiting for the referrer";
            case QUEUED -> "For a person to decide";
            case TRIAGED -> "Partner being chosen";
            case OFFERED -> "Offered to a partner";
            case WAITING_LIST -> "On the waiting list";
            case SPOT_REQUESTED -> "Extra purchase asked for";
            case DUTY_ESCALATED -> "With the commissioner";
            case ACCEPTED -> "With a partner";
            case REJECTED -> "Not eligible";
            case REDIRECTED -> "Sent to another service";
            case OUT_OF_AREA -> "With the service of another area";
            case INFORMATION_ONLY -> "Given information";
            case WITHDRAWN -> "Withdrawn";
            case DUPLICATE -> "Duplicate";
        };
    }

    /** Whether our council has to arrange it, and what follows (domain.md G.3). */
    public static String responsible(String outcome) {
        return switch (outcome) {
            case "INBOUND_ACCEPT" -> "Yes";
            case "INBOUND_CHARGE" -> "No: another council is, and pays";
            case "OUTBOUND_REFER" -> "No: the service of that area takes it";
            case "OUTBOUND_SPOT" -> "Yes: it is bought where the person is";
            case "REFUSE_REDIRECT" -> "No: it is sent on";
            default -> "Not clear yet";
        };
    }

    /** How an offer stands. */
    public static String offer(String state) {
        return switch (Offer.State.valueOf(state)) {
            case OPEN -> "Not answered yet";
            case RECALLING -> "Being taken back";
            case ACCEPTED -> "Accepted";
            case DECLINED -> "Declined";
            case LAPSED -> "Not answered in time";
            case RECALLED -> "Taken back";
        };
    }

    /** Which day is kept or missed. */
    public static String due(String kind) {
        return kind.equals("CONTACT") ? "First contact" : "Advocate named";
    }
}
