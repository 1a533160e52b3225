package org.advocacyhub.monitoring.export;

import static org.advocacyhub.runtime.security.Roles.AUDITOR;
import static org.advocacyhub.runtime.security.Roles.COMMISSIONER;
import static org.advocacyhub.runtime.security.Roles.HUB_MANAGER;

import java.util.List;
import java.util.stream.Stream;
import org.advocacyhub.runtime.security.Caller;

/**
 * Who reads exports: an account, and its roles that read what is not published.
 *
 * @param roles at least one, the one that counts first
 */
record Reader(String subject, List<String> roles) {

    /** The caller, whom a resource let in by one of these roles. */
    static Reader of(Caller caller) {
        return new Reader(
                caller.subject(),
                Stream.of(COMMISSIONER, HUB_MANAGER, AUDITOR)
                        .filter(caller::has)
                        .toList());
    }

    /** The role by which something is asked for. */
    String role() {
        return roles.getFirst();
    }
}
