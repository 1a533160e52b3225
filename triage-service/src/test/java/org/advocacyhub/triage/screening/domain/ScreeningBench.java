package org.advocacyhub.triage.screening.domain;

import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.advocacyhub.triage.referral.domain.MhaStatus;
import org.advocacyhub.triage.referral.domain.SomeFacts;
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
 * How long it takes to decide about one referral: route, eligibility, authority, council, band and targets. {@code ./hub bench rules}
 * runs it; no test, since its figures depend on the machine.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class ScreeningBench {

    /** What kind of advocacy is asked for. */
    public enum Kind {
        CARE_ACT {
            @Override
            SomeFacts facts() {
                return SomeFacts.careAct();
            }
        },
        IMHA {
            @Override
            SomeFacts facts() {
                return SomeFacts.imha(MhaStatus.S2);
            }
        },
        COMMUNITY {
            @Override
            SomeFacts facts() {
                return SomeFacts.community();
            }
        },
        IMCA_SMT {
            @Override
            SomeFacts facts() {
                return SomeFacts.treatment();
            }
        },
        RULE_1_2_REP {
            @Override
            SomeFacts facts() {
                return SomeFacts.court();
            }
        },
        NHS_COMPLAINTS {
            @Override
            SomeFacts facts() {
                return SomeFacts.complaint();
            }
        };

        abstract SomeFacts facts();
    }

    @Param
    public Kind kind;

    private ScreeningInputs inputs;

    @Setup
    public void ask() {
        inputs = ScreeningTest.inputs(kind.facts().facts(), null, null, Set.of());
    }

    @Benchmark
    public Object decide() {
        return Screening.decide(inputs);
    }
}
