package org.advocacyhub.referral.intake.domain;

import static org.advocacyhub.referral.intake.domain.Door.HOSPITAL;
import static org.advocacyhub.referral.intake.domain.Door.HUB;
import static org.advocacyhub.referral.intake.domain.Door.PARTNER;
import static org.advocacyhub.referral.intake.domain.Door.PUBLIC_FORM;
import static org.advocacyhub.referral.intake.domain.Door.REFERRER;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.advocacyhub.referral.form.domain.Channel;
import org.advocacyhub.referral.form.domain.Fault;
import org.advocacyhub.referral.form.domain.ReferralForm;
import org.advocacyhub.referral.form.domain.ReferrerType;

/** Which channel a referral may name, by who sends it (domain.md B): nobody says that it came in another way than it did. */
public final class ChannelRules {

    private ChannelRules() {}

    /** What is wrong with the channel; an empty list when nothing is. */
    public static List<Fault> faults(ReferralForm form, Door door) {
        var faults = new ArrayList<Fault>();
        var channel = form.channel();
        if (channel == null) {
            return faults; // required by the form itself
        }
        if (!doors(channel).contains(door)) {
            faults.add(new Fault("channel", "not-allowed", hint(door)));
        }
        if (channel == Channel.INTERNAL_TRANSFER
                && form.referrer().referrerType() != null
                && form.referrer().referrerType() != ReferrerType.PARTNER_ORGANISATION) {
            faults.add(new Fault(
                    "referrer.referrerType", "contradiction", "A transfer is referred by a PARTNER_ORGANISATION."));
        }
        return faults;
    }

    /** The doors at which a channel is in place. */
    static Set<Door> doors(Channel channel) {
        return switch (channel) {
            case PHONE, POST, EMAIL, SMS, IN_PERSON_WARD, IN_PERSON_DROP_IN -> EnumSet.of(HUB);
            case PROFESSIONAL_API -> EnumSet.of(REFERRER, HUB);
            case WEB -> EnumSet.of(PUBLIC_FORM, REFERRER, HUB);
            case INTERNAL_TRANSFER -> EnumSet.of(PARTNER, HUB);
            case HOSPITAL_NOTIFICATION -> EnumSet.of(HOSPITAL);
        };
    }

    private static String hint(Door door) {
        return "You can't send a referral by this channel. Use "
                + Stream.of(Channel.values())
                        .filter(channel -> doors(channel).contains(door))
                        .map(Channel::name)
                        .collect(Collectors.joining(", "))
                + ".";
    }
}
