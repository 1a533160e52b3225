package org.advocacyhub.triage.dispatch.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.advocacyhub.triage.banding.domain.Band;
import org.advocacyhub.triage.conflict.domain.ConflictFacts;
import org.advocacyhub.triage.partner.domain.Partner;
import org.advocacyhub.triage.partner.domain.Subcontract;
import org.advocacyhub.triage.referral.domain.ServiceType;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long it takes to rank partners, without and with reasons, for one referral. {@code ./hub bench rules} runs it; no test, since its
 * figures depend on the machine.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class RankingBench {

    private static final LocalDate DAY = LocalDate.of(2016, 4, 5);
    private static final int NEEDS = 256;
    private static final List<String> DISTRICTS = IntStream.rangeClosed(105, 116)
            .mapToObj(number -> "E07000" + number)
            .toList();
    private static final List<String> SPECIALISMS =
            List.of("DEMENTIA", "AUTISM", "SENSORY_DEAF", "MENTAL_HEALTH", "LEARNING_DISABILITY", "OLDER_PEOPLE");
    private static final List<ServiceType> TYPES =
            List.of(ServiceType.CARE_ACT, ServiceType.IMHA, ServiceType.COMMUNITY, ServiceType.IMCA_ACCOM);
    private static final Map<String, Set<String>> NEIGHBOURS = Map.of("E07000110", Set.of("E07000105", "E07000113"));

    /** How many partners there are, three sub-contracts each. */
    @Param({"30", "50"})
    public int partners;

    /** How many referrals each lot was assigned before: it must not show. */
    @Param({"0", "10000000"})
    public long assigned;

    private List<Partner> network;
    private List<Need> needs;
    private CandidateIndex index;
    private Ranking ranking;
    private List<Query> queries;
    private List<DispatchInputs> inputs;
    private int turn;

    @Setup
    public void drawANetwork() {
        var random = new Random(partners);
        network = IntStream.range(0, partners)
                .mapToObj(number -> partner(number, assigned, random))
                .toList();
        needs = IntStream.range(0, NEEDS).mapToObj(_ -> need(random)).toList();
        index = CandidateIndex.of(network, DAY, NEIGHBOURS);
        ranking = index.newRanking();
        queries = needs.stream().map(index::query).toList();
        inputs = needs.stream()
                .map(need -> DispatchInputs.of(
                        need, network, new ConflictFacts(List.of(), List.of(), SomeInputs.PERIODS), Set.of()))
                .toList();
    }

    @Benchmark
    public long rank() {
        index.rank(queries.get(next()), ranking);
        return ranking.keyAt(0);
    }

    @Benchmark
    public long askAndRank() {
        index.rank(index.query(needs.get(next())), ranking);
        return ranking.keyAt(0);
    }

    @Benchmark
    public Object compileTheIndex() {
        return CandidateIndex.of(network, DAY, NEIGHBOURS);
    }

    @Benchmark
    public Object decideWithAllReasons() {
        return DispatchPolicy.decide(inputs.get(next()));
    }

    private int next() {
        turn = (turn + 1) % NEEDS;
        return turn;
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
