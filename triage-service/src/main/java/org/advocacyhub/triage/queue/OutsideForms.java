package org.advocacyhub.triage.queue;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.advocacyhub.runtime.page.Box;
import org.advocacyhub.runtime.page.Box.Choice;
import org.advocacyhub.runtime.page.Form;
import org.advocacyhub.triage.geography.Gazetteer;
import org.advocacyhub.triage.geography.OutsideServices;
import org.advocacyhub.triage.geography.domain.OutcodeArea.Candidate;
import org.advocacyhub.triage.triagecase.TriageCase;
import org.advocacyhub.triage.triagecase.TriageState;

/** The forms with which a worker says who takes a referral from outside the area (G.3); also after the commissioner was told. */
@ApplicationScoped
class OutsideForms {

    private final OutsideServices outsideServices;
    private final Gazetteer gazetteer;
    private final Clock clock;

    OutsideForms(OutsideServices outsideServices, Gazetteer gazetteer, Clock clock) {
        this.outsideServices = outsideServices;
        this.gazetteer = gazetteer;
        this.clock = clock;
    }

    List<Form> of(TriageCase triageCase) {
        var waits = triageCase.state() == TriageState.QUEUED || triageCase.state() == TriageState.DUTY_ESCALATED;
        if (!waits || !"OUT_OF_AREA".equals(triageCase.standing().queuedFor())) {
            return List.of();
        }
        return Stream.concat(ofServices(triageCase, services(triageCase)), ofTheHub(triageCase))
                .toList();
    }

    /** None where the register has no service that takes it. */
    private Stream<Form> ofServices(TriageCase triageCase, List<Choice> services) {
        if (services.isEmpty()) {
            return Stream.empty();
        }
        var asked = triageCase.place().referredTo() != null;
        return Stream.of(
                form(
                        triageCase,
                        "A service outside was asked",
                        "Record whom",
                        decision("REFERRED_TO"),
                        Box.choice("service", "Service", services)),
                form(
                        triageCase,
                        "A service outside has it",
                        "It is theirs",
                        decision("ACCEPTED_BY"),
                        asked
                                ? Box.choice("service", "Service, where it is another than was asked", services)
                                        .orNone()
                                : Box.choice("service", "Service", services),
                        Box.day("acceptedOn", "Confirmed on", LocalDate.now(clock)),
                        Box.line("reference", "Reference under which it keeps the referral", null)));
    }

    private Stream<Form> ofTheHub(TriageCase triageCase) {
        return Stream.of(
                form(
                        triageCase,
                        "The hub works it itself",
                        "Take it in",
                        decision("TAKE_IN"),
                        ofWhosePartners(triageCase),
                        Box.line("reference", "The other council's order", null).orNone()),
                form(
                        triageCase,
                        "The duty is ours: buy a service there",
                        "Ask for the extra purchase of a service where the person is",
                        decision("OUTBOUND_SPOT")));
    }

    private static Box decision(String decision) {
        return Box.fixed("decision", decision);
    }

    private static Form form(TriageCase triageCase, String heading, String button, Box... boxes) {
        return Form.of(heading, "/triage-cases/" + triageCase.referralId() + "/out-of-area", button, boxes)
                .of(triageCase.version());
    }

    private Box ofWhosePartners(TriageCase triageCase) {
        var ours = gazetteer.candidates(triageCase.referral().effectiveReceivedOn()).stream()
                .filter(Candidate::inArea)
                .map(district -> new Choice(district.gss(), district.name()))
                .toList();
        var box = Box.choice("district", "District whose partners are asked", ours);
        return triageCase.verdict().district() == null ? box : box.orNone();
    }

    private List<Choice> services(TriageCase triageCase) {
        return outsideServices.taking(triageCase.verdict().serviceType().name(), LocalDate.now(clock)).stream()
                .map(service -> new Choice(service.code(), service.name()))
                .toList();
    }
}
