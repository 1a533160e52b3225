package org.advocacyhub.provider.mailbox;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.advocacyhub.provider.feed.FeedEntry;
import org.advocacyhub.provider.mailbox.Mailboxes.News;
import org.advocacyhub.provider.mailbox.Mailboxes.Taken;
import org.advocacyhub.runtime.page.Said;

/**
 * A mail to a partner: what is new, the offers first, by when they have to be answered. It names references and nobody, and what is in
 * it is read by whoever signs in (domain.md B.3).
 */
record Letter(String subject, String text) {

    /** What somebody of the partner has to do something about, or would else do in vain; not what the partner did itself. */
    private static final Set<FeedEntry.Type> USUAL = EnumSet.complementOf(
            EnumSet.of(FeedEntry.Type.CASE_OPENED, FeedEntry.Type.CASE_CLOSED, FeedEntry.Type.CASE_REOPENED));

    /** One thing that is new. */
    record Item(String words, String link) {}

    /** The template, checked by the build. */
    @CheckedTemplate(basePath = "mailbox")
    static class Templates {

        private Templates() {}

        static native TemplateInstance letter(List<Item> items, String settings);
    }

    /**
     * The mail that says what is still so.
     *
     * @param pagesUrl where partners read pages
     * @return nothing when none of it is to be told
     */
    static Optional<Letter> of(Taken to, List<News> news, String pagesUrl) {
        var items = news.stream()
                .filter(entry -> isTold(to, entry.type()) && holds(entry) && !isRemindedInVain(to, entry, news))
                .sorted(comparing(entry -> asks(entry) ? entry.answerBy() : null, nullsLast(naturalOrder())))
                .map(entry -> new Item(words(entry), pagesUrl + path(entry)))
                .distinct()
                .toList();
        if (items.isEmpty()) {
            return Optional.empty();
        }
        var others = items.size() - 1;
        return Optional.of(new Letter(
                items.getFirst().words() + (others == 0 ? "" : " (and " + others + " more)"),
                Templates.letter(items, pagesUrl + "/partners/" + to.partnerId())
                        .render()));
    }

    private static boolean isTold(Taken to, FeedEntry.Type type) {
        return to.types().isEmpty() ? USUAL.contains(type) : to.types().contains(type.name());
    }

    private static boolean asks(News entry) {
        return switch (entry.type()) {
            case OFFER_MADE, OFFER_ENDS_SOON, TRANSFER_PROPOSED -> true;
            default -> false;
        };
    }

    /** Nobody is reminded of what the same mail says first, since the mail server was away before. */
    private static boolean isRemindedInVain(Taken to, News entry, List<News> news) {
        return entry.type() == FeedEntry.Type.OFFER_ENDS_SOON
                && isTold(to, FeedEntry.Type.OFFER_MADE)
                && news.stream()
                        .anyMatch(other -> other.type() == FeedEntry.Type.OFFER_MADE
                                && other.offerId().equals(entry.offerId()));
    }

    /** Nobody is asked for what cannot be answered any more, nor to do something about a case that is closed or another's. */
    private static boolean holds(News entry) {
        return switch (entry.type()) {
            case OFFER_MADE, OFFER_ENDS_SOON -> entry.offerWaits();
            case TRANSFER_PROPOSED -> entry.transferId() != null;
            case ALLOCATION_OVERDUE -> entry.openCase() && entry.nobodyNamed();
            case RECALL_CAME_LATE,
                    ADVOCATE_FITNESS_LAPSED,
                    ADVOCATE_CONFLICT_FOUND,
                    VISIT_OVERDUE,
                    HOLD_REVIEW_DUE,
                    MORE_TIME_AGREED,
                    MORE_TIME_REFUSED,
                    RENEWAL_DUE -> entry.openCase();
            case OFFER_RECALLED,
                    OFFER_LAPSED,
                    CASE_OPENED,
                    CASE_CLOSED,
                    CASE_REOPENED,
                    TRANSFER_DECLINED,
                    TRANSFER_WITHDRAWN,
                    TRANSFER_LAPSED,
                    CASE_TRANSFERRED,
                    AUTHORITY_WITHDRAWN,
                    INSTRUCTION_DECIDED,
                    CASE_DATA_DELETED -> true;
        };
    }

    private static String words(News entry) {
        var what =
                switch (entry.type()) {
                    case OFFER_MADE -> "Offer to answer by " + Said.moment(entry.answerBy());
                    case OFFER_ENDS_SOON -> "Reminder: offer to answer by " + Said.moment(entry.answerBy());
                    case OFFER_RECALLED -> "Offer taken back by the hub";
                    case OFFER_LAPSED -> "Offer not answered in time: the next partner is asked";
                    case RECALL_CAME_LATE -> "Offer taken back after you accepted it: close the case";
                    case CASE_OPENED -> "Case opened";
                    case CASE_CLOSED -> "Case closed";
                    case CASE_REOPENED -> "Case taken up again";
                    case TRANSFER_PROPOSED ->
                        "Case that you are asked to take over"
                                + (entry.answerBy() == null ? "" : ", to answer by " + Said.moment(entry.answerBy()));
                    case TRANSFER_DECLINED -> "Case that was not taken over: it stays yours for now";
                    case TRANSFER_WITHDRAWN -> "Case that you need not take over any more";
                    case TRANSFER_LAPSED -> "Case that was not answered for in time: another partner is asked";
                    case CASE_TRANSFERRED -> "Case that went from one partner to another";
                    case AUTHORITY_WITHDRAWN -> "Authority taken back: see what has to be done";
                    case INSTRUCTION_DECIDED -> "Case that goes on without instruction, as the hub decided";
                    case ADVOCATE_FITNESS_LAPSED -> "Advocate who may not work the case any more: name another";
                    case ADVOCATE_CONFLICT_FOUND -> "Conflict of the advocate found: name another";
                    case ALLOCATION_OVERDUE -> "Nobody is named for a case, and the day for it is over";
                    case MORE_TIME_AGREED -> "More time agreed to for a case";
                    case MORE_TIME_REFUSED -> "No more time for a case: see why";
                    case VISIT_OVERDUE -> "Visit overdue";
                    case HOLD_REVIEW_DUE -> "Case that rests: look whether it still does";
                    case RENEWAL_DUE -> "Appointment of a representative that ends soon: find out whether it goes on";
                    case CASE_DATA_DELETED -> "What was said of a case is deleted: delete your copies";
                };
        return entry.reference() == null ? what : what + " [" + entry.reference() + "]";
    }

    private static String path(News entry) {
        return switch (entry.type()) {
            case OFFER_MADE, OFFER_ENDS_SOON, OFFER_RECALLED, OFFER_LAPSED -> "/offers/" + entry.offerId();
            case TRANSFER_PROPOSED -> "/transfers/" + entry.transferId();
            case TRANSFER_DECLINED -> entry.ownCase() ? "/cases/" + entry.caseId() : "/transfers?side=GIVING";
            case TRANSFER_WITHDRAWN, TRANSFER_LAPSED -> "/transfers";
            case MORE_TIME_AGREED, MORE_TIME_REFUSED ->
                entry.ownCase() ? "/cases/" + entry.caseId() + "/hours" : "/cases";
            default -> entry.ownCase() ? "/cases/" + entry.caseId() : "/cases";
        };
    }
}
