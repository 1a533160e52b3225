package org.advocacyhub.triage.referral;

import static org.advocacyhub.triage.referral.ToldFacts.code;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.advocacyhub.contracts.ReferralFacts;
import org.advocacyhub.triage.referral.domain.KeyDate;
import org.advocacyhub.triage.referral.domain.Process;

/**
 * The days that matter (domain.md B.6): those that the form lists, and those that stand in its legal sections (B.1 fields 34, 47,
 * 48 and 50) where no day of that kind is listed. Nobody has to tell a day twice for it to raise the band.
 */
final class ToldDates {

    private ToldDates() {}

    static List<KeyDate> read(ReferralFacts told) {
        var listed = told.keyDates().stream()
                .map(date -> new KeyDate(date.type(), date.on(), date.fixed()))
                .toList();
        var kinds = listed.stream().map(KeyDate::type).collect(Collectors.toSet());
        return Stream.concat(listed.stream(), inSections(told, kinds))
                .sorted(Comparator.comparing(KeyDate::on).thenComparing(KeyDate::type))
                .toList();
    }

    private static Stream<KeyDate> inSections(ReferralFacts told, Set<String> listed) {
        return Stream.of(
                        process(told.careAct()),
                        conference(told.parentCp()),
                        hearing(told.court()),
                        urgentExpiry(told.dols()))
                .filter(Objects::nonNull)
                .filter(date -> !listed.contains(date.type()));
    }

    /** The process or its next meeting. The form does not ask whether it can be moved. */
    private static KeyDate process(ReferralFacts.CareAct careAct) {
        if (careAct == null || careAct.processDate() == null) {
            return null;
        }
        var type =
                switch (code(Process.class, careAct.process(), Process.U).stage()) {
                    case SAFEGUARDING -> "SAFEGUARDING_MEETING";
                    case REVIEW -> "REVIEW_MEETING";
                    case ASSESSMENT_OR_PLANNING, TRANSITION, APPEAL, UNKNOWN -> "ASSESSMENT_VISIT";
                };
        return new KeyDate(type, careAct.processDate(), false);
    }

    /** Here neither. */
    private static KeyDate conference(ReferralFacts.ParentCp parent) {
        return parent == null || parent.conferenceDate() == null
                ? null
                : new KeyDate(meeting(parent.proceedingsStage()), parent.conferenceDate(), false);
    }

    private static String meeting(String proceedingsStage) {
        return switch (proceedingsStage) {
            case "PLO_PRE_PROCEEDINGS" -> "PLO_MEETING";
            case "LAC_REVIEW" -> "REVIEW_MEETING";
            case "CARE_PROCEEDINGS" -> "COURT_HEARING";
            case null, default -> "CHILD_PROTECTION_CONFERENCE";
        };
    }

    /** A court's day can't be moved by those who refer. */
    private static KeyDate hearing(ReferralFacts.Court court) {
        return court == null || court.hearing() == null ? null : new KeyDate("COURT_HEARING", court.hearing(), true);
    }

    /** An urgent authorisation ends by law on its day (A.5.5). */
    private static KeyDate urgentExpiry(ReferralFacts.Dols dols) {
        return dols == null || dols.urgentExpiry() == null
                ? null
                : new KeyDate("URGENT_AUTH_EXPIRY", dols.urgentExpiry(), true);
    }
}
