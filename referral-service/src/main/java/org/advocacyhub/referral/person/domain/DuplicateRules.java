package org.advocacyhub.referral.person.domain;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.advocacyhub.referral.person.domain.Likeness.Kind;

/**
 * Whether two persons may be one (domain.md B.1): the NHS number decides; else name sound, date of birth and postcode sector
 * together make a candidate. A fact that is not known of both speaks neither for nor against.
 */
public final class DuplicateRules {

    private static final Set<Fact> TOGETHER =
            Set.copyOf(EnumSet.of(Fact.NAME_SOUND, Fact.DATE_OF_BIRTH, Fact.POSTCODE_SECTOR));

    private DuplicateRules() {}

    /** How far two persons of one contract look like one. */
    public static Likeness compare(Described one, Described other) {
        var agree = EnumSet.noneOf(Fact.class);
        var differ = EnumSet.noneOf(Fact.class);
        sort(Fact.NHS_NUMBER, one.number(), other.number(), agree, differ);
        sort(Fact.NAME_SOUND, one.nameSound(), other.nameSound(), agree, differ);
        sort(Fact.DATE_OF_BIRTH, one.dateOfBirth(), other.dateOfBirth(), agree, differ);
        sort(Fact.POSTCODE_SECTOR, one.postcodeSector(), other.postcodeSector(), agree, differ);
        return new Likeness(kind(one, other, agree), agree, differ);
    }

    private static Kind kind(Described one, Described other, Set<Fact> agree) {
        if (agree.contains(Fact.NHS_NUMBER)) {
            return Kind.MATCH;
        }
        // one referral of a person may give the number of somebody else: a slip, or two people under one number
        var numberWasTold = !Collections.disjoint(one.numbers(), other.numbers());
        return numberWasTold || agree.containsAll(TOGETHER) ? Kind.CANDIDATE : Kind.NONE;
    }

    private static void sort(Fact fact, Object one, Object other, Set<Fact> agree, Set<Fact> differ) {
        if (one == null || other == null) {
            return;
        }
        (Objects.equals(one, other) ? agree : differ).add(fact);
    }
}
