package org.advocacyhub.triage.dispatch.domain;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import org.advocacyhub.triage.banding.domain.Band;
import org.advocacyhub.triage.conflict.domain.ConflictFacts;
import org.advocacyhub.triage.conflict.domain.ConflictFinding;
import org.advocacyhub.triage.conflict.domain.ConflictRules;
import org.advocacyhub.triage.conflict.domain.ConflictScreening;
import org.advocacyhub.triage.conflict.domain.Tie;
import org.advocacyhub.triage.conflict.domain.TieKind;
import org.advocacyhub.triage.dispatch.domain.Candidate.Rank;
import org.advocacyhub.triage.dispatch.domain.Dispatch.OfferTo;
import org.advocacyhub.triage.partner.domain.Partner;
import org.advocacyhub.triage.partner.domain.Subcontract;
import org.advocacyhub.triage.referral.domain.ServiceType;
import org.junit.jupiter.api.Test;

/** What holds for every network and every referral: some thousands of them, drawn with a seed that a failure names. */
class RankingPropertiesTest {

    private static final int DRAWS = 3000;
    private static final LocalDate DAY = LocalDate.of(2016, 4, 5);
    private static final List<String> DISTRICTS =
            List.of("E07000105", "E07000106", "E07000110", "E07000113", "E07000114");
    private static final List<String> SPECIALISMS =
            List.of("DEMENTIA", "AUTISM", "SENSORY_DEAF", "SENSORY_SIGHT_LOSS", "MENTAL_HEALTH", "LGBT");
    private static final List<ServiceType> TYPES =
            List.of(ServiceType.CARE_ACT, ServiceType.IMHA, ServiceType.COMMUNITY);

    /** The published keys a second time, one a line, as plain comparisons. */
    private static final Comparator<Candidate> PUBLISHED = comparing((Candidate candidate) -> !candidate.isClear())
            .thenComparing(
                    Candidate::rank,
                    comparingInt(Rank::specialismMatches)
                            .reversed()
                            .thenComparing(Rank::knowsPerson, Comparator.reverseOrder())
                            .thenComparingInt(Rank::distance)
                            .thenComparingInt(Rank::loadPerMille)
                            .thenComparingLong(Rank::shareBalance)
                            .thenComparing(Rank::hub))
            .thenComparing(Candidate::partnerId);

    @Test
    void the_numbers_order_as_the_published_keys_do() {
        for (var seed = 0; seed < DRAWS; seed++) {
            var candidates = DispatchPolicy.candidates(draw(seed));

            assertEquals(candidates.stream().sorted(PUBLISHED).toList(), candidates, "seed " + seed);
        }
    }

    /** District, required specialisms, matching ones, named district, share, name: a second reading of which lot it is offered under. */
    @Test
    void of_several_subcontracts_the_one_that_fits_best_is_named() {
        for (var seed = 0; seed < DRAWS; seed++) {
            var inputs = draw(seed);
            var need = inputs.need();
            for (var candidate : DispatchPolicy.candidates(inputs)) {
                var expected = inputs.partners().stream()
                        .filter(partner -> partner.id().equals(candidate.partnerId()))
                        .flatMap(partner -> partner.subcontracts().stream())
                        .filter(under -> under.serviceTypes().contains(need.serviceType()) && under.isActiveOn(DAY))
                        .min(comparing((Subcontract under) -> !under.covers(need.district()))
                                .thenComparing(
                                        under -> !need.required().stream().allMatch(under::offers))
                                .thenComparing(under -> -need.specialisms().stream()
                                        .filter(under.specialisms()::contains)
                                        .count())
                                .thenComparing(under -> !under.names(need.district()))
                                .thenComparingLong(Subcontract::shareBalance)
                                .thenComparing(Subcontract::lot));

                assertEquals(expected.map(Subcontract::lot).orElse(null), candidate.lot(), "seed " + seed);
            }
        }
    }

    @Test
    void the_order_is_total_and_everybody_has_one_place() {
        for (var seed = 0; seed < DRAWS; seed++) {
            var inputs = draw(seed);
            var candidates = DispatchPolicy.candidates(inputs);

            assertEquals(inputs.partners().size(), candidates.size(), "seed " + seed);
            assertEquals(
                    IntStream.rangeClosed(1, candidates.size()).boxed().toList(),
                    candidates.stream().map(one -> one.place().position()).toList(),
                    "seed " + seed);
            for (var place = 1; place < candidates.size(); place++) {
                assertTrue(PUBLISHED.compare(candidates.get(place - 1), candidates.get(place)) < 0, "seed " + seed);
            }
        }
    }

    @Test
    void the_order_of_the_partners_makes_no_difference() {
        for (var seed = 0; seed < DRAWS; seed++) {
            var inputs = draw(seed);
            var shuffled = new ArrayList<>(inputs.partners());
            Collections.shuffle(shuffled, new Random(seed));

            assertEquals(
                    DispatchPolicy.decide(inputs),
                    DispatchPolicy.decide(new DispatchInputs(
                            inputs.need(),
                            shuffled,
                            inputs.policyVersion(),
                            inputs.conflicts(),
                            inputs.neighbours(),
                            null)),
                    "seed " + seed);
        }
    }

    @Test
    void a_hard_conflict_is_never_offered_and_a_soft_one_only_when_approved() {
        var offered = 0;
        for (var seed = 0; seed < DRAWS; seed++) {
            var inputs = draw(seed);
            if (DispatchPolicy.decide(inputs).dispatch() instanceof OfferTo offer) {
                var screening =
                        ConflictRules.screen(inputs.conflicts(), inputs.need().serviceType(), DAY, offer.partnerId());
                assertFalse(screening instanceof ConflictScreening.Hard, "seed " + seed);
                assertTrue(screening.findings().stream().noneMatch(ConflictFinding::blocks), "seed " + seed);
                offered++;
            }
        }
        assertTrue(offered > DRAWS / 4, "the draws are worth something: " + offered);
    }

    @Test
    void whoever_is_offered_by_rank_is_the_first_and_nothing_stands_against_it() {
        for (var seed = 0; seed < DRAWS; seed++) {
            var decision = DispatchPolicy.decide(draw(seed));
            if (decision.dispatch() instanceof OfferTo offer && offer.reason().equals("BEST_RANKED")) {
                var first = decision.candidates().getFirst();
                assertEquals(first.partnerId(), offer.partnerId(), "seed " + seed);
                assertTrue(first.isClear(), "seed " + seed);
            }
        }
    }

    @Test
    void the_urgent_never_wait() {
        for (var seed = 0; seed < DRAWS; seed++) {
            var inputs = draw(seed);
            if (!inputs.need().band().mayWait()) {
                assertFalse(DispatchPolicy.decide(inputs).dispatch() instanceof Dispatch.Wait, "seed " + seed);
            }
        }
    }

    private static DispatchInputs draw(int seed) {
        var random = new Random(seed);
        var partners = new ArrayList<Partner>();
        var size = 1 + random.nextInt(12);
        for (var number = 0; number < size; number++) {
            partners.add(partner("P" + number, random));
        }
        var ties = new ArrayList<Tie>();
        for (var number = random.nextInt(4); number > 0; number--) {
            ties.add(new Tie(
                    new UUID(seed, number),
                    one(partners, random).id(),
                    one(List.of(TieKind.values()), random),
                    null,
                    null,
                    null));
        }
        Set<String> neighbours = new TreeSet<>(some(DISTRICTS, random));
        return DispatchInputs.of(
                need(partners, random), partners, new ConflictFacts(ties, List.of(), SomeInputs.PERIODS), neighbours);
    }

    private static Need need(List<Partner> partners, Random random) {
        var specialisms = List.copyOf(some(SPECIALISMS, random));
        return new Need(
                one(TYPES, random),
                one(List.of(Band.values()), random),
                one(DISTRICTS, random),
                specialisms.isEmpty() ? null : specialisms.getFirst(),
                specialisms,
                DAY,
                random.nextInt(3) == 0 ? List.of(one(partners, random).id()) : List.of(),
                random.nextInt(3) == 0 ? List.of(one(partners, random).id()) : List.of());
    }

    private static Partner partner(String id, Random random) {
        var terms = new ArrayList<Subcontract>();
        for (var number = random.nextInt(4); number > 0; number--) {
            terms.add(new Subcontract(
                    "KENT-ADV-2016",
                    "LOT-" + number,
                    Set.copyOf(some(TYPES, random)),
                    Set.copyOf(some(DISTRICTS, random)),
                    Set.copyOf(some(SPECIALISMS, random)),
                    random.nextInt(4) * 2500,
                    DAY.minusDays(random.nextInt(3)),
                    random.nextBoolean() ? null : DAY.plusDays(random.nextInt(3) - 1),
                    random.nextInt(4),
                    12));
        }
        return new Partner(
                id,
                random.nextInt(6) == 0,
                random.nextInt(8) == 0 ? Partner.Status.SUSPENDED : Partner.Status.ACTIVE,
                random.nextInt(4),
                random.nextInt(3),
                random.nextInt(2),
                random.nextInt(4) == 0,
                terms,
                null);
    }

    private static <T> T one(List<T> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }

    private static <T> Set<T> some(List<T> of, Random random) {
        var chosen = new HashSet<T>();
        of.stream().filter(_ -> random.nextInt(3) == 0).forEach(chosen::add);
        return chosen;
    }
}
