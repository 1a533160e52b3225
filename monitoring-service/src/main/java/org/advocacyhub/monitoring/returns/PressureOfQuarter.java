package org.advocacyhub.monitoring.returns;

import java.util.List;
import org.advocacyhub.monitoring.returns.domain.Quarter;

/** Who knows the times of demand pressure: the feature that reports them. */
public interface PressureOfQuarter {

    /** Those of which some day lies in the quarter, the first first; within the transaction that reads the figures. */
    List<PressureTime> of(String contractRef, Quarter quarter);
}
