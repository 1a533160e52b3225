package org.advocacyhub.runtime.events;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.advocacyhub.contracts.IntegrationEvent;
import org.advocacyhub.runtime.events.Arrival.Known;
import org.advocacyhub.runtime.events.Arrival.Malformed;
import org.advocacyhub.runtime.events.Arrival.TakenBack;
import org.advocacyhub.runtime.events.Arrival.UnknownType;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jboss.logging.Logger;

/** Takes whole polls from the broker: one transaction for a poll, each event handled once in effect. */
@ApplicationScoped
public class Inbox {

    private static final Logger LOG = Logger.getLogger(Inbox.class);
    private static final int TRIES = 3;

    private final HandledEvents handled;
    private final LetterBox deadLetters;
    private final InboxMetrics metrics;
    private final Handling handling;
    private final InHand inHand;
    private final LostTime lostTime;

    Inbox(
            HandledEvents handled,
            LetterBox deadLetters,
            InboxMetrics metrics,
            Handling handling,
            InHand inHand,
            LostTime lostTime) {
        this.handled = handled;
        this.deadLetters = deadLetters;
        this.metrics = metrics;
        this.handling = handling;
        this.inHand = inHand;
        this.lostTime = lostTime;
    }

    /**
     * Handles a poll. Returns only when everything in it is handled, skipped or a dead letter, however long the database is
     * away; then the offsets may be committed.
     */
    public <E extends IntegrationEvent> void take(ConsumerRecords<String, byte[]> poll, Subscriber<E> subscriber) {
        inHand.begin();
        metrics.began();
        try {
            takeAll(poll, subscriber);
        } finally {
            metrics.ended();
            inHand.end();
        }
    }

    private <E extends IntegrationEvent> void takeAll(ConsumerRecords<String, byte[]> poll, Subscriber<E> subscriber) {
        var arrivals = StreamSupport.stream(poll.spliterator(), false)
                .map(origin -> Arrival.read(origin, subscriber.family(), lostTime))
                .toList();
        handleTogether(arrivals, subscriber);
    }

    /** What fails as a whole is handled by halves, so that one bad event costs little more than the poll does once again (ADR 0108). */
    private <E extends IntegrationEvent> void handleTogether(List<Arrival<E>> arrivals, Subscriber<E> subscriber) {
        try {
            Patience.whileDatabaseIsAway(() -> handle(arrivals, subscriber));
        } catch (RuntimeException | Error poison) {
            if (arrivals.size() == 1) {
                handleAlone(arrivals.getFirst(), subscriber);
                return;
            }
            LOG.debugf("%d events of %s fail together: by halves", arrivals.size(), subscriber.family());
            var middle = arrivals.size() / 2;
            handleTogether(arrivals.subList(0, middle), subscriber);
            handleTogether(arrivals.subList(middle, arrivals.size()), subscriber);
        }
    }

    private <E extends IntegrationEvent> void handleAlone(Arrival<E> arrival, Subscriber<E> subscriber) {
        for (var attempt = 1; ; attempt++) {
            try {
                Patience.whileDatabaseIsAway(() -> handle(List.of(arrival), subscriber));
                return;
            } catch (RuntimeException | Error failure) {
                if (inHand.isGivenUp()) {
                    throw failure; // it will be delivered again, and is no dead letter
                }
                if (attempt == TRIES) {
                    Patience.whileDatabaseIsAway(() -> bury(arrival, failure));
                    return;
                }
                Patience.pause(attempt);
            }
        }
    }

    private <E extends IntegrationEvent> void handle(List<Arrival<E>> arrivals, Subscriber<E> subscriber) {
        QuarkusTransaction.requiringNew().run(() -> {
            var fresh = handled.remember(arrivals);
            subscriber.before(events(arrivals, fresh));
            for (var arrival : arrivals) {
                switch (arrival) {
                    case Known<E> known when fresh.remove(known.context().eventId()) -> handling.of(known, subscriber);
                    case Known<E> repeated -> metrics.repeated(repeated.context());
                    case UnknownType<E> unknown ->
                        metrics.skipped(unknown.origin().topic());
                    case TakenBack<E> takenBack ->
                        metrics.takenBack(takenBack.origin().topic());
                    case Malformed<E> malformed -> deadLetters.add(malformed.origin(), null, malformed.cause());
                }
            }
        });
    }

    private static <E extends IntegrationEvent> List<E> events(List<Arrival<E>> arrivals, Set<UUID> fresh) {
        return arrivals.stream()
                .<E>mapMulti((arrival, sink) -> {
                    if (arrival instanceof Known<E> known
                            && fresh.contains(known.context().eventId())) {
                        sink.accept(known.event());
                    }
                })
                .toList();
    }

    /** The event counts as dealt with: a second delivery is skipped, only a replay handles it. */
    private <E extends IntegrationEvent> void bury(Arrival<E> arrival, Throwable cause) {
        QuarkusTransaction.requiringNew().run(() -> {
            handled.remember(List.of(arrival));
            deadLetters.add(arrival.origin(), arrival instanceof Known<E> known ? known.context() : null, cause);
        });
    }
}
