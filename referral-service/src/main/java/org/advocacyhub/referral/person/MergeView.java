package org.advocacyhub.referral.person;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.advocacyhub.referral.person.Merges.Merge;
import org.advocacyhub.referral.person.Merges.Step;
import org.advocacyhub.runtime.sealing.DataKey;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A merge as it is shown over HTTP.
 *
 * @param undone absent while it stands
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Merge")
record MergeView(
        UUID mergeId,

        @Schema(description = "The survivor") UUID personId,

        UUID mergedPersonId,

        @Schema(description = "The referrals that came with it")
        List<UUID> movedReferrals,

        @Schema(description = "Whether the survivor was given the other's NHS number")
        boolean nhsNumberMoved,

        StepView done,
        StepView undone) {

    /** Somebody did it and said why. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "MergeStep")
    record StepView(
            Instant at,
            String by,
            String reason,

            @Schema(description = "In the history only") String words) {

        @Override
        public String toString() {
            return "StepView[not shown]";
        }
    }

    /** Without anybody's own words, so that the answer can be stored for a repetition. */
    static MergeView of(Merge merge) {
        return of(merge, Map.of());
    }

    /**
     * With the words of those who did it.
     *
     * @param keys by their owner; words whose key is not there are left out
     */
    static MergeView of(Merge merge, Map<UUID, DataKey> keys) {
        return new MergeView(
                merge.id(),
                merge.keptId(),
                merge.mergedId(),
                merge.moved(),
                merge.numberMoved(),
                step(merge.done(), keys, MergePeople.WORDS),
                merge.undone() == null ? null : step(merge.undone(), keys, UndoMerge.WORDS));
    }

    private static StepView step(Step step, Map<UUID, DataKey> keys, String use) {
        var key = keys.get(step.id());
        return new StepView(step.at(), step.by(), step.reason(), key == null ? null : key.openText(step.words(), use));
    }
}
