package org.advocacyhub.provider.mailbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.advocacyhub.provider.mailbox.MailboxConfig.Sender;
import org.advocacyhub.runtime.page.Box;
import org.advocacyhub.runtime.page.Form;
import org.advocacyhub.runtime.security.PartnerScope;

/** How a partner's mailbox is shown and changed on a page. */
@ApplicationScoped
public class MailboxForms {

    private final Mailboxes mailboxes;
    private final MailboxConfig config;

    MailboxForms(Mailboxes mailboxes, MailboxConfig config) {
        this.mailboxes = mailboxes;
        this.config = config;
    }

    /**
     * A mailbox as it stands.
     *
     * @param types of the feed that were chosen; empty for what somebody has to do something about
     * @param toldAt null before the first mail left
     * @param failing the last try failed
     */
    public record Told(String address, List<String> types, Instant toldAt, boolean failing) {}

    /** Where the partner is told by mail; nothing when it is not, as where no mails leave. */
    @Transactional(TxType.MANDATORY)
    public Optional<Told> told(PartnerScope scope, String partnerId) {
        return config.sender() == Sender.OFF
                ? Optional.empty()
                : mailboxes
                        .find(scope, partnerId)
                        .map(mailbox -> new Told(
                                mailbox.address(), mailbox.types(), mailbox.toldAt(), mailbox.lastFailure() != null));
    }

    /** To be told by mail, elsewhere, or no more; none where no mails leave. */
    @Transactional(TxType.MANDATORY)
    public List<Form> of(PartnerScope scope, String partnerId) {
        if (config.sender() == Sender.OFF) {
            return List.of();
        }
        var operation = "/partners/" + partnerId + "/mailbox";
        return mailboxes
                .find(scope, partnerId)
                .map(mailbox -> Stream.of(
                        form("Be told by e-mail elsewhere", operation, mailbox.address(), mailbox.types())
                                .of(mailbox.version()),
                        Form.of("Be told by no e-mail", operation, "Send no more e-mails")
                                .delete()))
                .orElseGet(() -> Stream.of(form("Be told by e-mail", operation, null, List.of())))
                .toList();
    }

    /** What was chosen to be told stays chosen: a {@code PUT} without it would say the usual again. */
    private static Form form(String heading, String operation, String address, List<String> types) {
        var boxes = Stream.concat(
                Stream.of(Box.line("address", "E-mail address of your team", address)),
                types.stream().map(type -> Box.fixed("types", type)));
        return Form.of(heading, operation, "Send e-mails there", boxes.toArray(Box[]::new))
                .put();
    }
}
