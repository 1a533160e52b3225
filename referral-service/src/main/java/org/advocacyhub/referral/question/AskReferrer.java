package org.advocacyhub.referral.question;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.advocacyhub.contracts.ReferralEvent.InformationAsked;
import org.advocacyhub.referral.form.RequestReader;
import org.advocacyhub.referral.form.domain.CompletenessRules;
import org.advocacyhub.referral.form.domain.Fault;
import org.advocacyhub.referral.form.domain.MissingAnswer;
import org.advocacyhub.referral.form.domain.ReferralForm;
import org.advocacyhub.referral.notice.Notices;
import org.advocacyhub.referral.notice.domain.Message;
import org.advocacyhub.referral.question.Questions.Asked;
import org.advocacyhub.referral.referral.Referral;
import org.advocacyhub.referral.referral.ReferralScope;
import org.advocacyhub.referral.referral.Referrals;
import org.advocacyhub.referral.referral.StoredForms;
import org.advocacyhub.referral.referral.Timeline;
import org.advocacyhub.referral.referral.TimelineEntry;
import org.advocacyhub.referral.referral.domain.ReferralStatus.Move;
import org.advocacyhub.runtime.database.Ids;
import org.advocacyhub.runtime.events.Outbox;
import org.advocacyhub.runtime.sealing.DataKeys;

/**
 * Asks the referrer, while nothing is decided: the status line says in the rules' words what is wanted, and triage's clock
 * stands still until the answer (domain.md D.1.1, C.5 rule 3). The hub's own words are for the referrer alone,
 * who finds them with the referral.
 */
@ApplicationScoped
class AskReferrer {

    private final Referrals referrals;
    private final StoredForms forms;
    private final DataKeys dataKeys;
    private final Questions questions;
    private final Timeline timeline;
    private final Notices notices;
    private final Outbox outbox;
    private final Clock clock;

    AskReferrer(
            Referrals referrals,
            StoredForms forms,
            DataKeys dataKeys,
            Questions questions,
            Timeline timeline,
            Notices notices,
            Outbox outbox,
            Clock clock) {
        this.referrals = referrals;
        this.forms = forms;
        this.dataKeys = dataKeys;
        this.questions = questions;
        this.timeline = timeline;
        this.notices = notices;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * The referral, waiting for its referrer.
     *
     * @param wanted ids of rules of B.8, or paths of the fields that they ask for
     * @param words null when the rules' words are enough
     */
    @Transactional
    Referral handle(UUID referralId, List<String> wanted, String words, String askedBy) {
        var referral = referrals.requireForChange(referralId, new ReferralScope.Every());
        referral.require(Move.QUESTION);

        var key = dataKeys.require(referralId);
        var asked = asked(wanted, forms.findById(referralId).form(key));
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var requestId = Ids.next();
        var question = asked.isEmpty()
                ? "Please look at the referral for what we ask."
                : asked.stream().map(MissingAnswer::message).distinct().collect(Collectors.joining(" "));
        referral.asked(question, now);
        questions.add(
                referralId,
                askedBy,
                new Asked(requestId, now, asked, words == null ? null : key.seal(words, Questions.WORDS), null));
        timeline.persist(new TimelineEntry(
                Ids.next(),
                referralId,
                now,
                "referral-service",
                "INFORMATION_ASKED",
                "Somebody at the hub asked the referrer for more information.",
                null,
                null));
        notices.tell(referral, new Message.InformationAsked(question), requestId);
        outbox.record(new InformationAsked(
                referralId,
                now,
                asked.stream().map(MissingAnswer::ruleId).distinct().toList()));
        referrals.flush();
        return referral;
    }

    private static List<MissingAnswer> asked(List<String> wanted, ReferralForm form) {
        var faults = new ArrayList<Fault>();
        var asked = new ArrayList<MissingAnswer>();
        for (var index = 0; index < wanted.size(); index++) {
            var found = CompletenessRules.askedFor(wanted.get(index), form);
            if (found.isEmpty()) {
                faults.add(new Fault(
                        "questions[" + index + "]",
                        "unknown-question",
                        "Name a rule of completeness, for example B1-36, or the field that it asks for."));
            }
            asked.addAll(found);
        }
        RequestReader.refuse(faults);
        return asked.stream().distinct().toList();
    }
}
