package org.advocacyhub.monitoring.signal;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.advocacyhub.monitoring.signal.domain.ReplyClock;
import org.advocacyhub.runtime.page.Box;
import org.advocacyhub.runtime.page.Form;
import org.advocacyhub.runtime.page.JsonOrPage;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.security.Roles;
import org.advocacyhub.runtime.web.Page;
import org.advocacyhub.runtime.web.PageAsked;
import org.advocacyhub.runtime.web.PageLinks;

/** Signals of either sort as pages: why each was raised, what the figures say now, and the forms with which the council replies (domain.md E.5). */
@ApplicationScoped
class SignalPages {

    /** Of what a signal is, with the heading and the address of the list of its sort. */
    enum Sort {
        TEAMS("Signals about teams", "/signals"),
        FIGURES("Signals about figures", "/figure-signals");

        private final String heading;
        private final String address;

        Sort(String heading, String address) {
            this.heading = heading;
            this.address = address;
        }

        public String heading() {
            return heading;
        }

        public String address() {
            return address;
        }
    }

    /**
     * A signal as people read it.
     *
     * @param evidence of the moment at which it was raised, then what the figures say now
     */
    record Shown(RaisedSignal.State state, SignalFacts facts, List<String> evidence) {}

    /** What signals of both sorts have. */
    record SignalFacts(
            String address,
            String contractRef,
            String quarter,
            String reason,
            boolean holds,
            Instant raisedAt,
            int daysWithoutReply,
            Instant acknowledgedAt,
            Instant answeredAt,
            Enum<?> answer,
            String note) {}

    /**
     * A list.
     *
     * @param state null for all
     * @param onward address of the rest; null when there is none
     */
    record ListPage(
            Sort sort,
            String contractRef,
            RaisedSignal.State state,
            List<RaisedSignal.State> states,
            List<Shown> signals,
            String onward) {}

    /** @param forms what the reader can do now */
    record OnePage(Sort sort, Shown shown, List<Form> forms) {}

    @CheckedTemplate(basePath = "signal")
    static class Templates {

        private Templates() {}

        static native TemplateInstance signals(ListPage page);

        static native TemplateInstance signal(OnePage page);
    }

    private final Caller caller;
    private final Clock clock;

    SignalPages(Caller caller, Clock clock) {
        this.caller = caller;
        this.clock = clock;
    }

    /** @param evidence of one, in sentences */
    <S extends RaisedSignal> Response list(
            Sort sort,
            String contractRef,
            RaisedSignal.State state,
            Page<S> page,
            Function<S, List<String>> evidence,
            PageAsked asked) {
        return JsonOrPage.page(Templates.signals(new ListPage(
                                sort,
                                contractRef,
                                state,
                                Arrays.asList(RaisedSignal.State.values()),
                                page.items().stream()
                                        .map(signal -> shown(sort, signal, evidence.apply(signal)))
                                        .toList(),
                                PageLinks.nextForReaders(page, asked.uri)))
                        .render())
                .build();
    }

    /** @param answers that the council can give */
    Response one(Sort sort, RaisedSignal signal, List<String> evidence, Enum<?>... answers) {
        return JsonOrPage.page(
                        Templates.signal(new OnePage(sort, shown(sort, signal, evidence), forms(sort, signal, answers)))
                                .render())
                .build();
    }

    private Shown shown(Sort sort, RaisedSignal signal, List<String> evidence) {
        return new Shown(
                signal.state(),
                new SignalFacts(
                        address(sort, signal),
                        signal.contractRef(),
                        signal.quarter().toString(),
                        signal.reason(),
                        signal.holds(),
                        signal.raisedAt(),
                        ReplyClock.daysWithoutReply(signal.raisedOn(), signal.answeredOn(), LocalDate.now(clock)),
                        signal.acknowledgedAt(),
                        signal.answeredAt(),
                        signal.answer(),
                        signal.note()),
                evidence);
    }

    private List<Form> forms(Sort sort, RaisedSignal signal, Enum<?>... answers) {
        if (!caller.has(Roles.COMMISSIONER) || signal.state() == RaisedSignal.State.ANSWERED) {
            return List.of();
        }
        var address = address(sort, signal);
        var seen = Form.of("We have seen it", address + "/acknowledgement", "We have seen it");
        var answer = Form.of(
                "Answer it",
                address + "/answer",
                "Answer it",
                Box.choice("answer", "What the council says", answers),
                Box.words("note", "More about it, never about a person; needed for another answer")
                        .orNone());
        return (signal.state() == RaisedSignal.State.RAISED ? Stream.of(seen, answer) : Stream.of(answer))
                .map(form -> form.of(signal.version()))
                .toList();
    }

    private static String address(Sort sort, RaisedSignal signal) {
        return sort.address() + "/" + signal.signalId();
    }
}
