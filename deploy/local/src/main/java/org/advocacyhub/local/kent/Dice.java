package org.advocacyhub.local.kent;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Chance that repeats itself: the same seed gives the same throws on every machine. */
final class Dice {

    private final RandomGenerator generator;

    Dice(long seed) {
        this.generator = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    /** One side of the dice: comes up {@code weight} times out of the sum of all weights. */
    record Side<T>(int weight, T value) {}

    static <T> Side<T> side(int weight, T value) {
        return new Side<>(weight, value);
    }

    /** True so many times in a hundred. */
    boolean percent(int chance) {
        return generator.nextInt(100) < chance;
    }

    /** From {@code low} to {@code high}, both included. */
    int between(int low, int high) {
        return generator.nextInt(low, high + 1);
    }

    /** From 0 to 1. */
    double part() {
        return generator.nextDouble();
    }

    <T> T oneOf(List<T> values) {
        return values.get(generator.nextInt(values.size()));
    }

    <T> T roll(List<Side<T>> sides) {
        int rest = generator.nextInt(sides.stream().mapToInt(Side::weight).sum());
        for (var side : sides) {
            rest -= side.weight();
            if (rest < 0) {
                return side.value();
            }
        }
        throw new IllegalStateException("the weights do not add up");
    }
}
