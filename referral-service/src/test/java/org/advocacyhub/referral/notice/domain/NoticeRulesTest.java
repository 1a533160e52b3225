package org.advocacyhub.referral.notice.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.advocacyhub.referral.AReferral;
import org.advocacyhub.referral.form.domain.ReferralForm;
import org.advocacyhub.referral.notice.domain.Delivery.Suppression;
import org.advocacyhub.referral.notice.domain.Delivery.To;
import org.advocacyhub.referral.notice.domain.Delivery.ToNobody;
import org.advocacyhub.referral.safecontact.domain.ContactFacts;
import org.advocacyhub.referral.safecontact.domain.ContactRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is told, row by row (domain.md B.3, B.8). */
class NoticeRulesTest {

    private static final Instant RECEIVED = Instant.parse("2016-04-05T09:00:00Z");

    /** The referrer's type, e-mail, organisation and telephone; then audience, way, recipient, and whether it is discreet. */
    @ParameterizedTest
    @CsvSource({
        "SOCIAL_WORKER_LA, worker@example.org, Example council, 01632 960002, REFERRER, EMAIL,  worker@example.org, false",
        "SOCIAL_WORKER_LA,                   , Example council, 01632 960002, REFERRER, LETTER, 'Test Worker, Example council', false",
        "SOCIAL_WORKER_LA,                   ,                , 01632 960002, REFERRER, PHONE,  01632 960002, false",
        "FAMILY,           sister@example.org,                , 01632 960002, REFERRER, EMAIL,  sister@example.org, false",
    })
    void another_referrer_is_told_where_they_said(
            String type,
            String email,
            String organisation,
            String phone,
            Audience audience,
            NoticeChannel channel,
            String recipient,
            boolean discreet) {
        var form = AReferral.forCommunity()
                .with("referrer.referrerType", type)
                .with("referrer.email", email)
                .with("referrer.organisation", organisation)
                .with("referrer.phone", phone)
                .form();

        assertThat(to(form)).isEqualTo(new To(audience, channel, recipient, discreet));
    }

    @Test
    void a_referrer_who_left_nothing_is_told_nothing() {
        var form = AReferral.forCommunity().without("referrer.phone").form();

        assertThat(to(form)).isEqualTo(new ToNobody(Audience.REFERRER, Suppression.NO_ADDRESS));
    }

    @ParameterizedTest
    @CsvSource({
        "FAMILY, Y, true",
        "UNPAID_CARER, Y, true",
        "FAMILY, N, false",
        "SOCIAL_WORKER_LA, Y, false",
    })
    void somebody_close_is_told_discreetly_when_there_may_be_harm(String type, String abuse, boolean discreet) {
        var form = AReferral.forCommunity()
                .with("referrer.referrerType", type)
                .with("referrer.email", "somebody@example.org")
                .with("risk.domesticAbuse", abuse)
                .form();

        assertThat(to(form))
                .isEqualTo(new To(Audience.REFERRER, NoticeChannel.EMAIL, "somebody@example.org", discreet));
    }

    /** Preferred way; safe to phone, text, post, e-mail; domestic abuse; then the way, or nobody. */
    @ParameterizedTest
    @CsvSource({
        "PHONE, Y, U, U, U, N, PHONE",
        "EMAIL, Y, U, U, Y, N, EMAIL",
        "EMAIL, Y, U, U, N, N, PHONE", // the preferred way is not safe
        "PHONE, U, Y, U, U, N, TEXT",
        "POST,  U, U, Y, U, Y, LETTER",
        "PHONE, Y, Y, Y, Y, Y, PHONE",
        "BSL_VIDEO, U, Y, Y, U, N, TEXT", // nothing goes out by video by itself
        "PHONE, U, U, U, U, N,", // not known is not safe
        "EMAIL, N, N, N, N, N,",
        "PHONE, U, U, U, U, Y,",
    })
    void somebody_who_refers_themselves_is_told_only_where_it_is_marked_safe(
            String preferred,
            String phone,
            String text,
            String post,
            String email,
            String abuse,
            NoticeChannel channel) {
        var form = AReferral.forCommunity()
                .with("referrer.referrerType", "SELF")
                .with("person.email", "person@example.org")
                .with("person.mobile", "07700 900001")
                .with("safeContact.preferredContactMethod", preferred)
                .with("safeContact.safeToPhone", phone)
                .with("safeContact.safeToVoicemail", "U")
                .with("safeContact.safeToText", text)
                .with("safeContact.safeToPost", post)
                .with("safeContact.safeToEmail", email)
                .with("risk.domesticAbuse", abuse)
                .form();

        var delivery = to(form);

        if (channel == null) {
            assertThat(delivery).isEqualTo(new ToNobody(Audience.PERSON, Suppression.NO_SAFE_WAY));
        } else {
            assertThat(delivery).isInstanceOfSatisfying(To.class, to -> {
                assertThat(to.audience()).isEqualTo(Audience.PERSON);
                assertThat(to.channel()).isEqualTo(channel);
                assertThat(to.discreet()).isTrue();
            });
        }
    }

    @Test
    void a_safe_way_without_an_address_is_none() {
        var form = AReferral.forCommunity()
                .with("referrer.referrerType", "SELF")
                .with("safeContact.safeToPhone", "N")
                .with("safeContact.safeToText", "Y") // and no mobile
                .form();

        assertThat(to(form)).isEqualTo(new ToNobody(Audience.PERSON, Suppression.NO_SAFE_WAY));
    }

    @ParameterizedTest
    @CsvSource({
        "COMMUNITY,N,0,false",
        "COMMUNITY,N,3,false",
        "COMMUNITY,Y,1,true",
        "IMHA,N,1,true",
        "IMHA,N,0,false",
        "IMCA_SMT,N,2,true",
        "CARE_ACT_SAFEGUARDING,N,1,true",
        "CARE_ACT,N,4,false"
    })
    void the_hub_rings_when_it_is_urgent_and_incomplete(String type, String danger, int missing, boolean rings) {
        var form = AReferral.forCommunity()
                .with("requestedType", type)
                .with("risk.immediateDanger", danger)
                .form();

        assertThat(NoticeRules.ring(form, missing, RECEIVED)).isEqualTo(rings);
    }

    /** What makes a referral go on incomplete makes the hub ring, or nobody would ever ask (B.8). */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            risk.domesticAbuse=Y
            risk.exposedToAllegedSource=Y
            keyDates=[{"type": "EVICTION", "date": "2016-04-19", "fixed": true}]
            """)
    void the_hub_rings_about_whatever_goes_on_incomplete(String told) {
        var form = AReferral.forCommunity().but(told).form();

        assertThat(NoticeRules.ring(form, 1, RECEIVED)).isTrue();
        assertThat(NoticeRules.ring(form, 0, RECEIVED)).isFalse();
    }

    @Test
    void the_hub_reads_its_mailbox_or_its_in_box() {
        assertThat(NoticeRules.toHub(Optional.of("hub@example.org")))
                .isEqualTo(new To(Audience.HUB, NoticeChannel.EMAIL, "hub@example.org", false));
        assertThat(NoticeRules.toHub(Optional.empty()))
                .isEqualTo(new To(Audience.HUB, NoticeChannel.INBOX, null, false));
    }

    private static Delivery to(ReferralForm form) {
        return NoticeRules.toReferrer(form, ContactRules.plan(ContactFacts.of(form, false)));
    }
}
