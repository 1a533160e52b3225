package org.advocacyhub.provider.directory.domain;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where a partner is found: an office, never anybody's home.
 *
 * @param address2 null when one line is enough
 * @param county as post has it
 * @param latitude degrees in WGS84; null when not known, as the longitude
 * @param stepFree whether somebody in a wheelchair gets in; null when nobody said
 * @param hours when it is open; none when nobody said
 */
public record Place(
        String name,
        String address1,
        String address2,
        String city,
        String county,
        String postcode,
        BigDecimal latitude,
        BigDecimal longitude,
        Boolean stepFree,
        List<Hours> hours) {

    public Place {
        hours = hours == null ? List.of() : List.copyOf(hours);
    }

    /** Open on these days of every week, from one time in London to another. */
    public record Hours(Set<DayOfWeek> days, LocalTime opensAt, LocalTime closesAt) {

        public Hours {
            days = Set.copyOf(days);
        }

        private boolean overlaps(Hours other) {
            return days.stream().anyMatch(other.days()::contains)
                    && opensAt.isBefore(other.closesAt())
                    && other.opensAt().isBefore(closesAt);
        }
    }

    /** What is wrong with the hours of a place. */
    public record Fault(int hours, String code, String message) {}

    /** The first thing that is wrong; empty when nothing is. */
    public Optional<Fault> fault() {
        for (int one = 0; one < hours.size(); one++) {
            var here = hours.get(one);
            if (!here.closesAt().isAfter(here.opensAt())) {
                return Optional.of(new Fault(
                        one, "closes-before-opening", "It closes before it opens: hours end on the day they begin."));
            }
            if (hours.subList(0, one).stream().anyMatch(here::overlaps)) {
                return Optional.of(
                        new Fault(one, "overlaps", "A part of this time is in the list already: join the two."));
            }
        }
        return Optional.empty();
    }
}
