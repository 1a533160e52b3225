package org.advocacyhub.referral.intake.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.stream.Collectors;
import org.advocacyhub.referral.AReferral;
import org.advocacyhub.referral.form.domain.Channel;
import org.advocacyhub.referral.form.domain.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Who may say by which channel a referral came (domain.md B). */
class ChannelRulesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            WEB                   | PUBLIC_FORM REFERRER HUB
            PHONE                 | HUB
            EMAIL                 | HUB
            SMS                   | HUB
            POST                  | HUB
            IN_PERSON_WARD        | HUB
            IN_PERSON_DROP_IN     | HUB
            PROFESSIONAL_API      | REFERRER HUB
            HOSPITAL_NOTIFICATION | HOSPITAL
            INTERNAL_TRANSFER     | PARTNER HUB
            """)
    void a_channel_is_named_at_its_own_doors_alone(Channel channel, String doors) {
        var open = Arrays.stream(doors.split(" ")).map(Door::valueOf).collect(Collectors.toSet());
        var form = AReferral.forCommunity()
                .with("channel", channel.name())
                .with("referrer.referrerType", "PARTNER_ORGANISATION")
                .form();

        for (var door : EnumSet.allOf(Door.class)) {
            assertThat(ChannelRules.faults(form, door).isEmpty())
                    .as(channel + " at " + door)
                    .isEqualTo(open.contains(door));
        }
    }

    @Test
    void a_transfer_comes_from_a_partner_organisation() {
        var form = AReferral.forCommunity().with("channel", "INTERNAL_TRANSFER").form(); // by a social worker

        assertThat(ChannelRules.faults(form, Door.PARTNER))
                .extracting(Fault::field)
                .containsExactly("referrer.referrerType");
    }

    @Test
    void who_names_a_wrong_channel_is_told_the_right_ones() {
        var form = AReferral.forCommunity().with("channel", "PHONE").form();

        assertThat(ChannelRules.faults(form, Door.REFERRER))
                .extracting(Fault::message)
                .containsExactly("You can't send a referral by this channel. Use WEB, PROFESSIONAL_API.");
    }

    @ParameterizedTest
    @EnumSource(Door.class)
    void a_missing_channel_is_the_forms_own_matter(Door door) {
        assertThat(ChannelRules.faults(
                        AReferral.forCommunity().without("channel").form(), door))
                .isEmpty();
    }
}
