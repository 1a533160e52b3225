package org.advocacyhub.local.suite;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.advocacyhub.local.suite.Status.PartStatus;
import org.advocacyhub.local.suite.Status.State;

/** The one place that knows where every part stands; writes it down at each change. */
final class Board {

    private final Home home;
    private final BiConsumer<Part, PartStatus> listener;
    private Status status;

    Board(Home home, String profile, Ports ports, List<Part> parts, BiConsumer<Part, PartStatus> listener) {
        this.home = home;
        this.listener = listener;
        Map<Part, PartStatus> waiting = new LinkedHashMap<>();
        parts.forEach(part -> waiting.put(part, PartStatus.waiting()));
        this.status = new Status(ProcessHandle.current().pid(), profile, ports.byPort(), waiting);
        status.write(home);
    }

    synchronized Status status() {
        return status;
    }

    void starting(Part part, long pid, String remark) {
        set(part, of(part).to(State.STARTING, pid, 0, remark));
    }

    void ready(Part part, long pid, long millis) {
        set(part, of(part).to(State.READY, pid, millis, ""));
    }

    void crashed(Part part, String remark) {
        set(part, of(part).restarted(remark));
    }

    void failed(Part part, String remark) {
        set(part, of(part).to(State.FAILED, 0, 0, remark));
    }

    void stopped(Part part) {
        set(part, of(part).to(State.STOPPED, 0, 0, ""));
    }

    private synchronized PartStatus of(Part part) {
        return status.parts().get(part);
    }

    private void set(Part part, PartStatus next) {
        synchronized (this) {
            status = status.with(part, next);
            status.write(home);
        }
        listener.accept(part, next);
    }
}
