package org.advocacyhub.triage.queue;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.advocacyhub.triage.banding.domain.TargetInputs;
import org.advocacyhub.triage.dispatch.domain.DispatchInputs;
import org.advocacyhub.triage.dispatch.domain.DispatchPolicy;
import org.advocacyhub.triage.money.domain.MoneyGate;
import org.advocacyhub.triage.money.domain.MoneyInputs;
import org.advocacyhub.triage.referral.StoredJson;
import org.advocacyhub.triage.screening.domain.Screening;
import org.advocacyhub.triage.screening.domain.ScreeningInputs;
import org.advocacyhub.triage.triagecase.Decisions;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Shows decisions as they were taken and, on request, takes them again from what they were taken on (domain.md 0.5). */
@ApplicationScoped
class ExplainDecision {

    record DecisionsView(UUID referralId, List<DecisionView> decisions) {}

    /**
     * @param kind SCREENING, MONEY, DISPATCH, MANUAL, TARGETS or NOTE
     * @param decidedBy the worker's token subject, or {@code system}
     * @param replay absent unless asked for
     */
    record DecisionView(
            String kind,
            Instant decidedAt,
            String decidedBy,
            @Schema(type = SchemaType.OBJECT) JsonNode inputs,
            @Schema(type = SchemaType.OBJECT) JsonNode result,
            ReplayView replay) {}

    /**
     * @param same the stored inputs give the stored result again
     * @param result what they give now; absent when it is the same
     */
    record ReplayView(
            boolean same, @Schema(type = SchemaType.OBJECT) JsonNode result) {}

    private final Decisions decisions;
    private final StoredJson json;

    ExplainDecision(Decisions decisions, StoredJson json) {
        this.decisions = decisions;
        this.json = json;
    }

    DecisionsView of(UUID referralId, boolean replay) {
        return new DecisionsView(
                referralId,
                decisions.of(referralId).stream()
                        .map(stored -> new DecisionView(
                                stored.kind().name(),
                                stored.decidedAt(),
                                stored.decidedBy(),
                                stored.inputs(),
                                stored.result(),
                                replay ? replay(stored) : null))
                        .toList());
    }

    private ReplayView replay(Decisions.Stored stored) {
        return switch (stored.kind()) {
            case SCREENING ->
                compared(stored.result(), Screening.decide(json.read(stored.inputs(), ScreeningInputs.class)));
            case DISPATCH -> {
                var inputs = json.read(stored.inputs(), DispatchInputs.class);
                yield compared(stored.result(), DispatchPolicy.decide(inputs));
            }
            case MANUAL -> {
                // what a person chose can't be computed; what they were shown can
                var inputs = json.read(stored.inputs(), DispatchInputs.class);
                yield compared(stored.result().get("candidates"), DispatchPolicy.candidates(inputs));
            }
            case MONEY -> compared(stored.result(), MoneyGate.decide(json.read(stored.inputs(), MoneyInputs.class)));
            case TARGETS ->
                compared(
                        stored.result(),
                        json.read(stored.inputs(), TargetInputs.class).targets());
            case NOTE -> new ReplayView(true, null);
        };
    }

    private ReplayView compared(JsonNode then, Object now) {
        var again = json.tree(json.write(now));
        var same = saysTheSame(then, again);
        return new ReplayView(same, same ? null : again);
    }

    /** What was said then is said again. What a later version says besides was not decided on then, so it is no difference. */
    static boolean saysTheSame(JsonNode then, JsonNode again) {
        if (then.isObject() && again.isObject()) {
            return then.properties().stream()
                    .allMatch(
                            said -> again.has(said.getKey()) && saysTheSame(said.getValue(), again.get(said.getKey())));
        }
        if (then.isArray() && again.isArray()) {
            return then.size() == again.size()
                    && IntStream.range(0, then.size())
                            .allMatch(position -> saysTheSame(then.get(position), again.get(position)));
        }
        return then.equals(again);
    }
}
