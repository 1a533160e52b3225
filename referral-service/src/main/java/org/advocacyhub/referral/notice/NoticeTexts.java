package org.advocacyhub.referral.notice;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.advocacyhub.referral.notice.domain.Message;
import org.advocacyhub.referral.notice.domain.Message.Acknowledgement;
import org.advocacyhub.referral.notice.domain.Message.BreakGlass;
import org.advocacyhub.referral.notice.domain.Message.CaseOpened;
import org.advocacyhub.referral.notice.domain.Message.Chaser;
import org.advocacyhub.referral.notice.domain.Message.Ended;
import org.advocacyhub.referral.notice.domain.Message.InformationAsked;
import org.advocacyhub.referral.notice.domain.Message.Recheck;
import org.advocacyhub.referral.notice.domain.Message.RingReferrer;
import org.advocacyhub.referral.notice.domain.Message.Triaged;
import org.advocacyhub.referral.notice.domain.Message.Wait;
import org.advocacyhub.referral.notice.domain.Message.Withdrawn;
import org.advocacyhub.referral.notice.domain.NoticeChannel;

/** The words of notices, from {@code templates/notices}; dates and times are those of London. */
@ApplicationScoped
class NoticeTexts {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm 'on' d MMMM uuuu", Locale.UK);

    private final NoticeSettings settings;

    NoticeTexts(NoticeSettings settings) {
        this.settings = settings;
    }

    /** The templates, checked by the build. {@code discreet} texts name neither the service nor what it does. */
    @CheckedTemplate(basePath = "notices", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {

        private Templates() {}

        static native TemplateInstance byPhone(String reference, boolean discreet);

        static native TemplateInstance acknowledgement(
                String reference, boolean discreet, int missing, String phone, String answersTo);

        static native TemplateInstance ringReferrer(String reference, int missing);

        static native TemplateInstance informationAsked(
                String reference, boolean discreet, String question, String phone, String answersTo);

        static native TemplateInstance chaser(
                String reference, boolean discreet, String days, boolean last, String phone, String answersTo);

        static native TemplateInstance triaged(String reference, boolean discreet, String by, String phone);

        static native TemplateInstance caseOpened(String reference, boolean discreet, String phone);

        static native TemplateInstance ended(String reference, boolean discreet, String reason, String phone);

        static native TemplateInstance withdrawn(String reference, boolean discreet, String phone);

        static native TemplateInstance breakGlass(String reference, String until);

        static native TemplateInstance recheck(String reference);
    }

    /** The text; with what to do first when somebody has to ring. */
    String of(Message message, String reference, NoticeChannel channel, boolean discreet) {
        var words = template(message, reference, discreet).render().strip();
        return channel == NoticeChannel.PHONE
                ? Templates.byPhone(reference, discreet).render().strip() + "\n\n" + words
                : words;
    }

    private TemplateInstance template(Message message, String reference, boolean discreet) {
        var phone = settings.phone();
        var answersTo = settings.answersTo();
        return switch (message) {
            case Acknowledgement(var missing) ->
                Templates.acknowledgement(reference, discreet, missing, phone, answersTo);
            case RingReferrer(var missing) -> Templates.ringReferrer(reference, missing);
            case InformationAsked(var question) ->
                Templates.informationAsked(reference, discreet, question, phone, answersTo);
            case Chaser(var wait) ->
                Templates.chaser(reference, discreet, days(wait), wait == Wait.EIGHT_WORKING_DAYS, phone, answersTo);
            case Triaged(var contactBy) -> Templates.triaged(reference, discreet, day(contactBy), phone);
            case CaseOpened _ -> Templates.caseOpened(reference, discreet, phone);
            case Ended(var reason) -> Templates.ended(reference, discreet, reason, phone);
            case Withdrawn _ -> Templates.withdrawn(reference, discreet, phone);
            case BreakGlass(var until) -> Templates.breakGlass(reference, MINUTE.format(until.atZone(LONDON)));
            case Recheck _ -> Templates.recheck(reference);
        };
    }

    private static String days(Wait wait) {
        return switch (wait) {
            case FIVE_WORKING_DAYS -> "five";
            case EIGHT_WORKING_DAYS -> "eight";
        };
    }

    private static String day(LocalDate day) {
        return day == null ? null : DAY.format(day);
    }
}
