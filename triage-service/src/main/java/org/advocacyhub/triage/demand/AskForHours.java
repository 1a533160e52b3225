package org.advocacyhub.triage.demand;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.advocacyhub.runtime.web.Refusal;
import org.advocacyhub.runtime.web.Versions;
import org.advocacyhub.triage.demand.HoursRequest.Reason;
import org.advocacyhub.triage.demand.HoursRequest.Reply;
import org.advocacyhub.triage.dispatch.DispatchLock;

/** The hub asks the commissioner for hours, and the commissioner replies: both are looked at for demand pressure at once. */
@ApplicationScoped
class AskForHours {

    private final DispatchLock lock;
    private final HoursRequests requests;
    private final WatchDemand watchDemand;
    private final Clock clock;

    AskForHours(DispatchLock lock, HoursRequests requests, WatchDemand watchDemand, Clock clock) {
        this.lock = lock;
        this.requests = requests;
        this.watchDemand = watchDemand;
        this.clock = clock;
    }

    @Transactional
    HoursRequest ask(String contractRef, int minutes, Reason reason, String subject) {
        var request = new HoursRequest(contractRef, minutes, reason, clock.instant(), LocalDate.now(clock), subject);
        requests.persistAndFlush(request);
        return request;
    }

    /**
     * @param granted minutes granted; nothing when refused
     * @param ifMatch version of the request that was looked at
     */
    @Transactional
    HoursRequest reply(UUID requestId, Reply reply, Integer granted, String ifMatch, String subject) {
        lock.take();
        var request = requests.require(requestId);
        Versions.require(ifMatch, request.version());
        request.reply(reply, granted(request, reply, granted), clock.instant(), subject);
        requests.flush();
        watchDemand.look(request.contractRef());
        return request;
    }

    private static int granted(HoursRequest request, Reply reply, Integer granted) {
        return switch (reply) {
            case REFUSED -> requireFits(granted == null ? 0 : granted, 0, 0, "Nothing is granted when it is refused.");
            case GRANTED ->
                requireFits(
                        granted == null ? request.minutes() : granted,
                        request.minutes(),
                        Integer.MAX_VALUE,
                        "At least what was asked for, or reply PARTLY_GRANTED.");
            case PARTLY_GRANTED ->
                requireFits(
                        granted == null ? 0 : granted,
                        1,
                        request.minutes() - 1,
                        "Say how many minutes, fewer than were asked for.");
        };
    }

    private static int requireFits(int minutes, int least, int most, String message) {
        if (minutes < least || minutes > most) {
            throw Refusal.invalid("grantedMinutes", "out-of-range", message);
        }
        return minutes;
    }
}
