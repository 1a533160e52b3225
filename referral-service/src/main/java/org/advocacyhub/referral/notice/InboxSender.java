package org.advocacyhub.referral.notice;

import jakarta.enterprise.context.ApplicationScoped;

/** Shows notices to the hub and lets nothing leave: the stored notice is the letter in the box. */
@ApplicationScoped
class InboxSender implements NoticeSender {

    @Override
    public String name() {
        return "inbox";
    }

    @Override
    public void send(Outgoing notice) {
        // it stands in the in-box since it was written down
    }
}
