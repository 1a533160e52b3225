package org.advocacyhub.triage.queue;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.advocacyhub.runtime.web.Refusal;
import org.advocacyhub.triage.banding.domain.Band;
import org.advocacyhub.triage.referral.domain.ServiceType;
import org.advocacyhub.triage.triagecase.TriageState;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/**
 * What the queue is filtered by, as it stands in the address. All of it together counts; nothing of it has to be there, and what is there
 * and empty, as a form sends it, does not count.
 */
public class QueueParameters {

    @QueryParam("band")
    @Parameter(description = "P1, P2, P3 or P4", example = "P2")
    public String band;

    @QueryParam("state")
    @Parameter(description = "Only cases in this state; without it every open case", example = "QUEUED")
    public String state;

    @QueryParam("serviceType")
    @Parameter(description = "Only this type of advocacy", example = "CARE_ACT")
    public String serviceType;

    @QueryParam("district")
    @Parameter(description = "Only this district, by its GSS code", example = "E07000110")
    public String district;

    @QueryParam("team")
    @Parameter(description = "Only referrals of this team", example = "ASHFORD-OPMH")
    public String team;

    @QueryParam("dueBy")
    @Parameter(description = "Only cases whose first contact is due on this day or before", example = "2016-04-12")
    public String dueBy;

    @QueryParam("queuedFor")
    @Parameter(description = "Only cases for which a person has to decide this", example = "DISTRICT_UNRESOLVED")
    public String queuedFor;

    @QueryParam("heldBy")
    @Parameter(description = "me: what the caller holds; nobody: what is free", example = "nobody")
    public String heldBy;

    @QueryParam("carriedOver")
    @Parameter(description = "true: only what the provider before left open; false: only what is new", example = "true")
    public String carriedOver;

    /**
     * What is asked for.
     *
     * @throws Refusal 400 naming the parameter that nobody can answer
     */
    QueueFilter filter() {
        return new QueueFilter(
                code("band", band, Band.values()),
                code("state", state, TriageState.values()),
                code("serviceType", serviceType, ServiceType.values()),
                said(district),
                said(team),
                day(),
                said(queuedFor),
                code("heldBy", heldBy == null ? null : heldBy.toUpperCase(Locale.ROOT), QueueFilter.Held.values()),
                truth("carriedOver", carriedOver));
    }

    /** Not everything that is open is asked for. */
    boolean narrows() {
        return Stream.of(band, state, serviceType, district, team, dueBy, queuedFor, heldBy, carriedOver)
                .anyMatch(told -> said(told) != null);
    }

    private LocalDate day() {
        try {
            return said(dueBy) == null ? null : LocalDate.parse(dueBy);
        } catch (DateTimeParseException noDay) {
            throw Refusal.invalid("dueBy", "no-day", "A day such as 2016-04-12.");
        }
    }

    private static Boolean truth(String parameter, String told) {
        return switch (said(told)) {
            case null -> null;
            case "true" -> true;
            case "false" -> false;
            default -> throw Refusal.invalid(parameter, "not-a-truth-value", "true or false.");
        };
    }

    private static <E extends Enum<E>> E code(String parameter, String told, E[] codes) {
        if (said(told) == null) {
            return null;
        }
        return Arrays.stream(codes)
                .filter(code -> code.name().equals(told))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid(parameter, "unknown-code", "One of " + list(codes, E::name) + "."));
    }

    private static String said(String told) {
        return told == null || told.isEmpty() ? null : told;
    }

    private static <E> String list(E[] codes, Function<E, String> name) {
        return Arrays.stream(codes).map(name).collect(Collectors.joining(", "));
    }
}
