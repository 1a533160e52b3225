package org.advocacyhub.triage.queue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.advocacyhub.calendar.WorkingCalendar;
import org.advocacyhub.runtime.web.Page;
import org.advocacyhub.triage.banding.domain.Band;
import org.advocacyhub.triage.eligibility.domain.ServiceLabel;
import org.advocacyhub.triage.geography.Gazetteer;
import org.advocacyhub.triage.queue.QueueView.BandView;
import org.advocacyhub.triage.queue.QueueView.ChoiceView;
import org.advocacyhub.triage.queue.QueueView.ChoicesView;
import org.advocacyhub.triage.queue.QueueView.EntryView;
import org.advocacyhub.triage.referral.domain.ServiceType;
import org.advocacyhub.triage.triagecase.TriageCases;
import org.advocacyhub.triage.triagecase.TriageState;

/** Puts the queue together for whoever sits at the desk: how much is open and how old, then what to take next. */
@ApplicationScoped
class ShowQueue {

    private static final String BANDS = """
            select band, count(*),
                count(*) filter (where state = 'QUEUED' or state = 'TRIAGED' and queued_for is not null),
                count(*) filter (where least(contact_due, allocate_due) < :today and (paused_since is null or band = 'P1')),
                min(received_at)
            from (select band, state, queued_for, contact_due, allocate_due, paused_since, received_at from triage_case
                where %s limit 100000) as bounded
            group by band order by band
            """.formatted(TriageCases.OPEN);

    private final EntityManager entityManager;
    private final Gazetteer gazetteer;
    private final Clock clock;

    ShowQueue(EntityManager entityManager, Gazetteer gazetteer, Clock clock) {
        this.entityManager = entityManager;
        this.gazetteer = gazetteer;
        this.clock = clock;
    }

    /**
     * The page.
     *
     * @param asked what the list is narrowed by
     * @param worker who reads it
     * @param onward address of the rest; null when there is none
     */
    QueueView handle(QueueParameters asked, Page<TriageCaseView> page, String worker, String onward) {
        var now = clock.instant();
        var today = LocalDate.now(clock);
        return new QueueView(
                now,
                bands(today),
                choices(asked, today),
                asked.narrows(),
                page.items().stream().map(entry -> entry(entry, today, worker)).toList(),
                onward);
    }

    /** The district's name on a day; null while it is open. */
    String district(String gss, LocalDate today) {
        var district = gazetteer.district(gss, today);
        return district == null ? gss : district.name();
    }

    @SuppressWarnings("unchecked") // a native query of columns
    private List<BandView> bands(LocalDate today) {
        List<Object[]> rows = entityManager
                .createNativeQuery(BANDS)
                .setParameter("today", today)
                .getResultList();
        return rows.stream()
                .map(row -> new BandView(
                        (String) row[0],
                        (Long) row[1],
                        (Long) row[2],
                        (Long) row[3],
                        (Instant) row[4],
                        workingDays((Instant) row[4], today)))
                .toList();
    }

    private EntryView entry(TriageCaseView view, LocalDate today, String worker) {
        return new EntryView(
                view,
                workingDays(view.receivedAt(), today),
                district(view.district(), today),
                view.holder() != null && view.holder().heldBy().equals(worker));
    }

    private static int workingDays(Instant receivedAt, LocalDate today) {
        return WorkingCalendar.england().between(LocalDate.ofInstant(receivedAt, WorkingCalendar.LONDON), today);
    }

    private static List<ChoicesView> choices(QueueParameters asked, LocalDate today) {
        return List.of(
                choices(
                        "state",
                        "Where it stands",
                        asked.state,
                        TriageState.open().stream(),
                        state -> Words.state(state.name())),
                choices("band", "Band", asked.band, Arrays.stream(Band.values()), band -> Words.band(band.name())),
                choices(
                        "serviceType",
                        "Kind of advocacy",
                        asked.serviceType,
                        Arrays.stream(ServiceType.values()),
                        type -> ServiceLabel.of(type, today)),
                new ChoicesView(
                        "heldBy",
                        "Who works on it",
                        List.of(
                                new ChoiceView("me", "Me", "me".equals(asked.heldBy)),
                                new ChoiceView("nobody", "Nobody yet", "nobody".equals(asked.heldBy)))),
                new ChoicesView(
                        "carriedOver",
                        "Open at the provider before",
                        List.of(
                                new ChoiceView("true", "Carried over", "true".equals(asked.carriedOver)),
                                new ChoiceView("false", "New", "false".equals(asked.carriedOver)))));
    }

    private static <E extends Enum<E>> ChoicesView choices(
            String name, String label, String asked, Stream<E> codes, Function<E, String> words) {
        return new ChoicesView(
                name,
                label,
                codes.map(code -> new ChoiceView(
                                code.name(), words.apply(code), code.name().equals(asked)))
                        .toList());
    }
}
