package org.advocacyhub.provider.advocate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.advocacyhub.provider.advocate.domain.Fitness;
import org.advocacyhub.provider.advocate.domain.FitnessRules;
import org.advocacyhub.provider.advocate.domain.Unit;
import org.advocacyhub.provider.advocate.domain.UnitStanding;
import org.advocacyhub.runtime.security.PartnerScope;
import org.advocacyhub.runtime.security.PartnerScope.EveryPartner;

/** Compares advocates with the matrix, for whoever watches over cases (domain.md A.15). */
@ApplicationScoped
public class FitnessBook {

    /** An advocate of a partner. */
    public record Who(String partnerId, String advocateId) {

        private Advocate.Key key() {
            return new Advocate.Key(partnerId, advocateId);
        }
    }

    private static final String IMHA = "IMHA";

    /** What every type asks for says nothing of this one. */
    private static final Set<Unit> COMMON = Set.of(Unit.CORE);

    private final Advocates advocates;
    private final QualificationMatrix matrix;

    FitnessBook(Advocates advocates, QualificationMatrix matrix) {
        this.advocates = advocates;
        this.matrix = matrix;
    }

    /** Advocates with open cases whom nobody looked at on this day; locked, and those that others hold left out. */
    @Transactional(TxType.MANDATORY)
    public List<Who> notLookedAt(EveryPartner scope, LocalDate day, int limit) {
        return advocates.notLookedAt(scope, day, limit).stream()
                .map(key -> new Who(key.partnerId(), key.advocateId()))
                .toList();
    }

    /**
     * How an advocate stands on a day.
     *
     * @param underEighteen to the case of somebody under 18
     */
    @Transactional(TxType.MANDATORY)
    public Fitness of(PartnerScope scope, Who who, String serviceType, boolean underEighteen, LocalDate day) {
        return advocates
                .find(scope, who.key())
                .map(advocate -> of(advocate, serviceType, underEighteen, day))
                .orElseThrow(() -> new IllegalStateException(who + " works a case and is not known"));
    }

    /** How far an advocate is with the units of IMHA on a day (K-30). */
    @Transactional(TxType.MANDATORY)
    public UnitStanding imha(PartnerScope scope, Who who, LocalDate day) {
        var advocate = advocates
                .find(scope, who.key())
                .orElseThrow(() -> new IllegalStateException(who + " is counted and is not known"));
        return matrix.requirement(IMHA, advocate.deliveryModel(), day)
                .map(requirement -> UnitStanding.of(
                        requirement,
                        COMMON,
                        advocates.file(advocate, requirement).qualifications(),
                        day))
                .orElse(UnitStanding.NONE);
    }

    /** Done with for this day; a change of the advocate's file brings it up again. */
    @Transactional(TxType.MANDATORY)
    public void lookedAt(Who who, LocalDate day) {
        advocates.lookedAt(who.key(), day);
    }

    /** What A.15 asks of a case of the advocate is another: the next look takes the advocate in, though it was done with for the day. */
    @Transactional(TxType.MANDATORY)
    public void lookAgain(Who who) {
        advocates.lookedAt(who.key(), null);
    }

    /** How an advocate stands to cases of people who are 18 or older. */
    Fitness of(Advocate advocate, String serviceType, LocalDate day) {
        return of(advocate, serviceType, false, day);
    }

    private Fitness of(Advocate advocate, String serviceType, boolean underEighteen, LocalDate day) {
        return matrix.requirement(serviceType, advocate.deliveryModel(), day)
                .map(row -> underEighteen ? row.forUnderEighteen() : row)
                .map(requirement ->
                        FitnessRules.of(requirement, matrix.periods(day), advocates.file(advocate, requirement), day))
                .orElseGet(() -> FitnessRules.withoutRule(serviceType));
    }
}
