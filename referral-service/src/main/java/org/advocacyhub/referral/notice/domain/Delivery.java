package org.advocacyhub.referral.notice.domain;

/** To whom and how a notice goes, or why to nobody. Personal data: never printed. */
public sealed interface Delivery {

    /**
     * It goes out.
     *
     * @param recipient address, number or name; null when the hub reads it in its in-box
     * @param discreet the text must not say what it is about: somebody else could read it
     */
    record To(Audience audience, NoticeChannel channel, String recipient, boolean discreet) implements Delivery {

        @Override
        public String toString() {
            return "To[not shown]";
        }
    }

    /** It is written down and goes to nobody. */
    record ToNobody(Audience audience, Suppression reason) implements Delivery {}

    /** Why a notice goes to nobody. */
    enum Suppression {
        /** The person referred themselves, and no way to reach them is marked safe (B3-1). */
        NO_SAFE_WAY,
        /** The referrer left neither address nor number. */
        NO_ADDRESS
    }
}
