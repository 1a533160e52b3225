package org.advocacyhub.provider.advocate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.advocacyhub.provider.advocate.domain.AdvocateFile;
import org.advocacyhub.provider.advocate.domain.DeliveryModel;
import org.advocacyhub.provider.advocate.domain.Requirement;
import org.advocacyhub.provider.advocate.domain.Suitability;
import org.advocacyhub.provider.advocate.domain.Suitability.NotSuitable;
import org.advocacyhub.provider.advocate.domain.Suitability.Suitable;
import org.advocacyhub.provider.advocate.domain.SuitabilityRules;
import org.advocacyhub.provider.advocate.domain.VolunteerSupervision;
import org.advocacyhub.runtime.page.Box.Choice;
import org.advocacyhub.runtime.security.PartnerScope;
import org.advocacyhub.runtime.web.Refusal;

/** Gives cases to advocates: only to fit and qualified ones with room (domain.md A.15). */
@ApplicationScoped
public class Allocation {

    /**
     * What a case asks of an advocate.
     *
     * @param underEighteen the person is under 18
     * @param genderAskedFor null when the person doesn't mind
     * @param day the day of the allocation, which decides on the version of the matrix
     */
    public record Need(String serviceType, boolean underEighteen, String genderAskedFor, LocalDate day) {

        Requirement of(Requirement row) {
            return underEighteen ? row.forUnderEighteen() : row;
        }
    }

    /** An advocate of a partner; in the order in which rows are locked. */
    public record Named(String partnerId, String advocateId) implements Comparable<Named> {

        @Override
        public int compareTo(Named other) {
            return Comparator.comparing(Named::partnerId)
                    .thenComparing(Named::advocateId)
                    .compare(this, other);
        }
    }

    /** How an advocate of the partner stands to a need. */
    public record Candidate(String advocateId, String displayName, boolean room, Suitability suitability) {

        /** As the partner chooses somebody. */
        public Choice choice() {
            return new Choice(advocateId, AdvocateNames.said(displayName, advocateId));
        }

        /** Nothing speaks against naming this one. */
        public boolean canBeNamed() {
            return room && suitability instanceof Suitable;
        }
    }

    private final Advocates advocates;
    private final QualificationMatrix matrix;
    private final Supervision supervision;

    Allocation(Advocates advocates, QualificationMatrix matrix, Supervision supervision) {
        this.advocates = advocates;
        this.matrix = matrix;
        this.supervision = supervision;
    }

    /**
     * Allocates a case; refuses with what to do about it: 422 for an advocate who isn't the partner's or may not take it,
     * 409 for a full caseload. Answers the version of the matrix by which the advocate is fit.
     */
    @Transactional(TxType.MANDATORY)
    public String allocate(PartnerScope scope, String partnerId, String advocateId, Need need) {
        var key = new Advocate.Key(partnerId, advocateId);
        var advocate = advocates.nameable(scope, key).orElseThrow(() -> unknown(advocateId));
        if (advocate.leftOn() != null) {
            throw Refusal.of(
                    Refusal.Kind.UNPROCESSABLE,
                    "advocate-left",
                    advocateId + " went to the partner's successor on " + advocate.leftOn()
                            + ". Name another advocate.");
        }
        var version =
                switch (supervised(
                        judge(advocate.deliveryModel(), need, asked -> advocates.file(key, advocate, asked)),
                        advocate.deliveryModel(),
                        () -> supervision.of(scope, partnerId, need.day()))) {
                    case Suitable suitable -> suitable.tableVersion();
                    case NotSuitable unfit ->
                        throw Refusal.of(
                                Refusal.Kind.UNPROCESSABLE,
                                "advocate-not-suitable",
                                advocateId + " can't take this case: " + unfit.inWords() + " Name another advocate.");
                };
        if (!advocates.takeCase(key)) {
            throw Refusal.conflict(
                    "caseload-full",
                    advocateId
                            + " has as many open cases as the caseload limit allows: close one, have the limit raised,"
                            + " or name another advocate.");
        }
        return version;
    }

    /** A case of this advocate was closed, or given to another, in the surrounding transaction; null when nobody had it. */
    @Transactional(TxType.MANDATORY)
    public void release(String partnerId, String advocateId) {
        if (advocateId != null) {
            advocates.giveBackCase(new Advocate.Key(partnerId, advocateId));
        }
    }

    /**
     * Whole caseloads changed hands in the surrounding transaction (domain.md F.9): nobody's limit or fitness is asked.
     *
     * @param cases how many came or (negative) went, by partner and advocate
     */
    @Transactional(TxType.MANDATORY)
    public void move(Map<Named, Integer> cases) {
        cases.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(moved -> advocates.moveCases(
                        new Advocate.Key(
                                moved.getKey().partnerId(), moved.getKey().advocateId()),
                        moved.getValue()));
    }

    /** Refuses with a 422 when the partner has no such advocate. */
    @Transactional(TxType.MANDATORY)
    public void mustWorkFor(PartnerScope scope, String partnerId, String advocateId) {
        if (!advocates.works(scope, new Advocate.Key(partnerId, advocateId))) {
            throw unknown(advocateId);
        }
    }

    /** The partner's advocates, at most 200, each with what speaks against naming them. */
    @Transactional(TxType.MANDATORY)
    public List<Candidate> candidates(PartnerScope scope, String partnerId, Need need) {
        var page = advocates.page(scope, partnerId, null, 199);
        var ofVolunteers = page.stream().anyMatch(advocate -> advocate.deliveryModel() == DeliveryModel.VOLUNTEER)
                ? supervision.of(scope, partnerId, need.day())
                : null;
        return page.stream()
                .filter(advocate -> advocate.leftOn() == null)
                .map(advocate -> new Candidate(
                        advocate.key().advocateId(),
                        advocate.details().displayName(),
                        advocate.hasRoom(),
                        supervised(judge(advocate, need), advocate.deliveryModel(), () -> ofVolunteers)))
                .toList();
    }

    private Suitability judge(Advocate advocate, Need need) {
        return judge(advocate.deliveryModel(), need, requirement -> advocates.file(advocate, requirement));
    }

    /** A volunteer is given cases only while there are supervisors enough for all of the partner's (domain.md A.10.2). */
    private static Suitability supervised(
            Suitability judged, DeliveryModel delivery, Supplier<VolunteerSupervision> supervision) {
        return delivery == DeliveryModel.VOLUNTEER
                ? judged.and(supervision.get().against())
                : judged;
    }

    private Suitability judge(DeliveryModel delivery, Need need, Function<Requirement, AdvocateFile> file) {
        return matrix.requirement(need.serviceType(), delivery, need.day())
                .map(requirement -> SuitabilityRules.judge(
                        need.of(requirement),
                        matrix.periods(need.day()),
                        file.apply(requirement),
                        need.genderAskedFor(),
                        need.day()))
                .orElseGet(() -> SuitabilityRules.withoutRule(need.serviceType()));
    }

    /** Says that the partner has no such advocate. */
    public static Refusal unknown(String advocateId) {
        return Refusal.of(
                Refusal.Kind.UNPROCESSABLE,
                "unknown-advocate",
                "The partner has no advocate " + advocateId + ": see GET /partners/{id}/advocates.");
    }
}
