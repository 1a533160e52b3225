package org.advocacyhub.provider.casework;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.advocacyhub.provider.casework.domain.Answer;
import org.advocacyhub.provider.casework.domain.CaseState;
import org.advocacyhub.provider.casework.domain.Face;
import org.advocacyhub.provider.casework.domain.FeedbackFormat;
import org.advocacyhub.provider.casework.domain.ScorePoint;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.security.Roles;
import org.advocacyhub.runtime.web.Limit;
import org.advocacyhub.runtime.web.Page;
import org.advocacyhub.runtime.web.Versions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Reading cases: only the partner that works them, never the hub or the council (domain.md H.2, PD4). */
@Path("/cases")
@RolesAllowed({Roles.PARTNER, Roles.ADVOCATE})
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Cases")
class CasesResource {

    record ScoresView(ScorePoint point, LocalDate scoredOn, int IMP1, int IMP2, int IMP3) {

        static ScoresView of(RecordScores.Scores scores) {
            return new ScoresView(scores.point(), scores.scoredOn(), scores.imp1(), scores.imp2(), scores.imp3());
        }
    }

    /** @param anonymous the person answered alone, by a link: what was answered is counted and not shown, but for the format */
    record FeedbackView(
            LocalDate givenOn,
            boolean observed,
            boolean anonymous,
            Answer CAL1,
            Answer CAL2,
            Answer CAL3,
            Answer CAL4,
            Answer CAL5,
            Face satisfaction,
            FeedbackFormat format,
            String interviewer) {

        static FeedbackView of(Feedback feedback) {
            var answers = feedback.answers();
            return feedback.byLink()
                    ? new FeedbackView(
                            answers.givenOn(),
                            answers.observed(),
                            true,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            answers.format(),
                            null)
                    : of(answers);
        }

        static FeedbackView of(RecordFeedback.Answers answers) {
            return new FeedbackView(
                    answers.givenOn(),
                    answers.observed(),
                    false,
                    answers.cal1(),
                    answers.cal2(),
                    answers.cal3(),
                    answers.cal4(),
                    answers.cal5(),
                    answers.satisfaction(),
                    answers.format(),
                    answers.interviewer());
        }
    }

    /** Scores and feedback; each absent while it wasn't recorded. */
    record OutcomesView(ScoresView start, ScoresView end, FeedbackView feedback) {

        static OutcomesView of(ReadCases.Outcomes outcomes) {
            return new OutcomesView(
                    outcomes.start() == null ? null : ScoresView.of(outcomes.start()),
                    outcomes.end() == null ? null : ScoresView.of(outcomes.end()),
                    outcomes.feedback() == null ? null : FeedbackView.of(outcomes.feedback()));
        }
    }

    /** Form of an advocate's id, for example {@code AFA-03}. */
    static final String ADVOCATE = "[A-Z0-9][A-Z0-9-]{1,39}";

    private final ReadCases readCases;
    private final Caller caller;

    CasesResource(ReadCases readCases, Caller caller) {
        this.readCases = readCases;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listCases",
            summary = "The partner's cases, oldest first; those of one state or one advocate if asked",
            description =
                    "In the order in which they were opened, without the words that a case was closed with: GET /cases/{caseId} has them.")
    public Page<CaseView> list(
            @Parameter(description = "Only cases in this state") @QueryParam("state") CaseState state,
            @Parameter(description = "Only cases of this advocate, as named now", example = "AFA-01")
                    @QueryParam("advocateId")
                    @Pattern(regexp = ADVOCATE)
                    String advocateId,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") Limit limit) {
        return readCases.page(caller.partnerScope(), state, advocateId, cursor, limit.value());
    }

    @GET
    @Path("/{caseId}")
    @Operation(
            operationId = "readCase",
            summary = "One case, with the moves that exist for it now",
            description = "Who looked is written down. Another partner's case is a 404.")
    public RestResponse<CaseView> one(@PathParam("caseId") UUID caseId) {
        var found = readCases.one(caller.partnerScope(), caseId, caller.subject());
        return ResponseBuilder.ok(found).tag(Versions.tag(found.version())).build();
    }

    @GET
    @Path("/{caseId}/outcomes")
    @Operation(
            operationId = "readOutcomes",
            summary = "Impact scores and feedback of the case",
            description =
                    "What was not asked yet is absent. Of feedback by a link it is said that there is some (anonymous), never what it is.")
    public OutcomesView outcomes(@PathParam("caseId") UUID caseId) {
        return OutcomesView.of(readCases.outcomes(caller.partnerScope(), caseId));
    }
}
