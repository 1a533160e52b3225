package org.advocacyhub.provider.directory.domain;

import static org.advocacyhub.provider.directory.domain.Directory.id;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.advocacyhub.provider.directory.domain.Hsds.Accessibility;
import org.advocacyhub.provider.directory.domain.Hsds.Address;
import org.advocacyhub.provider.directory.domain.Hsds.Location;
import org.advocacyhub.provider.directory.domain.Hsds.Schedule;

/** How the places of a partner become locations of the directory, and their hours schedules. */
final class Locations {

    private static final String PHYSICAL = "physical";

    private Locations() {}

    /** Ids are made of the address, so that a place keeps its own when another is entered before it. */
    static Location of(String partnerId, Place place, ZoneOffset london) {
        var id = id("location", partnerId, place.postcode(), place.address1());
        return new Location(
                id,
                PHYSICAL,
                id("organization", partnerId),
                place.name(),
                place.latitude(),
                place.longitude(),
                List.of(new Address(
                        id("address", id.toString()),
                        id,
                        place.address1(),
                        place.address2(),
                        place.city(),
                        place.county(),
                        place.postcode(),
                        "GB",
                        PHYSICAL)),
                accessibility(id, place.stepFree()),
                place.hours().stream().map(hours -> schedule(id, hours, london)).toList());
    }

    private static List<Accessibility> accessibility(UUID locationId, Boolean stepFree) {
        return stepFree == null
                ? List.of()
                : List.of(new Accessibility(
                        id("accessibility", locationId.toString()),
                        locationId,
                        stepFree ? "There are no steps on the way in." : "There are steps on the way in."));
    }

    private static Schedule schedule(UUID locationId, Place.Hours hours, ZoneOffset london) {
        var days = hours.days().stream().sorted().toList();
        var byday = days.stream().map(day -> day.name().substring(0, 2)).collect(Collectors.joining(","));
        return new Schedule(
                id("schedule", locationId.toString(), byday, hours.opensAt().toString()),
                locationId,
                "WEEKLY",
                "MO",
                byday,
                time(hours.opensAt(), london),
                time(hours.closesAt(), london),
                "Open on %s from %s to %s."
                        .formatted(
                                days.stream().map(Locations::word).collect(Collectors.joining(", ")),
                                hours.opensAt(),
                                hours.closesAt()));
    }

    private static String word(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.UK);
    }

    private static String time(LocalTime local, ZoneOffset london) {
        return DateTimeFormatter.ISO_OFFSET_TIME.format(local.atOffset(london));
    }
}
