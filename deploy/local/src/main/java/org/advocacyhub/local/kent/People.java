package org.advocacyhub.local.kent;

import static org.advocacyhub.local.kent.Dice.side;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.advocacyhub.local.kent.Dice.Side;

/**
 * Invented people in the districts of domain.md G.1, weighted by their census population. Telephone numbers are from the
 * range kept free for drama, NHS numbers from the range kept free for tests. One referral in twenty-five is about somebody
 * who was referred before.
 */
final class People {

    private static final List<String> GIVEN = List.of(
            "Alex", "Beth", "Chris", "Dana", "Eli", "Fran", "Gail", "Harper", "Iris", "Jo", "Kim", "Lee", "Morgan",
            "Nat", "Olive", "Pat", "Quinn", "Robin", "Sam", "Toni", "Una", "Val", "Wyn", "Yve");
    private static final List<String> FAMILY = List.of(
            "Ashdown",
            "Birchall",
            "Cedarman",
            "Downs",
            "Elmstead",
            "Fernley",
            "Greenhithe",
            "Hazelwood",
            "Ivychurch",
            "Juniper",
            "Kestrel",
            "Larkfield",
            "Meadows",
            "Northbourne",
            "Oakley",
            "Pilgrim",
            "Quarry",
            "Rowan",
            "Sandling",
            "Thornden",
            "Underriver",
            "Vale",
            "Wilder",
            "Yew");

    /** Single-district outcodes of G.2 by district, weighted by population in thousands. */
    private static final List<Side<List<String>>> CLEAR_OUTCODES = List.of(
            side(133, List.of("TN23", "TN24", "TN26", "TN30")), // Ashford
            side(157, List.of("CT1", "CT2", "CT6")), // Canterbury
            side(117, List.of("DA9", "DA10")), // Dartford
            side(116, List.of("CT14", "CT16", "CT17")), // Dover
            side(107, List.of("DA12")), // Gravesham
            side(176, List.of("ME14", "ME15")), // Maidstone
            side(121, List.of("TN13")), // Sevenoaks
            side(110, List.of("CT19", "CT20", "CT21", "TN28", "TN29")), // Folkestone & Hythe
            side(152, List.of("ME9", "ME10", "ME11", "ME12")), // Swale
            side(141, List.of("CT8", "CT9", "CT10", "CT11")), // Thanet
            side(132, List.of("ME6", "ME19", "TN9", "TN10")), // Tonbridge and Malling
            side(115, List.of("TN1", "TN4"))); // Tunbridge Wells

    /** Outcodes that lie in several districts, all of Kent: a person at the hub picks. */
    private static final List<String> OPEN_OUTCODES = List.of("ME17", "CT4", "TN12", "ME20", "TN25", "DA2", "TN11");
    /** Outcodes outside of Kent. */
    private static final List<String> OUTSIDE = List.of("ME4", "ME8", "TN37", "TN6", "BR1", "DA6");

    private static final int REPEATED_PERCENT = 4;

    private final Dice dice;
    private final List<ObjectNode> known = new ArrayList<>();

    People(Dice dice) {
        this.dice = dice;
    }

    /** Where somebody lives, as the outcode tells. */
    enum Home {
        CLEAR,
        OPEN,
        OUTSIDE,
        NONE
    }

    /** Fills in who the referral is about. */
    void fill(ObjectNode person, int age, Home home, LocalDate today, int number) {
        if (home == Home.CLEAR && age >= 18 && !known.isEmpty() && dice.percent(REPEATED_PERCENT)) {
            person.setAll(dice.oneOf(known).deepCopy());
            return;
        }
        var born = today.minusYears(age).minusDays(dice.between(1, 360));
        person.put("givenName", dice.oneOf(GIVEN))
                .put("familyName", dice.oneOf(FAMILY))
                .put("dateOfBirth", born.toString())
                .put("phone", "01632 960%03d".formatted(dice.between(0, 999)));
        if (dice.percent(40)) {
            person.put("nhsNumber", nhsNumber(number));
        }
        address(person, home);
        if (home == Home.CLEAR && age >= 18) {
            known.add(person.deepCopy());
        }
    }

    private void address(ObjectNode person, Home home) {
        var outcode =
                switch (home) {
                    case CLEAR -> dice.oneOf(dice.roll(CLEAR_OUTCODES));
                    case OPEN -> dice.oneOf(OPEN_OUTCODES);
                    case OUTSIDE -> dice.oneOf(OUTSIDE);
                    case NONE -> null;
                };
        if (outcode == null) {
            person.put("homePostcode", "NFA").put("settingType", "NFA");
            person.put("currentPostcode", "CT1 9ZZ");
            return;
        }
        person.put("homeAddress", dice.between(1, 180) + " Example Road");
        person.put("homePostcode", outcode + " 9" + "ABDEFGHJLNPQRSTUWXYZ".charAt(dice.between(0, 19)) + "Z");
    }

    /** A number of the test range 999, with its check digit (modulus 11). */
    private static String nhsNumber(int number) {
        for (int candidate = number * 10; ; candidate++) {
            var digits = "999%06d".formatted(candidate);
            int sum = 0;
            for (int place = 0; place < 9; place++) {
                sum += (digits.charAt(place) - '0') * (10 - place);
            }
            int check = 11 - sum % 11;
            if (check != 10) {
                return digits + (check == 11 ? 0 : check);
            }
        }
    }
}
