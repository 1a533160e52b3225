package org.advocacyhub.triage.dispatch.domain;

import java.util.Locale;
import org.advocacyhub.triage.dispatch.domain.Candidate.Rank;

/**
 * The keys of the rank (domain.md C.6), the one that counts most first. A candidate's figures lie side by side in the bits of one number
 * in this order, each so that the smaller is the better: comparing two partners is comparing two numbers, and the key that decides between
 * them is the first in which they differ.
 */
public enum RankKey {
    /** Who can be asked comes before who can't. */
    OBSTACLE(62, 1) {
        @Override
        String words(Rank above, Rank own) {
            return "something stands against it";
        }
    },
    SPECIALISM(55, 7) {
        @Override
        String words(Rank above, Rank own) {
            return "fewer of the specialisms that are needed: " + own.specialismMatches() + " against "
                    + above.specialismMatches();
        }
    },
    CONTINUITY(54, 1) {
        @Override
        String words(Rank above, Rank own) {
            return "it does not know the person, the other one does";
        }
    },
    DISTANCE(52, 2) {
        @Override
        String words(Rank above, Rank own) {
            return "further away: it works " + place(own) + ", the other one " + place(above);
        }

        private String place(Rank rank) {
            return switch (rank.distance()) {
                case SAME_DISTRICT -> "in the same district";
                case ADJACENT_DISTRICT -> "in an adjacent district";
                default -> "in other districts";
            };
        }
    },
    LOAD(32, 20) {
        @Override
        String words(Rank above, Rank own) {
            return "more of its places are taken: " + percent(own.loadPerMille(), 10) + " against "
                    + percent(above.loadPerMille(), 10);
        }
    },
    SHARE(15, 17) {
        @Override
        String words(Rank above, Rank own) {
            return "it has had more of its share of the lot: " + balance(own) + ", the other one " + balance(above);
        }

        private String balance(Rank rank) {
            return percent(Math.abs(rank.shareBalance()), 100) + (rank.shareBalance() < 0 ? " below" : " above");
        }
    },
    HUB(14, 1) {
        @Override
        String words(Rank above, Rank own) {
            return "the hub itself comes last among equals (C-10)";
        }
    },
    PARTNER_ID(0, 14) {
        @Override
        String words(Rank above, Rank own) {
            return "everything is equal, so the order of the partner ids decides";
        }
    };

    static final int SAME_DISTRICT = 0;
    static final int ADJACENT_DISTRICT = 1;
    static final int OTHER_DISTRICT = 2;

    private final int shift;
    private final long most;

    RankKey(int shift, int bits) {
        this.shift = shift;
        this.most = (1L << bits) - 1;
    }

    /** Why the one with these figures comes after the one with those. */
    abstract String words(Rank above, Rank own);

    int shift() {
        return shift;
    }

    /** The largest figure that there is room for; larger ones count as this. */
    long most() {
        return most;
    }

    /** A figure in its place; smaller is better. */
    long at(long figure) {
        return Math.clamp(figure, 0, most) << shift;
    }

    /** A figure of which more is better, in its place. */
    long inverse(long figure) {
        return at(most - Math.clamp(figure, 0, most));
    }

    /** A figure that may be negative, in its place. */
    long signed(long figure) {
        return at(figure + (most + 1) / 2);
    }

    /** The key that decides between two different numbers. */
    static RankKey between(long one, long other) {
        var highest = Long.SIZE - 1 - Long.numberOfLeadingZeros(one ^ other);
        for (var key : values()) {
            if (highest >= key.shift) {
                return key;
            }
        }
        throw new IllegalArgumentException("two partners with the same number");
    }

    private static String percent(long figure, int per) {
        return String.format(Locale.ROOT, per == 10 ? "%.1f%%" : "%.2f%%", figure / (double) per);
    }
}
