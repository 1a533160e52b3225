package org.advocacyhub.provider.casework;

import static org.advocacyhub.provider.Hub.ADVOCATE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.advocacyhub.calendar.WorkingCalendar;
import org.advocacyhub.provider.Hub;
import org.advocacyhub.provider.Together;
import org.advocacyhub.provider.casework.CaseModel.Attempt;
import org.advocacyhub.provider.casework.CaseModel.Kind;
import org.advocacyhub.provider.casework.domain.CaseMove;
import org.advocacyhub.provider.casework.domain.CaseState;
import org.advocacyhub.provider.casework.domain.ClosureReason;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * {@link CaseModelTest} over HTTP and the real database: what two callers do to a case in the same moment comes out as if one had
 * come after the other. Seeded: a seed that fails goes on failing.
 */
@HubTest
class CaseModelHttpTest {

    private static final int SEQUENCES = 5;
    private static final int STEPS = 12;

    /** What can't be repeated, or needs somebody else, for reasons of its own is left to {@link CaseModelTest}. */
    private static final List<CaseMove> MOVES = List.copyOf(EnumSet.complementOf(EnumSet.of(
            CaseMove.DELAY,
            CaseMove.AUTHORISATION,
            CaseMove.COURT_MILESTONE,
            CaseMove.SCORES,
            CaseMove.FEEDBACK,
            CaseMove.CAPACITY,
            CaseMove.PROCESS,
            CaseMove.CONCERN,
            CaseMove.COMBINATION,
            CaseMove.TRANSFER)));

    private Random random;
    private String partner;
    private String other;
    private String caseId;
    private CaseModel model;

    @ParameterizedTest
    @ValueSource(longs = {20160405, 20170615, 20180401, 20191130})
    void two_callers_at_once_are_one_after_the_other(long seed) throws Exception {
        TestClock.set(Hub.NOW);
        random = new Random(seed);
        partner = Hub.aPartner();
        other = Hub.aPartner();
        for (int sequence = 0; sequence < SEQUENCES; sequence++) {
            TestClock.set(Hub.NOW);
            caseId = Hub.anOpenCase(partner);
            model = CaseModel.opened(new Kind("CARE_ACT", false, true));
            for (int step = 0; step < STEPS; step++) {
                step();
            }
            compareWithTheDatabase();
        }
    }

    private void step() throws Exception {
        TestClock.advance(Duration.ofDays(random.nextInt(10) == 0 ? 28 : random.nextInt(2)));
        if (model.moves(today()).contains(CaseMove.TRANSFER) && random.nextInt(6) == 0) {
            transfer();
        } else if (random.nextInt(3) == 0) {
            atOnce(attempt(), attempt());
        } else {
            alone(attempt());
        }
        var shown = Hub.partner(partner).get("/cases/" + caseId).jsonPath();
        assertEquals(model.state().name(), shown.getString("state"));
        assertEquals(paths(), Set.copyOf(shown.getList("moves", String.class)));
    }

    private void alone(Attempt attempt) {
        var expected = model.allows(attempt, today());
        assertEquals(expected, send(attempt), attempt + " in " + model);
        model = expected ? model.after(attempt, today()) : model;
    }

    /** Both answers and the end must be those of one order or the other. */
    private void atOnce(Attempt one, Attempt two) throws Exception {
        var answers = Together.run(List.<Callable<Boolean>>of(() -> send(one), () -> send(two)));
        var state = CaseState.valueOf(
                Hub.partner(partner).get("/cases/" + caseId).jsonPath().getString("state"));
        var ends = List.of(
                        inOrder(one, two, answers.get(0), answers.get(1)),
                        inOrder(two, one, answers.get(1), answers.get(0)))
                .stream()
                .flatMap(List::stream)
                .filter(end -> end.state() == state)
                .toList();
        assertTrue(
                !ends.isEmpty(),
                one + " and " + two + " answered " + answers + " and left " + state + " from " + model);
        model = ends.getFirst();
    }

    /** The model after both, or nothing when they would not have been answered so. */
    private List<CaseModel> inOrder(Attempt first, Attempt second, boolean firstAnswer, boolean secondAnswer) {
        if (model.allows(first, today()) != firstAnswer) {
            return List.of();
        }
        var between = firstAnswer ? model.after(first, today()) : model;
        if (between.allows(second, today()) != secondAnswer) {
            return List.of();
        }
        return List.of(secondAnswer ? between.after(second, today()) : between);
    }

    /** One partner asks, and while the other takes the case, it takes the question back: one of the two happens. */
    private void transfer() throws Exception {
        var transfer = Hub.partner(partner)
                .body(
                        "{\"toPartner\":\"%s\",\"reason\":\"PATCH_MOVED\",\"authorityBasis\":\"CONSENT\",\"authorityOn\":\"%s\",\"handoverNote\":\"-\"}"
                                .formatted(other, today()))
                .post("/cases/" + caseId + "/transfer")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("transferId");
        model = model.after(new Attempt(CaseMove.TRANSFER, null, false), today());
        if (random.nextBoolean()) {
            alone(attempt());
        }
        var address = "/transfers/" + transfer;
        var giving = partner;
        var taking = other;
        var answers = Together.run(List.<Callable<Boolean>>of(
                () -> ok(taking, address + "/acceptance", "{\"advocateId\":\"" + ADVOCATE + "\"}"),
                () -> ok(giving, address + "/withdrawal", "{}")));
        assertEquals(1, answers.stream().filter(won -> won).count());
        model = model.answered();
        if (answers.getFirst()) {
            Hub.partner(partner).get("/cases/" + caseId).then().statusCode(404);
            other = giving;
            partner = taking;
        }
    }

    private Attempt attempt() {
        return new Attempt(
                MOVES.get(random.nextInt(MOVES.size())),
                List.of(ClosureReason.PROCESS_ENDED, ClosureReason.DIED, ClosureReason.RISK)
                        .get(random.nextInt(3)),
                random.nextBoolean());
    }

    private boolean send(Attempt attempt) {
        return ok(partner, "/cases/" + caseId + "/" + attempt.move().path(), body(attempt));
    }

    private static boolean ok(String caller, String address, String body) {
        var status = Hub.partner(caller).body(body).post(address).statusCode();
        assertTrue(status == 200 || status == 201 || status == 409, address + " answered " + status);
        return status != 409;
    }

    private String body(Attempt attempt) {
        var on = today();
        return switch (attempt.move()) {
            case FIRST_CONTACT -> "{\"contactOn\":\"%s\",\"mode\":\"CLIENT_CONTACT_F2F\"}".formatted(on);
            case ACTIVITY ->
                "{\"advocateId\":\"%s\",\"workedOn\":\"%s\",\"category\":\"TRAVEL\",\"minutes\":5}"
                        .formatted(ADVOCATE, on);
            case INSTRUCTION ->
                "{\"verifiedOn\":\"%s\",\"verifiedBy\":\"ADV-01\",\"instructedBy\":\"NHS_BODY\"}".formatted(on);
            case CONFIDENTIALITY -> "{\"explainedOn\":\"%s\"}".formatted(on);
            case AGREEMENT -> "{\"agreedOn\":\"%s\"}".formatted(on);
            case REVIEW -> "{\"reviewedOn\":\"%s\",\"reviewedBy\":\"MANAGER-1\"}".formatted(on);
            case REPORT -> "{\"reportedOn\":\"%s\"}".formatted(on);
            case HOLD ->
                "{\"heldOn\":\"%s\",\"reason\":\"PERSON_UNWELL\",\"reviewOn\":\"%s\"}".formatted(on, on.plusDays(7));
            case RESUMPTION -> "{\"resumedOn\":\"%s\"}".formatted(on);
            case CLOSURE ->
                "{\"closedOn\":\"%s\",\"reason\":\"%s\",\"summary\":\"-\",\"feedbackOffered\":false}"
                        .formatted(on, attempt.reason());
            case SIGN_OFF -> "{\"signedBy\":\"MANAGER-1\",\"approved\":%s}".formatted(attempt.yes());
            case REOPENING -> "{\"advocateId\":\"" + ADVOCATE + "\",\"sameIssue\":true}";
            case DELAY,
                    SCORES,
                    FEEDBACK,
                    AUTHORISATION,
                    COURT_MILESTONE,
                    CAPACITY,
                    PROCESS,
                    CONCERN,
                    COMBINATION,
                    TRANSFER -> throw new IllegalArgumentException(attempt.toString());
        };
    }

    private Set<String> paths() {
        return model.moves(today()).stream().map(CaseMove::path).collect(Collectors.toSet());
    }

    /** Rooms are counted as cases stand, and every day of a case is one partner's. */
    private void compareWithTheDatabase() {
        for (var each : List.of(partner, other)) {
            assertEquals(
                    Database.number(
                            "select count(*) from advocacy_case where partner_id = ? and state <> 'CLOSED'", each),
                    Hub.openCasesOf(each));
            assertEquals(
                    Database.number(
                            "select open_cases from advocate where partner_id = ? and advocate_id = 'ADV-01'", each),
                    Hub.openCasesOf(each));
        }
        assertEquals(
                1,
                Database.number(
                        "select count(*) from case_assignment where case_id = ?::uuid and assigned_to is null",
                        caseId));
    }

    private static LocalDate today() {
        return LocalDate.ofInstant(TestClock.now(), WorkingCalendar.LONDON);
    }
}
