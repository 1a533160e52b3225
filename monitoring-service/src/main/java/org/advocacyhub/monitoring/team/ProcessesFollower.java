package org.advocacyhub.monitoring.team;

import java.util.Collection;
import org.advocacyhub.monitoring.returns.domain.Quarter;

/** Somebody in this service who wants to know when counts were told; called after they are stored. */
public interface ProcessesFollower {

    /** The council told or corrected counts of these quarters. */
    void processesTold(String contractRef, Collection<Quarter> quarters);
}
