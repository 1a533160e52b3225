package org.advocacyhub.referral.publicform;

import static java.util.stream.Collectors.toMap;

import java.util.Map;
import java.util.stream.Stream;
import org.advocacyhub.referral.equality.domain.EthnicGroup;
import org.advocacyhub.referral.equality.domain.GenderIdentity;
import org.advocacyhub.referral.equality.domain.Impairment;
import org.advocacyhub.referral.equality.domain.MaritalStatus;
import org.advocacyhub.referral.equality.domain.Religion;
import org.advocacyhub.referral.equality.domain.Restriction;
import org.advocacyhub.referral.equality.domain.SameAsAtBirth;
import org.advocacyhub.referral.equality.domain.Sex;
import org.advocacyhub.referral.equality.domain.SexualOrientation;
import org.advocacyhub.referral.equality.domain.YesNo;
import org.advocacyhub.referral.publicform.domain.Choice;
import org.advocacyhub.referral.publicform.domain.CodeChoices;

/** The lists of domain.md B.5 with every code in force, for tests without a database. */
final class Codes {

    static final CodeChoices ALL = new CodeChoices(Map.<String, Enum<?>[]>ofEntries(
                    Map.entry("ethnic-group", EthnicGroup.values()),
                    Map.entry("religion", Religion.values()),
                    Map.entry("sexual-orientation", SexualOrientation.values()),
                    Map.entry("sex", Sex.values()),
                    Map.entry("gender-same-as-birth", SameAsAtBirth.values()),
                    Map.entry("gender-identity", GenderIdentity.values()),
                    Map.entry("long-lasting-condition", YesNo.values()),
                    Map.entry("activity-restriction", Restriction.values()),
                    Map.entry("impairment", Impairment.values()),
                    Map.entry("marital-status", MaritalStatus.values()),
                    Map.entry("pregnancy-maternity", YesNo.values()),
                    Map.entry("carer", YesNo.values()),
                    Map.entry("armed-forces-veteran", YesNo.values()),
                    Map.entry("asylum-refugee", YesNo.values()))
            .entrySet()
            .stream()
            .collect(toMap(Map.Entry::getKey, list -> Stream.of(list.getValue())
                    .map(code -> new Choice(code.name(), code.name()))
                    .toList())));

    private Codes() {}
}
