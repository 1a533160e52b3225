package org.advocacyhub.referral.retention;

import static org.advocacyhub.calendar.WorkingCalendar.LONDON;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.advocacyhub.referral.form.RequestReader;
import org.advocacyhub.referral.form.domain.Fault;
import org.advocacyhub.referral.retention.RuleBook.Rule;
import org.advocacyhub.referral.retention.domain.RecordClass;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.security.Roles;
import org.advocacyhub.runtime.web.Refusal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/retention/rules")
@RolesAllowed({Roles.HUB_MANAGER, Roles.AUDITOR})
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Retention")
class RetentionRulesResource {

    private static final int LONGEST_MONTHS = 1_200;

    /** How long a class is kept from a day on. */
    @Schema(name = "NewRetentionRule")
    record RuleRequest(
            @Schema(description = "Calendar months after the end")
            Integer keepMonths,

            @Schema(description = "First day on which it holds; today or later")
            LocalDate validFrom) {

        void check(LocalDate today) {
            var faults = new ArrayList<Fault>();
            if (keepMonths == null || keepMonths < 0 || keepMonths > LONGEST_MONTHS) {
                faults.add(
                        new Fault("keepMonths", "out-of-range", "Give whole months from 0 to " + LONGEST_MONTHS + "."));
            }
            if (validFrom == null || validFrom.isBefore(today)) {
                faults.add(new Fault("validFrom", "out-of-range", "Give today or a later day."));
            }
            RequestReader.refuse(faults);
        }
    }

    /** A rule in force. */
    @Schema(name = "RetentionRule")
    record RuleView(RecordClass recordClass, int keepMonths, LocalDate validFrom, String setBy) {

        static RuleView of(Rule rule) {
            return new RuleView(rule.recordClass(), rule.keepMonths(), rule.validFrom(), rule.setBy());
        }
    }

    private final RuleBook ruleBook;
    private final RequestReader requests;
    private final Caller caller;
    private final Clock clock;

    RetentionRulesResource(RuleBook ruleBook, RequestReader requests, Caller caller, Clock clock) {
        this.ruleBook = ruleBook;
        this.requests = requests;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listRetentionRules",
            summary = "How long what is kept",
            description =
                    "The rules in force on a day. UNDER_18 is kept at least until the 25th birthday, the 26th for who was 17.")
    @APIResponse(responseCode = "200", description = "A rule for each class")
    public List<RuleView> rules(
            @Parameter(description = "As it stood on this day; today when left out") @QueryParam("on") String on) {
        return ruleBook.inForceOn(day(on)).stream().map(RuleView::of).toList();
    }

    @PUT
    @Path("/{recordClass}")
    @RolesAllowed(Roles.HUB_MANAGER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(
            operationId = "setRetentionRule",
            summary = "Set how long a class is kept from a day on",
            description = "Counts for every record that is deleted from that day on, whenever it ended.")
    @APIResponse(
            responseCode = "200",
            description = "The rule",
            content = @Content(schema = @Schema(implementation = RuleView.class)))
    public RuleView set(
            @PathParam("recordClass") String recordClass,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = RuleRequest.class),
                                            examples =
                                                    @ExampleObject(
                                                            name = "Eight years",
                                                            value =
                                                                    "{\"keepMonths\": 96, \"validFrom\": \"2027-04-01\"}")))
                    byte[] body) {
        var known = Arrays.stream(RecordClass.values())
                .filter(one -> one.name().equals(recordClass))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound(
                        "unknown-record-class", "There are " + Arrays.toString(RecordClass.values()) + "."));
        var request = requests.read(body, RuleRequest.class);
        request.check(LocalDate.ofInstant(clock.instant(), LONDON));
        var rule = new Rule(known, request.keepMonths(), request.validFrom(), caller.subject());
        ruleBook.set(rule, clock.instant());
        return RuleView.of(rule);
    }

    private LocalDate day(String on) {
        try {
            return on == null || on.isBlank() ? LocalDate.ofInstant(clock.instant(), LONDON) : LocalDate.parse(on);
        } catch (DateTimeException notADay) {
            throw Refusal.invalid("on", "not-a-date", "Give a day such as 2016-04-01.");
        }
    }
}
