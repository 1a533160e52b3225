package org.advocacyhub.referral.notice;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.referral.notice.domain.ChaserRules;
import org.advocacyhub.referral.notice.domain.Message.Chaser;
import org.advocacyhub.referral.notice.domain.Message.Wait;
import org.advocacyhub.referral.referral.Referral;
import org.advocacyhub.referral.referral.Referrals;
import org.advocacyhub.referral.referral.domain.ReferralStatus;

/** Reminds referrers who were asked and did not answer, twice for each question (domain.md D.1.1). */
@ApplicationScoped
class ChaseReferrers {

    private static final int AT_ONCE = 200;

    private static final String UNANSWERED = """
            from Referral r
            where r.status = ?1 and r.statusSince < ?2
            and not exists (select 1 from Notification n
                            where n.referralId = r.id and n.template in ?3 and n.createdAt >= r.statusSince)
            order by r.statusSince, r.id
            """;

    private final Referrals referrals;
    private final Notices notices;
    private final Clock clock;

    ChaseReferrers(Referrals referrals, Notices notices, Clock clock) {
        this.referrals = referrals;
        this.notices = notices;
        this.clock = clock;
    }

    @Scheduled(every = "{hub.notices.chase-every}", concurrentExecution = ConcurrentExecution.SKIP)
    @Transactional
    void chase() {
        var last = new Chaser(Wait.EIGHT_WORKING_DAYS);
        var first = new Chaser(Wait.FIVE_WORKING_DAYS);
        chase(last, List.of(last.template()));
        chase(first, List.of(first.template(), last.template()));
    }

    private void chase(Chaser chaser, List<String> unless) {
        var before = ChaserRules.askedBy(chaser.waited(), LocalDate.now(clock))
                .plusDays(1)
                .atStartOfDay(clock.getZone())
                .toInstant();
        referrals
                .find(UNANSWERED, ReferralStatus.AWAITING_REFERRER_INFO, before, unless)
                .range(0, AT_ONCE - 1)
                .list()
                .forEach(referral -> notices.tell(referral, chaser, questionOf(referral)));
    }

    /** One id for each time that a referral waits for its referrer, so that two replicas remind once. */
    private static UUID questionOf(Referral referral) {
        var question = referral.id() + " " + referral.statusSince();
        return UUID.nameUUIDFromBytes(question.getBytes(StandardCharsets.UTF_8));
    }
}
