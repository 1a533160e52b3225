package org.advocacyhub.provider.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.advocacyhub.provider.casework.RecordFeedback;
import org.advocacyhub.provider.casework.domain.Answer;
import org.advocacyhub.provider.casework.domain.Face;
import org.advocacyhub.provider.feedback.domain.Edition;
import org.advocacyhub.provider.feedback.domain.FeedbackQuestion;
import org.advocacyhub.provider.feedback.domain.LinkStanding;

/** Takes a person's answers, once for each link and case. */
@ApplicationScoped
class AnswerByLink {

    private final FeedbackLinks links;
    private final RecordFeedback recordFeedback;
    private final Clock clock;

    AnswerByLink(FeedbackLinks links, RecordFeedback recordFeedback, Clock clock) {
        this.links = links;
        this.recordFeedback = recordFeedback;
        this.clock = clock;
    }

    /** Where a link stands; empty when there is none, or none any more. */
    @Transactional
    Optional<LinkStanding> look(LinkToken token) {
        return links.find(token).map(this::standing);
    }

    /**
     * Takes the answers when the link is open.
     *
     * @param edition in which words they were asked
     * @param satisfaction null where no face was chosen
     * @return the standing that it had before
     */
    @Transactional
    Optional<LinkStanding> handle(
            LinkToken token, Edition edition, Map<FeedbackQuestion, Answer> answers, Face satisfaction) {
        var link = links.find(token).orElse(null);
        if (link == null) {
            return Optional.empty();
        }
        recordFeedback.hold(link.caseId()); // whoever answers or makes a link now waits
        links.refresh(link);
        var standing = standing(link);
        if (standing == LinkStanding.OPEN) {
            link.answer();
            recordFeedback.byLink(
                    link.caseId(),
                    new RecordFeedback.Answers(
                            LocalDate.now(clock),
                            false,
                            answers.get(FeedbackQuestion.CAL1),
                            answers.get(FeedbackQuestion.CAL2),
                            answers.get(FeedbackQuestion.CAL3),
                            answers.get(FeedbackQuestion.CAL4),
                            answers.get(FeedbackQuestion.CAL5),
                            satisfaction,
                            edition.format(),
                            null));
        }
        return Optional.of(standing);
    }

    private LinkStanding standing(FeedbackLink link) {
        var standing = link.standing(clock.instant());
        return standing == LinkStanding.OPEN && recordFeedback.isGiven(link.caseId())
                ? LinkStanding.RECORDED
                : standing;
    }
}
