package org.advocacyhub.triage.dispatch.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.advocacyhub.triage.ProcessorTime;
import org.advocacyhub.triage.banding.domain.Band;
import org.advocacyhub.triage.conflict.domain.ConflictFacts;
import org.advocacyhub.triage.partner.domain.Partner;
import org.advocacyhub.triage.partner.domain.Subcontract;
import org.advocacyhub.triage.referral.domain.ServiceType;

/**
 * How long it takes to rank partners, without and with reasons. A program, no test: its figures depend on the machine and prove nothing
 * in a build. How to run it stands in {@code triage-service/docs/dispatch.md}.
 */
public final class RankingBench {

    private static final LocalDate DAY = LocalDate.of(2016, 4, 5);
    private static final int NEEDS = 256;
    private static final List<String> DISTRICTS = IntStream.rangeClosed(105, 116)
            .mapToObj(number -> "E07000" + number)
            .toList();
    private static final List<String> SPECIALISMS =
            List.of("DEMENTIA", "AUTISM", "SENSORY_DEAF", "MENTAL_HEALTH", "LEARNING_DISABILITY", "OLDER_PEOPLE");
    private static final List<ServiceType> TYPES =
            List.of(ServiceType.CARE_ACT, ServiceType.IMHA, ServiceType.COMMUNITY, ServiceType.IMCA_ACCOM);

    private RankingBench() {}

    /** Prints nanoseconds of processor time for one referral: the median of the rounds and the best. */
    public static void main(String[] arguments) {
        ProcessorTime.head("one referral");
        for (var size : new int[] {30, 50, 200}) {
            measure(size, 0);
            measure(size, 10_000_000);
        }
        ProcessorTime.foot();
    }

    private static void measure(int size, long assigned) {
        var random = new Random(size);
        var partners = IntStream.range(0, size)
                .mapToObj(number -> partner(number, assigned, random))
                .toList();
        var needs = IntStream.range(0, NEEDS).mapToObj(_ -> need(random)).toList();
        var neighbours = Map.of("E07000110", Set.of("E07000105", "E07000113"));
        var index = CandidateIndex.of(partners, DAY, neighbours);
        var ranking = index.newRanking();
        var queries = needs.stream().map(index::query).toList();
        var inputs = needs.stream()
                .map(need -> DispatchInputs.of(
                        need, partners, new ConflictFacts(List.of(), List.of(), SomeInputs.PERIODS), Set.of()))
                .toList();
        var label = size + " partners, " + assigned + " assigned: ";
        ProcessorTime.report(label + "rank", 100_000, turn -> {
            index.rank(queries.get(turn % NEEDS), ranking);
            return ranking.keyAt(0);
        });
        ProcessorTime.report(label + "ask and rank", 100_000, turn -> {
            index.rank(index.query(needs.get(turn % NEEDS)), ranking);
            return ranking.keyAt(0);
        });
        ProcessorTime.report(label + "compile the index", 1_000, _ -> CandidateIndex.of(partners, DAY, neighbours)
                .partners()
                .size());
        ProcessorTime.report(
                label + "decide with all reasons", 1_000, turn -> DispatchPolicy.decide(inputs.get(turn % NEEDS))
                        .candidates()
                        .size());
    }

    private static Need need(Random random) {
        return new Need(
                TYPES.get(random.nextInt(TYPES.size())),
                Band.P3,
                DISTRICTS.get(random.nextInt(DISTRICTS.size())),
                null,
                List.of(SPECIALISMS.get(random.nextInt(SPECIALISMS.size()))),
                DAY,
                List.of(),
                List.of());
    }

    private static Partner partner(int number, long assigned, Random random) {
        var terms = List.of(
                terms("LOT-1", Set.of(ServiceType.CARE_ACT, ServiceType.IMCA_ACCOM), assigned, random),
                terms("LOT-2", Set.of(ServiceType.IMHA), assigned, random),
                terms("LOT-3", Set.of(ServiceType.COMMUNITY), assigned, random));
        return new Partner(
                "PARTNER-%03d".formatted(number),
                number == 0,
                Partner.Status.ACTIVE,
                20,
                random.nextInt(19),
                0,
                random.nextInt(10) == 0,
                terms,
                null);
    }

    private static Subcontract terms(String lot, Set<ServiceType> types, long assigned, Random random) {
        return new Subcontract(
                "KENT-ADV-2016",
                lot,
                types,
                random.nextInt(3) == 0
                        ? Set.of()
                        : Set.copyOf(DISTRICTS.subList(random.nextInt(6), 6 + random.nextInt(6))),
                random.nextBoolean() ? Set.of() : Set.of(SPECIALISMS.get(random.nextInt(SPECIALISMS.size()))),
                300,
                DAY.minusYears(1),
                null,
                assigned / 30,
                assigned);
    }
}
