package org.advocacyhub.referral.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.referral.notice.domain.Audience;
import org.advocacyhub.referral.referral.HeldAboutPerson;
import org.advocacyhub.referral.referral.KeptWithReferral;
import org.hibernate.Session;

/** The notices go when the referral's data goes, and the person is told what was written to whom. */
@ApplicationScoped
class KeptNotices implements KeptWithReferral, HeldAboutPerson {

    private final Session session;

    KeptNotices(Session session) {
        this.session = session;
    }

    /** A notice as its person is told of it; another person's address is left out. */
    record HeldNotice(Audience to, String subject, String words, Instant writtenAt, Instant sentAt) {}

    @Override
    public void delete(UUID referralId) {
        session.createNativeMutationQuery("delete from notification where referral_id = :referral")
                .setParameter("referral", referralId)
                .executeUpdate();
    }

    @Override
    public String heading() {
        return "What we wrote about your referrals";
    }

    @Override
    public List<HeldNotice> held(UUID personId, Collection<UUID> referralIds) {
        return session
                .createSelectionQuery(
                        "from Notification where referralId in :referrals order by createdAt, id", Notification.class)
                .setParameter("referrals", referralIds)
                .getResultList()
                .stream()
                .map(notice -> new HeldNotice(
                        notice.audience(), notice.subject(), notice.words(), notice.createdAt(), notice.sentAt()))
                .toList();
    }
}
