package org.advocacyhub.triage.dispatch.domain;

import java.util.Arrays;

/** The partners in order, the best first, each as its number; what stands against it and under what it would work beside. */
final class Ranking {

    private static final long OBSTACLE = RankKey.OBSTACLE.at(1);
    private static final long ID = RankKey.PARTNER_ID.most();

    private final long[] order;
    private final int[] obstacles;
    private final int[] options;

    Ranking(int partners) {
        order = new long[partners];
        obstacles = new int[partners];
        options = new int[partners];
    }

    void set(int ordinal, long key, int against, int option) {
        order[ordinal] = against == 0 ? key : key | OBSTACLE;
        obstacles[ordinal] = against;
        options[ordinal] = option;
    }

    void sort() {
        Arrays.sort(order);
    }

    /** How many partners there are. */
    int size() {
        return order.length;
    }

    /** The partner at a place, 0 for the best, as its place in the order of the ids. */
    int partnerAt(int place) {
        return (int) (order[place] & ID);
    }

    long keyAt(int place) {
        return order[place];
    }

    int obstacles(int ordinal) {
        return obstacles[ordinal];
    }

    int option(int ordinal) {
        return options[ordinal];
    }

    /** How many can be asked; they are the first. */
    int clear() {
        var count = 0;
        while (count < order.length && order[count] < OBSTACLE) {
            count++;
        }
        return count;
    }

    /** Something else stands against a partner; sorts it in anew. */
    void keepBack(int ordinal, Filter filter) {
        for (var place = 0; place < order.length; place++) {
            if (partnerAt(place) == ordinal) {
                obstacles[ordinal] |= filter.bit();
                order[place] |= OBSTACLE;
            }
        }
        sort();
    }
}
