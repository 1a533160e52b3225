package org.advocacyhub.referral.team.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.advocacyhub.referral.form.domain.Fault;

/** What makes an entry of the register impossible. */
public final class TeamRules {

    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9-]{1,39}");
    private static final int NAME = 80;
    private static final int ORGANISATION = 160;
    private static final int MOST = 40;

    private TeamRules() {}

    /** Everything that is wrong with a team; an empty list when it can be registered. */
    public static List<Fault> faults(Team team) {
        var faults = new ArrayList<Fault>();
        if (team.code() == null || !CODE.matcher(team.code()).matches()) {
            faults.add(new Fault(
                    "code",
                    "not-a-team-code",
                    "Use capital letters, digits and hyphens, 2 to 40 of them, for example ASHFORD-OPMH."));
        }
        name("name", team.name(), NAME, faults);
        name("organisation", team.organisation(), ORGANISATION, faults);
        if (team.kind() == null) {
            faults.add(required("kind", "Say whose team it is: LA, NHS or OTHER."));
        }
        if (team.clientGroups().size() > MOST || team.clientGroups().stream().anyMatch(Objects::isNull)) {
            faults.add(new Fault("clientGroups", "too-many", "Give at most " + MOST + " codes, and no empty one."));
        }
        aliases(team.aliases(), faults);
        if (team.validFrom() == null) {
            faults.add(required("validFrom", "Give the team's first day."));
        } else if (team.validTo() != null && !team.validTo().isAfter(team.validFrom())) {
            faults.add(new Fault("validTo", "before-valid-from", "The team can't end before it begins."));
        }
        return faults;
    }

    private static void aliases(List<String> aliases, List<Fault> faults) {
        if (aliases.size() > MOST) {
            faults.add(new Fault("aliases", "too-many", "Give at most " + MOST + "."));
            return;
        }
        for (var index = 0; index < aliases.size(); index++) {
            name("aliases[" + index + "]", aliases.get(index), NAME, faults);
        }
    }

    private static void name(String field, String text, int longest, List<Fault> faults) {
        if (TeamWords.of(text).isEmpty()) {
            faults.add(required(field, "Give a name with letters or digits in it."));
        } else if (text.length() > longest) {
            faults.add(new Fault(field, "too-long", "Use at most " + longest + " characters."));
        } else if (!text.codePoints().allMatch(TeamRules::printable)) {
            faults.add(new Fault(field, "not-text", "Use letters, digits and signs on one line."));
        }
    }

    private static boolean printable(int point) {
        return !Character.isISOControl(point)
                && Character.getType(point) != Character.SURROGATE
                && Character.isDefined(point);
    }

    private static Fault required(String field, String message) {
        return new Fault(field, "required", message);
    }
}
