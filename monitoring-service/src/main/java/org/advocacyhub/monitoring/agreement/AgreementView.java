package org.advocacyhub.monitoring.agreement;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.advocacyhub.monitoring.agreement.domain.DueDays;
import org.advocacyhub.monitoring.agreement.domain.Move;
import org.advocacyhub.monitoring.agreement.domain.ReturnState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a return has come: who is to do what by when, who did it, and what is possible now. */
@Schema(name = "ReturnAgreement")
record AgreementView(
        String contractRef,
        @Schema(examples = "2016-17-Q1") String quarter,
        ReturnState.Code state,

        @Schema(description = "Every other move is a 409") List<Move.Kind> possibleMoves,

        @Schema(description = "15th working day after the end (E.1); it can be locked from then on")
        LocalDate closeDate,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(description = "0 for what was locked")
        Integer revision,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "How many figures are counted otherwise than the last revision says: see /changes")
        Integer figuresMoved,

        int openChallenges,
        @Schema(description = "Parts that are confirmed") int partsConfirmed,
        @Schema(description = "Parts that there are") int parts,

        @Schema(description = "Parts that were confirmed in time")
        int partsInTime,

        List<PartyView> parties,
        List<ReturnMove> history) {

    /**
     * What is waited for from one party.
     *
     * @param party a partner's id, HUB or COUNCIL
     * @param inTime null while it is not done and may still be
     */
    @Schema(name = "ReturnParty")
    record PartyView(
            @Schema(examples = "ADVOCACY-FOR-ALL") String party,
            Move.Kind what,
            LocalDate dueOn,

            @JsonInclude(JsonInclude.Include.NON_NULL)
            @Schema(description = "The first time, if it was sent back since")
            LocalDate doneOn,

            Boolean inTime,

            @Schema(description = "Whether it is still waited for")
            boolean awaited,

            @Schema(description = "The figures of the part are not those that were confirmed last")
            boolean changedSince) {}

    /** By when a partner, the hub or the council is to have done its share. */
    record Due(LocalDate partner, LocalDate hub, LocalDate council) {

        static Due of(DueDays days, LocalDate quarterEnd) {
            return new Due(days.partnerBy(quarterEnd), days.hubBy(quarterEnd), days.councilBy(quarterEnd));
        }
    }
}
