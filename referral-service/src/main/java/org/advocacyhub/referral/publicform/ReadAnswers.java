package org.advocacyhub.referral.publicform;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.advocacyhub.referral.equality.domain.EqualityRules;
import org.advocacyhub.referral.equality.domain.EqualityTold;
import org.advocacyhub.referral.form.RequestReader;
import org.advocacyhub.referral.form.domain.AgeRules;
import org.advocacyhub.referral.form.domain.Authority.ConsentMethod;
import org.advocacyhub.referral.form.domain.Authority.ConsentScope;
import org.advocacyhub.referral.form.domain.CareActGrounds.Process;
import org.advocacyhub.referral.form.domain.Channel;
import org.advocacyhub.referral.form.domain.Fault;
import org.advocacyhub.referral.form.domain.FormRules;
import org.advocacyhub.referral.form.domain.NhsComplaint.Complainant;
import org.advocacyhub.referral.form.domain.ReferralForm;
import org.advocacyhub.referral.form.domain.ReferrerType;
import org.advocacyhub.referral.form.domain.SafeContact.Awareness;
import org.advocacyhub.referral.publicform.domain.About;
import org.advocacyhub.referral.publicform.domain.Agreement;
import org.advocacyhub.referral.publicform.domain.CodeChoices;
import org.advocacyhub.referral.publicform.domain.Counting;
import org.advocacyhub.referral.publicform.domain.OwnQuestions;
import org.advocacyhub.referral.publicform.domain.Question;
import org.advocacyhub.runtime.web.DayOnly;

/** Turns the page's answers into the data set of a referral, read and checked as any other request is. */
@ApplicationScoped
class ReadAnswers {

    /** Somebody has to be found: any one of these will do. */
    private static final List<String> WAYS_TO_REACH = List.of(
            "referrer.phone",
            "referrer.email",
            "person.phone",
            "person.email",
            "person.contactVia.phone",
            "person.homeAddress",
            "person.currentAddress",
            "person.wardUnit");

    /**
     * A form as it was read.
     *
     * @param form to be used only when nothing is wrong, as is the next
     * @param equality what is kept apart from the form; null for nothing
     */
    record Reading(ReferralForm form, EqualityTold equality, List<Fault> faults) {

        @Override
        public String toString() {
            return "Reading[not shown]";
        }
    }

    private final RequestReader requests;
    private final Clock clock;

    ReadAnswers(RequestReader requests, Clock clock) {
        this.requests = requests;
        this.clock = clock;
    }

    Reading handle(Submission told, CodeChoices codes) {
        var today = LocalDate.now(clock);
        var faults = new ArrayList<Fault>();
        var request = JsonNodeFactory.instance.objectNode();
        for (var question : heard(told)) {
            value(codes.filled(question), told, faults).ifPresent(value -> put(request, question.name(), value));
        }
        interpret(request, told.form().channel(), today, faults);
        var read = requests.read(
                request.toString().getBytes(UTF_8), ReferralForm.class, OwnQuestions.EQUALITY, EqualityTold.class);
        var form = read.request();
        faults.addAll(FormRules.faults(form, today));
        if (read.section() != null) {
            faults.addAll(EqualityRules.faults(
                    read.section(), OwnQuestions.EQUALITY + ".", AgeRules.ageOn(form.person(), today)));
        }
        if (WAYS_TO_REACH.stream().allMatch(way -> told.one(way).isEmpty())) {
            faults.add(new Fault(
                    "person.phone",
                    "unreachable",
                    "Give a telephone number, an e-mail address, or say where the person is."));
        }
        return new Reading(form, read.section(), List.copyOf(faults));
    }

    /** All questions, without those for counting when whoever answered them has thought better of it. */
    private static List<Question> heard(Submission told) {
        var leftOut = told.one(OwnQuestions.COUNTING)
                .filter(Counting.LEFT_OUT.name()::equals)
                .isPresent();
        return told.form().questions().stream()
                .filter(question -> !(leftOut && question.forCountingOnly()))
                .toList();
    }

    private static Optional<JsonNode> value(Question question, Submission told, List<Fault> faults) {
        var json = JsonNodeFactory.instance;
        if (question.list() != null && !told.all(question.name()).stream().allMatch(question::offers)) {
            faults.add(new Fault(question.name(), "unknown-code", "Choose one of the answers that stand here."));
            return Optional.empty();
        }
        return switch (question.kind()) {
            case LINE, TELEPHONE, EMAIL, TEXT, ONE, ONE_OF_MANY ->
                told.one(question.name()).map(json::textNode);
            case TICK -> told.one(question.name()).map(_ -> json.booleanNode(true));
            case NUMBER -> told.one(question.name()).flatMap(text -> number(question, text, faults));
            case DATE -> date(question, told, faults).map(day -> json.textNode(day.toString()));
            case ANY -> list(told.all(question.name()));
            case LINES ->
                list(told.one(question.name())
                        .map(text -> Arrays.stream(text.split("\n"))
                                .map(String::strip)
                                .filter(line -> !line.isEmpty())
                                .toList())
                        .orElse(List.of()));
        };
    }

    private static Optional<JsonNode> list(List<String> values) {
        var array = JsonNodeFactory.instance.arrayNode();
        values.forEach(array::add);
        return Optional.<JsonNode>of(array).filter(found -> !found.isEmpty());
    }

    private static Optional<JsonNode> number(Question question, String text, List<Fault> faults) {
        if (!text.matches("[0-9]{1,4}")) {
            faults.add(new Fault(question.name(), "not-a-number", "Write a whole number, for example 44."));
            return Optional.empty();
        }
        return Optional.of(JsonNodeFactory.instance.numberNode(Integer.parseInt(text)));
    }

    private static Optional<LocalDate> date(Question question, Submission told, List<Fault> faults) {
        var parts = question.fields().map(told::one).flatMap(Optional::stream).toList();
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        var written = String.join(" ", parts);
        if (parts.size() == Question.DATE_PARTS.size() && written.matches("[0-9]{1,2} [0-9]{1,2} [0-9]{4}")) {
            var day = DayOnly.of("%4s-%2s-%2s"
                    .formatted(parts.get(2), parts.get(1), parts.get(0))
                    .replace(' ', '0'));
            if (day.isEmpty()) {
                faults.add(new Fault(
                        question.name(),
                        "no-such-day",
                        "There is no such day from 1800 to 2199: check day, month and year."));
            }
            return day;
        }
        faults.add(new Fault(
                question.name(),
                "not-a-date",
                "Give the day, the month and the year in numbers, for example 27 3 1970."));
        return Optional.empty();
    }

    /** What the page asked in its own way, and what goes without saying for somebody who refers themselves. */
    private static void interpret(ObjectNode request, Channel channel, LocalDate today, List<Fault> faults) {
        var about = taken(request, OwnQuestions.ABOUT).map(About::valueOf).orElse(About.NOT_SURE);
        var agreement = taken(request, OwnQuestions.AGREEMENT).map(Agreement::valueOf);
        var counting = taken(request, OwnQuestions.COUNTING).map(Counting::valueOf);
        var onDay = CallTime.take(request, today, faults);
        var self = ReferrerType.SELF.name().equals(text(request, "referrer.referrerType"));

        request.put("channel", channel.name());
        request.put("requestedType", about.type().name());
        if (about == About.SAFEGUARDING) {
            suppose(request, "careAct.process", Process.SAFEGUARDING_ENQUIRY);
        }
        if (about == About.NHS_COMPLAINT) {
            complaint(request, self);
        }
        if (self) {
            suppose(request, "safeContact.awareOfReferral", Awareness.Y);
        }
        agreement.ifPresent(answer -> agreed(request, answer, self, channel, onDay));
        if (request.has(OwnQuestions.EQUALITY)) {
            Counting.fault(counting, agreement).ifPresentOrElse(faults::add, () -> section(request, "authority")
                    .withArray("consentScopes")
                    .add(ConsentScope.EQUALITY_MONITORING.name()));
        }
        keyDate(request);
    }

    private static void agreed(ObjectNode request, Agreement answer, boolean self, Channel channel, LocalDate onDay) {
        var authority = section(request, "authority");
        authority.put("hasCapacityToConsent", answer.hasCapacity().name());
        if (answer.consents() != null) {
            authority.put("consentGiven", answer.consents().name());
        }
        if (answer != Agreement.AGREES) {
            return;
        }
        authority
                .putArray("consentScopes")
                .add(ConsentScope.RECEIVE_ADVOCACY.name())
                .add(ConsentScope.SHARE_WITH_PARTNER.name());
        if (self) {
            suppose(
                    request,
                    "authority.consentMethod",
                    channel == Channel.PHONE ? ConsentMethod.VERBAL : ConsentMethod.WRITTEN);
            if (!authority.has("consentDate")) {
                authority.put("consentDate", onDay.toString());
            }
        }
    }

    private static void complaint(ObjectNode request, boolean self) {
        if (self) {
            suppose(request, "nhsComplaint.complainant", Complainant.PATIENT);
        } else if (text(request, "nhsComplaint.complainant") != null
                && !Complainant.PATIENT.name().equals(text(request, "nhsComplaint.complainant"))
                && text(request, "referrer.name") != null) {
            var representative = section(section(request, "authority"), "representative");
            representative.put("name", text(request, "referrer.name"));
            representative.put("relationship", text(request, "referrer.relationshipToPerson"));
            representative.put("phone", text(request, "referrer.phone"));
        }
    }

    /** The page asks for one day; the data set takes many. */
    private static void keyDate(ObjectNode request) {
        if (request.remove("keyDates") instanceof ObjectNode day) {
            request.putArray("keyDates").add(day);
        }
    }

    private static void suppose(ObjectNode request, String path, Enum<?> code) {
        if (text(request, path) == null) {
            put(request, path, JsonNodeFactory.instance.textNode(code.name()));
        }
    }

    private static void put(ObjectNode request, String path, JsonNode value) {
        var node = request;
        var steps = path.split("\\.");
        for (var step = 0; step < steps.length - 1; step++) {
            node = section(node, steps[step]);
        }
        node.set(steps[steps.length - 1], value);
    }

    private static ObjectNode section(ObjectNode node, String name) {
        return node.get(name) instanceof ObjectNode found ? found : node.putObject(name);
    }

    private static String text(ObjectNode request, String path) {
        return request.at("/" + path.replace('.', '/')).textValue();
    }

    private static Optional<String> taken(ObjectNode request, String name) {
        return Optional.ofNullable(request.remove(name)).map(JsonNode::textValue);
    }
}
