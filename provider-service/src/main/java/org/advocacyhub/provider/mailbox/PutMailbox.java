package org.advocacyhub.provider.mailbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.advocacyhub.provider.feed.FeedEntry;
import org.advocacyhub.provider.mailbox.MailboxConfig.Sender;
import org.advocacyhub.provider.partner.Partners;
import org.advocacyhub.runtime.security.PartnerScope;
import org.advocacyhub.runtime.web.Refusal;
import org.advocacyhub.runtime.web.Versions;

/** Says where a partner is told by e-mail from now on, or nowhere any more. */
@ApplicationScoped
class PutMailbox {

    private final Mailboxes mailboxes;
    private final Partners partners;
    private final MailboxConfig config;
    private final Clock clock;

    PutMailbox(Mailboxes mailboxes, Partners partners, MailboxConfig config, Clock clock) {
        this.mailboxes = mailboxes;
        this.partners = partners;
        this.config = config;
        this.clock = clock;
    }

    /**
     * What happened before the first one is not told.
     *
     * @param ifMatch version of the one that there is; not needed for the first
     * @param types of the feed; none for those that somebody has to do something about
     */
    @Transactional
    Mailbox handle(PartnerScope scope, String partnerId, String ifMatch, String address, List<String> types) {
        partners.mustExistAlone(scope, partnerId);
        if (config.sender() == Sender.OFF) {
            throw Refusal.conflict(
                    "mail-not-set-up",
                    "No mails leave here: read the feed, use a webhook, or ask the hub to set mail up.");
        }
        types.forEach(PutMailbox::requireType);
        var there = mailboxes.locked(scope, partnerId);
        if (there.isEmpty()) {
            var first = new Mailbox(partnerId, address, types, mailboxes.newestPosition(partnerId), clock.instant());
            mailboxes.add(first);
            return first;
        }
        var mailbox = there.get();
        Versions.require(ifMatch, mailbox.version());
        mailbox.change(address, types, clock.instant());
        mailboxes.flush();
        return mailbox;
    }

    @Transactional
    void forget(PartnerScope scope, String partnerId) {
        partners.mustExistAlone(scope, partnerId);
        mailboxes.remove(mailboxes.locked(scope, partnerId).orElseThrow(PutMailbox::none));
    }

    @Transactional
    Mailbox one(PartnerScope scope, String partnerId) {
        partners.mustExist(scope, partnerId);
        return mailboxes.find(scope, partnerId).orElseThrow(PutMailbox::none);
    }

    private static void requireType(String type) {
        try {
            FeedEntry.Type.valueOf(type);
        } catch (IllegalArgumentException unknown) {
            throw Refusal.invalid(
                    "types",
                    "unknown-code",
                    "Not a type of the feed; leave the list empty for what has to be done something about.");
        }
    }

    private static Refusal none() {
        return Refusal.notFound("no-mailbox", "The partner is told by no mail.");
    }
}
