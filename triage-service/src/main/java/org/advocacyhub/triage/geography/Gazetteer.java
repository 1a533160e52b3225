package org.advocacyhub.triage.geography;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.advocacyhub.runtime.database.Sql;
import org.advocacyhub.triage.geography.domain.OutcodeArea;
import org.advocacyhub.triage.geography.domain.OutcodeArea.AreaClass;
import org.advocacyhub.triage.geography.domain.OutcodeArea.Candidate;

/**
 * Districts, councils and outcodes as they were on a day (domain.md G.1, G.2, 0.5). Versions are added by migrations and never
 * edited, so they are read once and kept.
 */
@ApplicationScoped
public class Gazetteer {

    private final Sql sql;
    private volatile GazetteerVersions kept;

    Gazetteer(Sql sql) {
        this.sql = sql;
    }

    /** What the outcode table says, districts called as on that day; null for an outcode that it does not name, or none. */
    public OutcodeArea area(String outcode, LocalDate day) {
        if (outcode == null) {
            return null;
        }
        var version = versions().outcodes(day);
        var line = version.lines().get(outcode);
        if (line != null) {
            var names = versions().districts(day).byGss();
            return new OutcodeArea(
                    outcode,
                    line.areaClass(),
                    line.districts().stream()
                            .map(gss -> names.get(gss).asCandidate())
                            .toList(),
                    version.version(),
                    line.outside(),
                    line.council());
        }
        return version.noPlaces().contains(lettersOf(outcode))
                ? new OutcodeArea(outcode, AreaClass.N, List.of(), version.version())
                : null;
    }

    /** A district of the county or a neighbour by its GSS code; null for another code, or none. */
    public Candidate district(String gss, LocalDate day) {
        return gss == null
                ? null
                : Optional.ofNullable(versions().districts(day).byGss().get(gss))
                        .map(District::asCandidate)
                        .orElse(null);
    }

    /** Every district that may be named, the county's first. */
    public List<Candidate> candidates(LocalDate day) {
        return districts(day).stream().map(District::asCandidate).toList();
    }

    /** Every district of the county and of its neighbours, the county's first, each group in the order of the GSS codes. */
    Collection<District> districts(LocalDate day) {
        return versions().districts(day).byGss().values();
    }

    /** Version of the table of districts on a day. */
    public String districtsVersion(LocalDate day) {
        return versions().districts(day).version();
    }

    /** GSS code of the council that let the contract. */
    public String ourCouncil(LocalDate day) {
        return versions().districts(day).ourCouncil();
    }

    /** Councils that the table knows by name, by their GSS codes. */
    public Map<String, String> councilNames(LocalDate day) {
        return versions().districts(day).councils();
    }

    private static String lettersOf(String outcode) {
        var end = 0;
        while (end < outcode.length() && Character.isLetter(outcode.charAt(end))) {
            end++;
        }
        return outcode.substring(0, end);
    }

    private GazetteerVersions versions() {
        var known = kept;
        if (known == null) {
            // outside the caller's transaction: a failure of this one must not spoil what is kept
            known = QuarkusTransaction.requiringNew().call(() -> GazetteerVersions.read(sql));
            kept = known;
        }
        return known;
    }
}
