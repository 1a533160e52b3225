package org.advocacyhub.referral.notice.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.advocacyhub.referral.form.domain.ReferralForm;
import org.advocacyhub.referral.form.domain.Referrer;
import org.advocacyhub.referral.form.domain.ReferrerType;
import org.advocacyhub.referral.form.domain.SafeContact.ContactMethod;
import org.advocacyhub.referral.form.domain.UrgencyRules;
import org.advocacyhub.referral.notice.domain.Delivery.Suppression;
import org.advocacyhub.referral.notice.domain.Delivery.To;
import org.advocacyhub.referral.notice.domain.Delivery.ToNobody;
import org.advocacyhub.referral.safecontact.domain.ContactPlan;
import org.advocacyhub.referral.safecontact.domain.ContactPlan.Usual;

/**
 * Who is told, and how (domain.md B.3, B.8). The referrer is told, not the person (B3-3). Somebody who refers themselves is
 * both, and is told only by a way that is marked safe (B3-1).
 */
public final class NoticeRules {

    private NoticeRules() {}

    /** How whoever sent the referral is told. */
    public static Delivery toReferrer(ReferralForm form, ContactPlan plan) {
        return form.referrer().referrerType() == ReferrerType.SELF ? toPerson(form, plan) : toOther(form, plan);
    }

    /** How the hub is told: by e-mail when it has a mailbox for this, in its in-box otherwise. */
    public static Delivery toHub(Optional<String> mailbox) {
        return mailbox.<Delivery>map(address -> new To(Audience.HUB, NoticeChannel.EMAIL, address, false))
                .orElseGet(() -> new To(Audience.HUB, NoticeChannel.INBOX, null, false));
    }

    /** Whether the hub rings the referrer: answers are missing, and the referral is too urgent to wait for them (B.8). */
    public static boolean ring(ReferralForm form, int missing, Instant receivedAt) {
        return missing > 0 && UrgencyRules.goesOnIncomplete(form, receivedAt);
    }

    private static Delivery toOther(ReferralForm form, ContactPlan plan) {
        var referrer = form.referrer();
        var discreet = referrer.referrerType() != null
                && referrer.referrerType().knowsPersonPrivately()
                && !(plan instanceof Usual);
        if (given(referrer.email())) {
            return new To(Audience.REFERRER, NoticeChannel.EMAIL, referrer.email(), discreet);
        }
        if (given(referrer.name()) && (given(referrer.address()) || given(referrer.organisation()))) {
            return new To(Audience.REFERRER, NoticeChannel.LETTER, letterhead(referrer), discreet);
        }
        if (given(referrer.phone())) {
            return new To(Audience.REFERRER, NoticeChannel.PHONE, referrer.phone(), discreet);
        }
        return new ToNobody(Audience.REFERRER, Suppression.NO_ADDRESS);
    }

    private static String letterhead(Referrer referrer) {
        return Stream.of(
                        referrer.name(),
                        referrer.jobTitle(),
                        referrer.team(),
                        referrer.organisation(),
                        referrer.address())
                .filter(NoticeRules::given)
                .collect(Collectors.joining(", "));
    }

    /** The preferred way first, when it is marked safe and there is an address for it. */
    private static Delivery toPerson(ReferralForm form, ContactPlan plan) {
        var preferred = form.safeContact().preferredContactMethod();
        return Stream.concat(
                        Stream.ofNullable(preferred),
                        Stream.of(ContactMethod.EMAIL, ContactMethod.TEXT, ContactMethod.POST, ContactMethod.PHONE))
                .filter(plan.markedSafe()::contains)
                .flatMap(method -> to(method, form).stream())
                .findFirst()
                .orElseGet(() -> new ToNobody(Audience.PERSON, Suppression.NO_SAFE_WAY));
    }

    private static Optional<Delivery> to(ContactMethod method, ReferralForm form) {
        var person = form.person();
        return switch (method) {
            case EMAIL ->
                person(
                        NoticeChannel.EMAIL,
                        firstGiven(person.email(), form.referrer().email()));
            case TEXT -> person(NoticeChannel.TEXT, person.mobile());
            case POST -> person(NoticeChannel.LETTER, postal(person.homeAddress(), person.homePostcode()));
            case PHONE ->
                person(
                        NoticeChannel.PHONE,
                        firstGiven(
                                firstGiven(person.phone(), person.mobile()),
                                form.referrer().phone()));
            case VIDEO, BSL_VIDEO, VIA_THIRD_PARTY, IN_PERSON -> Optional.empty();
        };
    }

    private static Optional<Delivery> person(NoticeChannel channel, String recipient) {
        return given(recipient) ? Optional.of(new To(Audience.PERSON, channel, recipient, true)) : Optional.empty();
    }

    private static String postal(String address, String postcode) {
        return given(address) && given(postcode) ? address + ", " + postcode : null;
    }

    private static String firstGiven(String first, String second) {
        return given(first) ? first : second;
    }

    private static boolean given(String text) {
        return text != null && !text.isBlank();
    }
}
