package org.advocacyhub.provider.casework;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.state.Action;
import net.jqwik.api.state.ActionChain;
import net.jqwik.api.state.Transformer;
import org.advocacyhub.provider.casework.CaseModel.Attempt;
import org.advocacyhub.provider.casework.CaseModel.Kind;
import org.advocacyhub.provider.casework.TakeStep.Step;
import org.advocacyhub.provider.casework.domain.ActivityCategory;
import org.advocacyhub.provider.casework.domain.CareActProcess;
import org.advocacyhub.provider.casework.domain.CaseMove;
import org.advocacyhub.provider.casework.domain.CaseRules;
import org.advocacyhub.provider.casework.domain.CaseState;
import org.advocacyhub.provider.casework.domain.ClosureReason;
import org.advocacyhub.provider.casework.domain.CourtMilestone;
import org.advocacyhub.provider.casework.domain.Hold;
import org.advocacyhub.provider.casework.domain.HoldReason;
import org.advocacyhub.provider.casework.domain.InstructingBody;
import org.advocacyhub.provider.casework.domain.LastSupport;
import org.advocacyhub.provider.casework.domain.Signer;
import org.advocacyhub.runtime.web.Refusal;

/**
 * Whatever is tried on a case in whatever order, it stands where {@link CaseModel} says, and the moves that it shows are those
 * that are let through (domain.md D.1.2). A failing sequence is shrunk to the shortest.
 */
class CaseModelTest {

    private static final LocalDate OPENED = LocalDate.of(2016, 4, 5);

    @Property(tries = 10_000, seed = "20160405")
    void a_case_goes_where_the_model_goes(@ForAll("lives") ActionChain<World> life) {
        life.run();
    }

    @Provide
    Arbitrary<ActionChain<World>> lives() {
        return Arbitraries.of(
                        new Kind("CARE_ACT", false, true),
                        new Kind("COMMUNITY", false, false),
                        new Kind("IMCA_SMT", true, false))
                .flatMap(kind -> ActionChain.startWith(() -> new World(kind))
                        .withAction(12, (Action.Independent<World>) CaseModelTest::anything)
                        .withAction(2, Action.just("the other partner takes it", World::takenOver))
                        .withAction(1, Action.just("the other partner does not", World::stays))
                        .withMaxTransformations(40));
    }

    private static Arbitrary<Transformer<World>> anything() {
        var days = Arbitraries.frequencyOf(
                Tuple.of(5, Arbitraries.integers().between(0, 3)),
                Tuple.of(1, Arbitraries.integers().between(25, 31)));
        return Combinators.combine(
                        Arbitraries.of(CaseMove.class),
                        Arbitraries.of(ClosureReason.PROCESS_ENDED, ClosureReason.DIED, ClosureReason.RISK),
                        Arbitraries.of(true, false),
                        days)
                .as((move, reason, yes, later) -> Transformer.mutate(
                        move + " " + reason + " " + yes + " after " + later + " days",
                        world -> world.attempt(new Attempt(move, reason, yes), later)));
    }

    /** A case beside its model. */
    static final class World {

        private final AdvocacyCase real;
        private LocalDate today = OPENED;
        private CaseModel model;

        World(Kind kind) {
            var opening = new OpenCase.Opening(
                    UUID.randomUUID(),
                    UUID.randomUUID(),
                    "R-2016000123-K",
                    "key-of-a-person",
                    "A",
                    "ADV-01",
                    kind.serviceType(),
                    "P3",
                    null,
                    null,
                    false,
                    null,
                    OPENED.plusDays(7),
                    OPENED.plusDays(2),
                    new OpenCase.Appointing(null, null, null),
                    null);
            var rules = new CaseRules("T", kind.imca(), kind.imca(), 10, 12, 20, 20, null, true, null);
            real = AdvocacyCase.open(
                    UUID.randomUUID(),
                    opening,
                    rules,
                    new Relatives.Found(null, null, new LastSupport(Set.of(), null, 24)),
                    Instant.parse("2016-04-05T09:00:00Z"),
                    OPENED);
            model = CaseModel.opened(kind);
        }

        void attempt(Attempt attempt, int later) {
            today = today.plusDays(later);
            var expected = model.allows(attempt, today);
            var actual = true;
            try {
                move(attempt);
            } catch (Refusal refused) {
                assertEquals(Refusal.Kind.CONFLICT, refused.kind(), refused.getMessage());
                actual = false;
            }
            assertEquals(expected, actual, "in " + model.state());
            if (expected) {
                model = model.after(attempt, today);
            }
            check();
        }

        World takenOver() {
            if (model.handingOver()) {
                real.passage().takenOver("B", "ADV-02", today);
                model = model.answered();
                check();
            }
            return this;
        }

        World stays() {
            if (model.handingOver()) {
                real.passage().staysHere();
                model = model.answered();
                check();
            }
            return this;
        }

        private void move(Attempt attempt) {
            switch (attempt.move()) {
                case FIRST_CONTACT -> real.work().contacted(today, ActivityCategory.CLIENT_CONTACT_F2F, today);
                case DELAY ->
                    real.admission(today).takes(CaseMove.DELAY); // whether it is late is no matter of its state
                case ACTIVITY -> real.work().worked(today, 30, today);
                case SCORES -> real.work().scored(today, today);
                case FEEDBACK -> real.work().answered(today, true, today); // by observation, which any case takes
                case INSTRUCTION ->
                    real.work().takes(new Step.Instruction(today, "ADV-01", InstructingBody.NHS_BODY, null), today);
                case CONFIDENTIALITY -> real.work().takes(new Step.Confidentiality(today), today);
                case AGREEMENT -> real.work().takes(new Step.Agreement(today), today);
                case REVIEW -> real.work().takes(new Step.Review(today, "MANAGER-1"), today);
                case REPORT -> real.work().takes(new Step.Report(today), today);
                case AUTHORISATION -> real.work().takes(new Step.Authorisation(today, today.plusMonths(12)), today);
                case COURT_MILESTONE ->
                    real.work().takes(new Step.AtCourt(CourtMilestone.PROPOSED, today, null, null), today);
                case CAPACITY -> {
                    real.mayChangeInstruction("since", today, today);
                    real.instructedFrom(today, !real.isNonInstructed());
                }
                case PROCESS -> real.followed(CareActProcess.NEEDS_ASSESSMENT, "startedOn", today, today);
                case CONCERN -> real.concerned(today, today);
                case COMBINATION -> real.combined(new UUID(0, 1), attempt.yes(), today);
                case HOLD -> real.hold(new Hold(HoldReason.PERSON_UNWELL, today, today.plusDays(7)), today);
                case RESUMPTION -> real.resume(today, today);
                case TRANSFER -> real.passage().offerElsewhere(today);
                case CLOSURE ->
                    real.closure()
                            .close(
                                    new CloseCase.Closure(today, attempt.reason(), "-", false),
                                    new byte[] {1},
                                    attempt.reason() == ClosureReason.RISK ? Signer.MANAGER : Signer.ADVOCATE,
                                    today);
                case SIGN_OFF -> {
                    if (attempt.yes()) {
                        real.closure().sign("MANAGER-1", today);
                    } else {
                        real.closure().refuseToSign("MANAGER-1", today);
                    }
                }
                case REOPENING -> real.closure().reopen("ADV-01", today);
            }
        }

        private void check() {
            var view = real.view(today);
            assertEquals(model.state(), view.state());
            assertEquals(paths(model.moves(today)), Set.copyOf(view.moves()));
            assertEquals(model.state() == CaseState.ON_HOLD, view.hold() != null);
            assertEquals(
                    model.state() == CaseState.CLOSED || model.state() == CaseState.CLOSING, view.closedOn() != null);
            assertEquals(model.contacted(), view.firstContactOn() != null);
        }

        private static Set<String> paths(Set<CaseMove> moves) {
            return moves.stream().map(CaseMove::path).collect(Collectors.toSet());
        }
    }
}
